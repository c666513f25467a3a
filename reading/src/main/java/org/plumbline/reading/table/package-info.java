/** Tables of texts: their layout by the words of their heads, and the assignments and targets in their rows. */
@NullMarked
package org.plumbline.reading.table;

import org.jspecify.annotations.NullMarked;
