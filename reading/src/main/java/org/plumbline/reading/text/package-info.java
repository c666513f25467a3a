/** Folding of text for search, shared by symbols, names and titles. */
@NullMarked
package org.plumbline.reading.text;

import org.jspecify.annotations.NullMarked;
