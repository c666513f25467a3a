/** Finds records in texts: one finder for each family of records, and the reader that runs them. */
@NullMarked
package org.plumbline.reading.find;

import org.jspecify.annotations.NullMarked;
