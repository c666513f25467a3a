/** What can be done to the figures of kept texts. */
@NullMarked
@org.springframework.modulith.NamedInterface("deed")
package org.plumbline.live.deed;

import org.jspecify.annotations.NullMarked;
