/** Files to texts: what a file is, the text and the tables in it, and what of it could not be read. */
@NullMarked
@org.springframework.modulith.NamedInterface("file")
package org.plumbline.reader.file;

import org.jspecify.annotations.NullMarked;
