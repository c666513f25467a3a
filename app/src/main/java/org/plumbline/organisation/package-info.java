/** Units and what became of them: places and their bodies, tiers, dated lines, sets, succession, posts, temporary bodies. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"kernel", "store", "web"})
package org.plumbline.organisation;

import org.jspecify.annotations.NullMarked;
