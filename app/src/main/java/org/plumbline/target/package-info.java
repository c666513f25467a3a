/** Promises on indicators: kinds, goals with their revisions, who holds them, and what came of them, kept current at every level. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Targets",
        allowedDependencies = {
            "kernel",
            "store",
            "web",
            "organisation",
            "access",
            "procedure",
            "directive",
            "directive :: deed",
            "directive :: forms",
            "indicator",
            "indicator :: deed",
            "indicator :: pages",
            "standing"
        })
package org.plumbline.target;

import org.jspecify.annotations.NullMarked;
