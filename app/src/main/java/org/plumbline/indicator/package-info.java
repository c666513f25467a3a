/** What is measured and what was found: versioned definitions of indicators, and figures in two times with their proof. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Indicators",
        allowedDependencies = {"kernel", "store", "web", "organisation", "directive", "directive :: forms"})
package org.plumbline.indicator;

import org.jspecify.annotations.NullMarked;
