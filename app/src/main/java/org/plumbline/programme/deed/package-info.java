/** What can be done to assignments: the command records whose canonical JSON is the history. */
@NullMarked
@org.springframework.modulith.NamedInterface("deed")
package org.plumbline.programme.deed;

import org.jspecify.annotations.NullMarked;
