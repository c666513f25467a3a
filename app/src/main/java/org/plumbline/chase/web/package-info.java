/** The pages of the chase list, its files, and the interface for programs. */
@NullMarked
package org.plumbline.chase.web;

import org.jspecify.annotations.NullMarked;
