/** Words shared by all modules: who asks, what was refused, what happened, which day it is. No database. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Kernel",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.plumbline.kernel;

import org.jspecify.annotations.NullMarked;
