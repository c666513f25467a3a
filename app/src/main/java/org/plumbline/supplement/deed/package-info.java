/** What can be done to requests for supplement: command records whose canonical JSON is the history. */
@NullMarked
@org.springframework.modulith.NamedInterface("deed")
package org.plumbline.supplement.deed;

import org.jspecify.annotations.NullMarked;
