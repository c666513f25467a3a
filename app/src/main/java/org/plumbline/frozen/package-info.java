/** Frozen pages: what a page showed, cell by cell, what differs today, and the short code by which a print is known again. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Frozen pages",
        allowedDependencies = {
            "kernel",
            "store",
            "web",
            "access",
            "organisation",
            "standing",
            "indicator",
            "indicator :: deed",
            "target",
            "target :: deed"
        })
package org.plumbline.frozen;

import org.jspecify.annotations.NullMarked;
