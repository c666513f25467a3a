/** What is done to targets. */
@NullMarked
@org.springframework.modulith.NamedInterface("deed")
package org.plumbline.target.deed;

import org.jspecify.annotations.NullMarked;
