/** The frame of every page, the reader's language, and how what went wrong is answered. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Web",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "store"})
package org.plumbline.web;

import org.jspecify.annotations.NullMarked;
