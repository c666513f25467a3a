/** What can be done to projects: the command records whose canonical JSON is the history. */
@NullMarked
@org.springframework.modulith.NamedInterface("deed")
package org.plumbline.project.deed;

import org.jspecify.annotations.NullMarked;
