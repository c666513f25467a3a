/** Whether the figures of a text follow from each other: pure functions from facts to findings (reading.md, section 5.7). */
@NullMarked
package org.plumbline.reading.check;

import org.jspecify.annotations.NullMarked;
