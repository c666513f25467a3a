package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** Writes down the deeds that the rules found. */
final class DeedDrafts {

    private static final int MOST_TRAILING = 10;
    private static final int PROVINCE = 4;

    private final Page page;
    private final Text text;
    private final DeedClauses clauses;
    private final Deadlines deadlines;
    private final Letterhead head;
    private final DeedKinds kinds;
    /** Whether any body of some level is named: without one a text is about something else, as is a match of two teams. */
    private final boolean official;

    private @Nullable Body speaker;
    private @Nullable Body topic;
    private @Nullable Body earlier;

    DeedDrafts(Page page, DeedClauses clauses, Deadlines deadlines) {
        this.page = page;
        this.text = page.text();
        this.clauses = clauses;
        this.deadlines = deadlines;
        this.head = new Letterhead(page);
        this.kinds = new DeedKinds(page, head);
        this.official = isOfficial();
    }

    /** The body whose text it is. */
    @Nullable
    String issuer() {
        return head.from();
    }

    /** Whether it is a letter to a body. */
    boolean isLetter() {
        return head.to() != null;
    }

    DeedKinds kinds() {
        return kinds;
    }

    /** Begins a paragraph: who spoke before is not taken for who speaks now. */
    void paragraph() {
        earlier = speaker != null ? speaker : earlier;
        speaker = null;
        topic = null;
    }

    /** A sentence begins with the holder of an office: maybe the one who speaks in the sentences behind. */
    void topic(@Nullable Body body) {
        if (body != null) {
            topic = body;
        }
    }

    /** The body that speaks in this paragraph; null where none does. */
    @Nullable
    Body speaker() {
        return speaker != null ? speaker : topic;
    }

    void speaks(@Nullable Body body) {
        if (body != null) {
            speaker = body;
        }
    }

    /** Who speaks, in words: the body given, or who spoke last, or whose text it is. */
    @Nullable
    String from(@Nullable Body body) {
        var who = body != null ? body : speaker() != null ? speaker() : earlier;
        return who != null ? text.words(who.start(), who.end()).replace('\n', ' ') : head.from();
    }

    /** Whether a deed is to be done by a day. */
    boolean hasDeadline(int from, int to) {
        return deadlines.in(from, to) != null;
    }

    /** Adds a deed, and a second one where the same body has to do another thing by another day; tells where it ends. */
    int add(RecordType kind, @Nullable String from, Addressee to, int start, int deed, int last, String rule) {
        int limit = text.isSign(last, '.') && text.glued(last) ? last + 1 : last;
        var due = deadlines.in(deed, limit);
        due = due == null && !deadlines.isRepeated(deed, last) ? trailing(deed, last) : due;
        int end = due == null ? last : Math.max(last, due.end());
        int second = due == null ? Text.NONE : second(due.end());
        if (due != null && second != Text.NONE && end - second >= 3 && !text.isCapital(second)) {
            one(kind, from, to, start, deed, due.end(), due, rule);
            int more = text.has(second, DeedWords.TO) ? text.at(second, DeedWords.TO) : second;
            one(kind, from, to, second, more, end, deadlines.in(more, end), rule + "-second");
        } else {
            one(kind, from, to, start, deed, end, due, rule);
        }
        return end;
    }

    /** A day or a period behind the last comma or dash: "Tender for the pumps, 2nd quarter 2023". */
    private @Nullable Deadline trailing(int deed, int last) {
        for (int at = last - 1; at > Math.max(deed, last - MOST_TRAILING); at--) {
            if (text.isSign(at, ",–—-") && !text.glued(at)) {
                return deadlines.alone(at + 1, last);
            }
            if (text.isSign(at, ",")) {
                return deadlines.alone(at + 1, last);
            }
        }
        return null;
    }

