/** The pages of directives, and the interface for programs. */
@NullMarked
package org.plumbline.directive.web;

import org.jspecify.annotations.NullMarked;
