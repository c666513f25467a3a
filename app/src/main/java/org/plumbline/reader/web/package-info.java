/** The pages of the reading room, and the interface for programs. */
@NullMarked
package org.plumbline.reader.web;

import org.jspecify.annotations.NullMarked;
