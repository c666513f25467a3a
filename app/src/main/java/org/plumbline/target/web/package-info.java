/** The pages of targets, and the interface for programs. */
@NullMarked
package org.plumbline.target.web;

import org.jspecify.annotations.NullMarked;
