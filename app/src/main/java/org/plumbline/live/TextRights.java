package org.plumbline.live;

import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.live.deed.TextKey;
import org.plumbline.organisation.Reach;
import org.springframework.stereotype.Component;

/** Who may bind the numbers of a text: whoever may write such a text at its unit. */
@Component
class TextRights {

    private final Reach reach;

    TextRights(Reach reach) {
        this.reach = reach;
    }

    boolean mayWrite(Scope scope, TextKey key, int node) {
        return reach.allows(scope, ability(key), node);
    }

    void require(Scope scope, TextKey key, int node) {
        reach.require(scope, ability(key), node);
    }

    /** A reviewer and whoever sets goals directs; all others answer for their unit. */
    private static Ability ability(TextKey key) {
        return switch (key.kind()) {
            case REVIEW, GOAL -> Ability.DIRECT;
            case PROGRESS, PRODUCT, COMMENT, REPLY, PROJECT -> Ability.ANSWER;
        };
    }
}
