/** Live figures: which number of a kept text stands for which record, and which sentence no longer follows from it. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Live figures",
        allowedDependencies = {
            "kernel",
            "store",
            "web",
            "organisation",
            "standing",
            "directive",
            "directive :: deed",
            "directive :: forms",
            "programme",
            "programme :: deed",
            "project :: deed",
            "indicator",
            "indicator :: deed",
            "target",
            "target :: deed",
            "target :: pages",
            "reader",
            "reader :: check"
        })
package org.plumbline.live;

import org.jspecify.annotations.NullMarked;
