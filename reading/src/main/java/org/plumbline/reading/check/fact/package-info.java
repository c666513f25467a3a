/** What a text states that can be recomputed: figures with the intervals that their printing means, and how they hang together. */
@NullMarked
package org.plumbline.reading.check.fact;

import org.jspecify.annotations.NullMarked;
