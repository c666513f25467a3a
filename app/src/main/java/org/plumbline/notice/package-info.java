/** Notices by mail: an outbox kept with the deed, and the worker that empties it. Knows no domain. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"kernel", "store", "web"})
package org.plumbline.notice;

import org.jspecify.annotations.NullMarked;
