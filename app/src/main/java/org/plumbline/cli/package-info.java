/** The launcher's commands. */
@NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Commands")
package org.plumbline.cli;

import org.jspecify.annotations.NullMarked;
