/** Who owes what to whom: the chase list, reminders by mail, and the calendar of what a post has to do. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Chase list",
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
            "indicator :: deed",
            "indicator :: pages",
            "programme",
            "programme :: deed",
            "programme :: pages",
            "reporting",
            "reporting :: deed",
            "notice"
        })
package org.plumbline.chase;

import org.jspecify.annotations.NullMarked;
