/** Numbers in digits and in words. */
@NullMarked
package org.plumbline.reading.number;

import org.jspecify.annotations.NullMarked;
