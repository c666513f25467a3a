/** Texts held against the record: what it bears out, what it says otherwise, and what cannot be told. */
@NullMarked
@org.springframework.modulith.NamedInterface("check")
package org.plumbline.reader.check;

import org.jspecify.annotations.NullMarked;
