/** The one database: where it is, how it is migrated, and how every transaction carries a scope and leaves a happening. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Store",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
package org.plumbline.store;

import org.jspecify.annotations.NullMarked;
