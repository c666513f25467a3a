/** What offices ask on top: a document or an explanation on a figure, an assignment or a line of a return, with a clock. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Requests for supplement",
        allowedDependencies = {
            "kernel",
            "store",
            "web",
            "organisation",
            "procedure",
            "directive",
            "directive :: forms",
            "indicator",
            "indicator :: deed",
            "indicator :: pages",
            "programme",
            "reporting",
            "reporting :: deed"
        })
package org.plumbline.supplement;

import org.jspecify.annotations.NullMarked;
