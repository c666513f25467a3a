/** Who owes which figures when, and what was sent: regimes, rounds, returns, and their way up. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Returns",
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
            "lists :: upload"
        })
package org.plumbline.reporting;

import org.jspecify.annotations.NullMarked;
