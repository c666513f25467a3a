/** Setting up by lists: one workbook of units, posts, accounts, directives and assignments, checked first, then committed all or nothing. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Lists",
        allowedDependencies = {
            "kernel",
            "store",
            "web",
            "organisation",
            "access",
            "directive",
            "directive :: deed",
            "programme",
            "programme :: deed"
        })
package org.plumbline.lists;

import org.jspecify.annotations.NullMarked;
