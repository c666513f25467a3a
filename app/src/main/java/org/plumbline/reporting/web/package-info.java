/** The pages of regimes, rounds and returns, and the interface for programs. */
@NullMarked
package org.plumbline.reporting.web;

import org.jspecify.annotations.NullMarked;
