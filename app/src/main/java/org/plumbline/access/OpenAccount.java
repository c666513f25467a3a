package org.plumbline.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Wording;

/**
 * Opens an account at a unit. It has no password yet, sits on no post, and so may do nothing.
 *
 * @param demoOrder place among the posts a demonstration offers on its sign-in page, or null
 * @param demoAbout what this post can do there, in one sentence, or null
 */
public record OpenAccount(
        UUID id,
        UUID unit,
        String login,
        String language,
        @Nullable Integer demoOrder,
        @Nullable Wording demoAbout) implements Deed {

    @Override
    public String happening() {
        return "account-opened";
    }

    @Override
    public UUID about() {
        return id;
    }
}
