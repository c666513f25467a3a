package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/**
 * Tells a task from a recommendation: by the words, and by the levels of the two bodies. What a superior asks of a subordinate is a task;
 * what is asked upwards or sideways, or found by an audit, is a recommendation (reading-records.md, section 2).
 */
final class DeedKinds {

    private static final Concept AUDIT = Concept.named("deed-audit");
    private static final int HEAD = 60;
    private static final int MINISTRY = 5;

    private final Text text;
    private final @Nullable Body issuer;
    private final boolean audit;

    DeedKinds(Page page) {
        this.text = page.text();
        this.issuer = page.bodies().firstIn(0, Math.min(text.size(), HEAD));
        this.audit = isAudit();
    }

    private boolean isAudit() {
        for (int at = 0; at < Math.min(text.size(), 25); at++) {
            if (text.has(at, AUDIT)) {
                return true;
            }
        }
        return false;
    }

    /** The body whose text it is, in words; null where it does not say. */
    @Nullable String issuer() {
        return issuer == null ? null : text.words(issuer.start(), issuer.end());
    }

    RecordType of(Concept word, @Nullable Body from, Addressee to, @Nullable DeedScope scope) {
        if (from != null && from.start() == to.start()) {
            from = null;
        }
        int level = from != null ? from.level() : issuer == null ? 0 : issuer.level();
        boolean known = level > 0 && to.level() > 0;
        boolean up = known && to.level() > level;
        boolean down = known && to.level() < level;
        if (word == DeedWords.SHOULD) {
            return audit || up || scope != null && scope.kind() == RecordType.RECOMMENDATION
                    ? RecordType.RECOMMENDATION
                    : RecordType.TASK;
        }
        if (DeedWords.ASKING.contains(word)) {
            boolean superior = from != null && from.office() && to.level() == 0 && word != DeedWords.RECOMMEND;
            return down && !audit || superior ? RecordType.TASK : RecordType.RECOMMENDATION;
        }
        if (scope != null && scope.kind() == RecordType.RECOMMENDATION && word == DeedWords.MUST) {
            return RecordType.RECOMMENDATION;
        }
        return up && (word != DeedWords.MUST || to.level() >= MINISTRY && level < MINISTRY)
                ? RecordType.RECOMMENDATION
                : RecordType.TASK;
    }

    /** What a heading or the words before a colon make of the items behind it. */
    RecordType ofList(Concept word) {
        return DeedWords.ASKING.contains(word) ? RecordType.RECOMMENDATION : RecordType.TASK;
    }
}
