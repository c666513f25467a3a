/** The pages of indicators and figures, and the interface for programs. */
@NullMarked
package org.plumbline.indicator.web;

import org.jspecify.annotations.NullMarked;
