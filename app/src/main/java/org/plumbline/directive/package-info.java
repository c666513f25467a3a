/** What was decided and asked, and who took it up: documents as issued, their clauses, relations, addressees, answers. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Directives",
        allowedDependencies = {"kernel", "store", "organisation", "web"})
package org.plumbline.directive;

import org.jspecify.annotations.NullMarked;
