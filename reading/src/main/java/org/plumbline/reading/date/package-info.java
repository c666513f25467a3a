/** Dates in a text, whole or partial. */
@NullMarked
package org.plumbline.reading.date;

import org.jspecify.annotations.NullMarked;
