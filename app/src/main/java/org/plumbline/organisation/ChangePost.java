package org.plumbline.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/**
 * Sets what is not dated about a post: where notices for it are sent.
 *
 * @param email the post's own address, never a person's; null or empty for none
 */
public record ChangePost(
        UUID post, @Nullable Integer edited, @Nullable String email) implements Deed {

    @Override
    public String happening() {
        return "post-changed";
    }

    @Override
    public UUID about() {
        return post;
    }
}
