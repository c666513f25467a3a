/** The pages of requests for supplement, and the interface for programs. */
@NullMarked
package org.plumbline.supplement.web;

import org.jspecify.annotations.NullMarked;
