/** The reading room: texts read in by units, the drafts found in them, and which words each record of the installation came from. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Reading room",
        allowedDependencies = {
            "kernel",
            "store",
            "web",
            "organisation",
            "directive",
            "directive :: deed",
            "directive :: forms",
            "programme",
            "programme :: deed",
            "indicator",
            "indicator :: deed",
            "target",
            "target :: deed"
        })
package org.plumbline.reader;

import org.jspecify.annotations.NullMarked;
