/** The records that a text holds, and how they are given out. */
@NullMarked
package org.plumbline.reading.record;

import org.jspecify.annotations.NullMarked;
