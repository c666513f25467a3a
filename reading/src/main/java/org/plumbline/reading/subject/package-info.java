/** What a figure of a text is of: the words that name it, without those around them. */
@NullMarked
package org.plumbline.reading.subject;

import org.jspecify.annotations.NullMarked;
