/** Languages as folders of data, and the automaton that finds their words. */
@NullMarked
package org.plumbline.reading.pack;

import org.jspecify.annotations.NullMarked;
