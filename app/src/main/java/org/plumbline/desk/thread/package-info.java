/** The thread: from any record up to the clause it comes from, and down to the proof, with what is missing named in its place. */
@NullMarked
package org.plumbline.desk.thread;

import org.jspecify.annotations.NullMarked;
