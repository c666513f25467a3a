/** What can be done to frozen pages. */
@NullMarked
@org.springframework.modulith.NamedInterface("deed")
package org.plumbline.frozen.deed;

import org.jspecify.annotations.NullMarked;
