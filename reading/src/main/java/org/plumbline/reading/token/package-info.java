/** A text cut into tokens and sentences, with languages and concepts. */
@NullMarked
package org.plumbline.reading.token;

import org.jspecify.annotations.NullMarked;
