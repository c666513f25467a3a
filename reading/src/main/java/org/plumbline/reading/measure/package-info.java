/** Numbers with their units. */
@NullMarked
package org.plumbline.reading.measure;

import org.jspecify.annotations.NullMarked;
