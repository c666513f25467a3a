/** Who may do what, where and when: accounts on posts, mandates of posts, tokens, sign-in. Fills the scope of every request. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "store", "web", "organisation"})
package org.plumbline.access;

import org.jspecify.annotations.NullMarked;
