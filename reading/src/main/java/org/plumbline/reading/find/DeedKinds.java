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
    private static final int AUDIT_HEAD = 25;
    private static final int MINISTRY = 5;

    /** The level of a speaker whose name no list knows. */
    static final int UNKNOWN = -1;

    private final Text text;
    private final Letterhead head;
    private final boolean audit;

    DeedKinds(Page page, Letterhead head) {
        this.text = page.text();
        this.head = head;
        this.audit = isAudit();
    }

    private boolean isAudit() {
        for (int at = 0; at < Math.min(text.size(), AUDIT_HEAD); at++) {
            if (text.has(at, AUDIT)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What it is.
     *
     * @param word how it is laid on or asked
     * @param weak whether the word is used upwards as well as downwards
     * @param leader whether a leader speaks
     * @param from who does so; null where the clause does not say
     * @param to on whom, or whom
     */
    RecordType of(Concept word, boolean weak, boolean leader, @Nullable Body from, Addressee to) {
        boolean named = from != null && from.start() != to.start();
        int level = named && from != null && from.level() != 0 ? Math.max(0, from.level()) : head.level();
        boolean audited = audit || named && from != null && isAudit(from);
        boolean known = level > 0 && to.level() > 0;
        boolean up = known && to.level() > level || to.level() >= MINISTRY && level == 0;
        boolean down = known && to.level() < level;
        boolean asked = weak || DeedWords.ASKING.contains(word);
        if (asked && named && head.isIssuer(to)) {
            return RecordType.RECOMMENDATION;
        }
        if (word == DeedWords.HEADING_UP) {
            return up || audited || !isOwn(to) ? RecordType.RECOMMENDATION : RecordType.TASK;
        }
        if (word == DeedWords.SHOULD || word == DeedWords.SOFT) {
            boolean soft = word == DeedWords.SOFT && !down && !isOwn(to);
            return audited || up || isCentral(to) || soft ? RecordType.RECOMMENDATION : RecordType.TASK;
        }
        if (DeedWords.ASKING.contains(word)) {
            boolean superior = named && from != null && isSuperior(from);
            boolean below = down
                    || (named || word == DeedWords.ASKED) && isOwn(to) && !up
                    || leader && !up
                    || superior && !up && (to.level() == 0 || from != null && !from.office());
            if (word == DeedWords.RECOMMEND) {
                below = (leader || superior) && down;
            }
            return below && !audited ? RecordType.TASK : RecordType.RECOMMENDATION;
        }
        if (word == DeedWords.MUST || word == DeedWords.HEADING || word == DeedWords.TOLD) {
            boolean central = isCentral(to) && level < MINISTRY && word == DeedWords.MUST;
            return central || known && to.level() >= MINISTRY && level < MINISTRY
                    ? RecordType.RECOMMENDATION
                    : RecordType.TASK;
        }
        return weak && up || known && up ? RecordType.RECOMMENDATION : RecordType.TASK;
    }

    /** What an item of a list is, by the words before the list or the heading above it. */
    RecordType ofItem(DeedScope scope, Addressee to) {
        boolean downwards = scope.speaker() == null && DeedWords.ASKING.contains(scope.word()) && head.isDownwards();
        if (downwards && !audit) {
            return RecordType.TASK;
        }
        return of(scope.word(), false, false, scope.speaker(), to);
    }

    /** Whether it is the government, the parliament or the like, by its own name, not by a word such as "national" in it. */
    private boolean isCentral(Addressee to) {
        for (int at = to.start(); at < to.end(); at++) {
            var form = text.form(at, Bodies.HEADS);
            if (form != null && form.value() > MINISTRY) {
                return true;
            }
        }
        return false;
    }

    private boolean isAudit(Body from) {
        for (int at = from.start(); at < from.end(); at++) {
            if (text.has(at, AUDIT)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSuperior(Body from) {
        return from.office() || text.has(from.start(), DeedWords.SUPERIOR) || text.has(from.head(), DeedWords.SUPERIOR);
    }

    private boolean isOwn(Addressee to) {
        for (int at = to.start(); at < Math.min(to.end(), to.start() + 4); at++) {
            if (text.has(at, DeedWords.OWN)) {
                return true;
            }
        }
        return false;
    }
}