    /** The word behind "and" behind a deadline, where another deed begins; NONE where none does. */
    private int second(int from) {
        int most = text.language(from - 1).usage().verbLast() ? 3 : 1;
        for (int at = from; at < Math.min(text.size(), from + most) && text.isWord(at); at++) {
            if (text.has(at, DeedWords.AND)) {
                return text.at(at, DeedWords.AND);
            }
        }
        return Text.NONE;
    }

    /** Gives the task before a sentence the deadline that the sentence names: "Deadline: 8 April 2022". */
    void late(int from, int to) {
        int at = page.drafts().size() - 1;
        var before = at < 0 ? null : page.drafts().get(at);
        boolean open = before != null
                && before.type() == RecordType.TASK
                && before.get("due") == null
                && from - before.end() <= 3;
        var due = open ? deadlines.in(from, Math.min(to, from + 12)) : null;
        if (open && due == null) {
            int behind = text.at(from, DeedWords.DEADLINE);
            due = text.isSign(behind, ":–—-") ? deadlines.alone(behind + 1, to) : null;
        }
        if (before != null && due != null && due.date() != null) {
            var draft = Draft.of(RecordType.TASK, before.start(), due.end())
                    .with("who", before.get("who"))
                    .with("what", before.get("what"))
                    .with("due", due.date());
            page.drafts().set(at, draft.because("deadline-behind").by(before.rule(), before.confidence()));
        }
    }

    /** "The follow-up is laid on the office". */
    void entrusted(int from, int to, Addressee who, int start) {
        page.add(Draft.of(RecordType.TASK, start, who.end())
                .with("who", text.words(who.start(), who.end()))
                .with("what", clauses.words(from, to, null))
                .because("body")
                .by("deed.entrusted", 0.6));
    }

    /**
     * "Responsible: Legal Department" behind a task that named nobody.
     *
     * @param from the first token of what is to be done
     */
    void responsible(int from, int to, Addressee who, int limit) {
        for (int at = page.drafts().size() - 1; at >= 0 && page.drafts().get(at).start() >= from; at--) {
            if (page.drafts().get(at).type() == RecordType.TASK) {
                return;
            }
        }
        var due = deadlines.in(from, to);
        due = due != null ? due : deadlines.in(who.end(), limit);
        int end = Math.max(who.end(), due == null ? 0 : due.end());
        page.add(Draft.of(RecordType.TASK, from, end)
                .with("who", text.words(who.start(), who.end()))
                .with("what", clauses.words(from, to, due))
                .with("due", due == null ? null : due.date())
                .because("responsible")
                .by("deed.responsible", 0.7));
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

    /** Whether nobody is named but by one general word, or by words that no list knows: "the team", "the referee". */
    private boolean isPlain(Addressee to, String rule) {
        var body = page.bodies().startingAt(to.start());
        boolean general = body != null && to.end() - body.head() == 1 && body.level() == 0 && !body.office();
        return body == null || general && !rule.equals("deed.told");
    }

    private boolean isOfficial() {
        for (var one : page.bodies().all()) {
            if (one.level() >= PROVINCE || one.level() > 0 && (one.office() || one.end() - one.start() > 1)) {
                return true;
            }
        }
        return false;
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
        var addressee = text.has(to.start(), DeedWords.YOU) ? head.to() : null;
        var who =
                addressee != null ? addressee : text.words(to.start(), to.end()).replace('\n', ' ');
        var what = clauses.words(deed, end, due);
        if (what.isBlank() || !official && due == null && isPlain(to, rule)) {
            return;
        }
        var draft = Draft.of(kind, start, end).with("what", what);
        var sender = from == null || from.equals(who) ? head.from() : from;
        if (kind == RecordType.TASK) {
            draft.with("who", who).with("due", due == null ? null : due.date());
        } else {
            draft.with("from", who.equals(sender) ? null : sender).with("to", who);
        }
        page.add(draft.because("body")
                .because(due == null ? "no-deadline" : "deadline")
                .by(rule, 0.7));
    }
}
