/** Who does what by when: assignments on clauses, the five clears, their progress and where they stand. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Programme",
        allowedDependencies = {
            "kernel",
            "store",
            "web",
            "organisation",
            "procedure",
            "directive",
            "directive :: deed",
            "directive :: forms",
            "standing"
        })
package org.plumbline.programme;

import org.jspecify.annotations.NullMarked;
