/** Clocks of every workflow: calendars with their days off, and the rules by which a day is set. Knows no domain. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Procedure",
        allowedDependencies = {"kernel", "store", "web", "organisation"})
package org.plumbline.procedure;

import org.jspecify.annotations.NullMarked;
