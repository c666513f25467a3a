/** What can be done to indicators and figures, and the words of it: command records whose canonical JSON is the history. */
@NullMarked
@org.springframework.modulith.NamedInterface("deed")
package org.plumbline.indicator.deed;

import org.jspecify.annotations.NullMarked;
