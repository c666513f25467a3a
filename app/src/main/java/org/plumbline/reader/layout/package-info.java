/** Layouts of tables that an office described once, and the drafts that are read by them. */
@NullMarked
@org.springframework.modulith.NamedInterface("layout")
package org.plumbline.reader.layout;

import org.jspecify.annotations.NullMarked;
