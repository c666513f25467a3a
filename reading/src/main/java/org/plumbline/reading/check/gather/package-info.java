/** From a text that was read to the facts that can be recomputed. */
@NullMarked
package org.plumbline.reading.check.gather;

import org.jspecify.annotations.NullMarked;
