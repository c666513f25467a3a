/** What can be done to reporting regimes and returns: command records whose canonical JSON is the history. */
@NullMarked
@org.springframework.modulith.NamedInterface("deed")
package org.plumbline.reporting.deed;

import org.jspecify.annotations.NullMarked;
