/** Symbols of Party and state documents of Viet Nam: read, written canonically, and found again. */
@NullMarked
package org.plumbline.reading.symbol;

import org.jspecify.annotations.NullMarked;
