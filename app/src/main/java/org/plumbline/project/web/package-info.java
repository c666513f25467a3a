/** The pages of projects, and the interface for programs. */
@NullMarked
package org.plumbline.project.web;

import org.jspecify.annotations.NullMarked;
