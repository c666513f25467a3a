/** Pages and programs' routes for calendars and deadline rules. */
@NullMarked
package org.plumbline.procedure.web;

import org.jspecify.annotations.NullMarked;
