package org.plumbline.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;

/**
 * The person in front of the page, as the page needs to know: a post, its unit, and what else the account may act as.
 *
 * @param scope how far the mandates reach
 * @param post the post in whose name the page is read, or null when nobody signed in
 * @param unit the post's unit, the page's starting point, or null
 * @param unitId address of that unit, or null
 */
public record Viewer(
        Scope scope,
        @Nullable Wording post,
        @Nullable Wording unit,
        @Nullable UUID unitId,
        List<Choice> choices) {

    /** A viewer who has not signed in. */
    public static Viewer nobody() {
        return new Viewer(Scope.nobody(), null, null, null, List.of());
    }

    public boolean signedIn() {
        return scope.account() != null;
    }

    /** Another post of the same account, to which the reader may switch. */
    public record Choice(UUID post, Wording name) {}
}
