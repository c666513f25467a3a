/** What can be done in the reading room. */
@NullMarked
@org.springframework.modulith.NamedInterface("deed")
package org.plumbline.reader.deed;

import org.jspecify.annotations.NullMarked;
