/** What is built or set up with money and by stages: projects of units, what was planned, what was reported, where they stand. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Projects",
        allowedDependencies = {"kernel", "store", "web", "organisation", "procedure", "directive", "directive :: forms"
        })
package org.plumbline.project;

import org.jspecify.annotations.NullMarked;
