/** Exact counts of where things stand, by unit, directive, field and class, now and on any day; knows no domain. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Standings",
        allowedDependencies = {"kernel", "store", "organisation", "web"})
package org.plumbline.standing;

import org.jspecify.annotations.NullMarked;
