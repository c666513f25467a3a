package org.plumbline.reading.find;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** Writes down the deeds that the rules found. */
final class DeedDrafts {

    private final Page page;
    private final Text text;
    private final DeedClauses clauses;
    private final Deadlines deadlines;
    private final DeedKinds kinds;
    private @Nullable Body speaker;

    DeedDrafts(Page page, DeedClauses clauses, Deadlines deadlines) {
        this.page = page;
        this.text = page.text();
        this.clauses = clauses;
        this.deadlines = deadlines;
        this.kinds = new DeedKinds(page);
    }

    /** The body whose text it is. */
    @Nullable String issuer() {
        return kinds.issuer();
    }

    DeedKinds kinds() {
        return kinds;
    }

    /** The body that spoke last. */
    @Nullable Body speaker() {
        return speaker;
    }

    void speaks(@Nullable Body body) {
        if (body != null) {
            speaker = body;
        }
    }

    /** Who speaks, in words: the body given, or who spoke last, or whose text it is. */
    @Nullable String from(@Nullable Body body) {
        var who = body != null ? body : speaker;
        return who != null ? text.words(who.start(), who.end()).replace('\n', ' ') : kinds.issuer();
    }

    /** Adds a deed, and a second one where the same body has to do another thing by another day; tells where it ends. */
    int add(RecordType kind, @Nullable String from, Addressee to, int start, int deed, int end, String rule) {
        var due = deadlines.in(deed, end);
        int second = due == null ? Text.NONE : text.at(due.end(), DeedWords.AND);
        if (second != Text.NONE && end - second >= 3 && !text.isCapital(second)) {
            one(kind, from, to, start, deed, due.end(), due, rule);
            int more = text.has(second, DeedWords.TO) ? text.at(second, DeedWords.TO) : second;
            one(kind, from, to, second, more, end, deadlines.in(more, end), rule + "-second");
        } else {
            one(kind, from, to, start, deed, end, due, rule);
        }
        return end;
    }

    /** Adds the task of a row of a table. */
    void row(Addressee who, int start, int end, int whatFrom, int whatTo, @Nullable Deadline due) {
        page.add(Draft.of(RecordType.TASK, start, end)
                .with("who", text.words(who.start(), who.end()))
                .with("what", text.words(whatFrom, whatTo))
                .with("due", due == null ? null : due.date())
                .because("row")
                .by("deed.row", 0.7));
    }

    private void one(
            RecordType kind,
            @Nullable String from,
            Addressee to,
            int start,
            int deed,
            int end,
            @Nullable Deadline due,
            String rule) {
        var who = text.words(to.start(), to.end()).replace('\n', ' ');
        var what = clauses.words(deed, end, due);
        if (what.isBlank()) {
            return;
        }
        var draft = Draft.of(kind, start, end).with("what", what);
        if (kind == RecordType.TASK) {
            draft.with("who", who).with("due", due == null ? null : due.date());
        } else {
            draft.with("from", from == null || from.equals(who) ? kinds.issuer() : from).with("to", who);
        }
        page.add(draft.because("body").because(due == null ? "no-deadline" : "deadline").by(rule, 0.7));
    }
}
