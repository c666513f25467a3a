/** Pages that need many modules: the start page of a post, and the one box that finds everything. */
@NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Desk")
package org.plumbline.desk;

import org.jspecify.annotations.NullMarked;
