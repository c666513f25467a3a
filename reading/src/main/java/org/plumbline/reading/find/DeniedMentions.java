package org.plumbline.reading.find;

import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Text;

/** Mentions of documents that there are not: "no such decree was issued". */
final class DeniedMentions {

    private static final Concept DENIED_BEFORE = Concept.named("denied-before");
    private static final Concept DENIED_BEHIND = Concept.named("denied-behind");
    private static final int DENIAL = 12;

    private DeniedMentions() {}

    /** Whether the text says that there is no such document. */
    static boolean holds(Text text, Mention one) {
        int sentence = text.sentence(one.start);
        if (text.before(one.start, DENIED_BEFORE, 3) != Text.NONE) {
            return true;
        }
        int limit = Math.min(text.sentenceEnd(sentence), one.end + DENIAL);
        for (int at = one.end; at < limit; at++) {
            if (text.has(at, DENIED_BEHIND)) {
                return true;
            }
        }
        return false;
    }
}
