/** The pages of assignments, and the interface for programs. */
@NullMarked
package org.plumbline.programme.web;

import org.jspecify.annotations.NullMarked;
