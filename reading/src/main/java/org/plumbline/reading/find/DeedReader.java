package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Reads the deeds of a text, sentence by sentence, and keeps what a heading or the words before a list say of what follows. */
final class DeedReader {

    private static final int LONGEST_HEADING = 14;
    private static final int LONGEST_TITLE = 8;
    private static final int MOST_BEFORE = 60;
    private static final int FIRST_LINES = 60;

    private final Text text;
    private final Bodies bodies;
    private final Deadlines deadlines;
    private final DeedClauses clauses;
    private final DeedDrafts drafts;
    private final DeedRules rules;
    private @Nullable DeedScope heading;
    private @Nullable DeedScope list;
    private boolean items;
    private int listed = Text.NONE;
    private int before = Text.NONE;
    private int listMark;

    DeedReader(Page page) {
        this.text = page.text();
        this.bodies = page.bodies();
        this.deadlines = new Deadlines(page);
        this.clauses = new DeedClauses(page, deadlines);
        this.drafts = new DeedDrafts(page, clauses, deadlines);
        this.rules = new DeedRules(page, clauses, drafts, deadlines);
    }

    void read(int sentence) {
        int from = text.sentenceStart(sentence);
        int to = text.sentenceEnd(sentence);
        if (rules.row(from, to)) {
            return;
        }
        boolean marked = text.gap(from) == Gap.BLANK && sentence > 0 && isMarker(sentence - 1);
        int begin = clauses.behindMarker(from, to);
        if (begin >= to) {
            return;
        }
        boolean item = marked || begin > from;
        int line = marked || isLabel(sentence - 1, from) ? text.sentenceStart(sentence - 1) : from;
        if (text.gap(from) == Gap.PARAGRAPH) {
            drafts.paragraph();
        }
        drafts.topic(item ? null : topic(begin, to));
        if (text.gap(line) == Gap.PARAGRAPH && !item) {
            list = null;
        }
        boolean next = sentence + 1 < text.sentences() && isItem(sentence + 1);
        if (!item && text.gap(line) == Gap.LINE && (items || sentence > listed + 1)) {
            list = null;
        }
        if (item && list != null && listMark != 0 && mark(line) == listMark) {
            list = null;
        }
        var known = list;
        items = list != null && (items || item);
        if (text.has(begin, DeedWords.DEADLINE)) {
            drafts.late(begin, to);
        }
        if (text.has(begin, DeedWords.RESPONSIBLE) && responsible(begin, to)) {
            return;
        }
        int itself = begin;
        if (isHeading(sentence, line, to)
                && !(item && list != null && text.gap(line) == Gap.LINE)
                && !leads(begin, to, next)) {
            heading(begin, to, next);
            return;
        }
        parts(begin, to, item, next);
        if (list != known) {
            listed = sentence;
            listMark = item ? mark(line) : 0;
        }
        before = itself;
    }

    /** The holder of an office with whom a sentence begins, or nearly so. */
    private @Nullable Body topic(int from, int to) {
        for (int at = from; at < Math.min(to, from + 8); at++) {
            if (text.form(at, DeedWords.ALL) != null) {
                return null;
            }
            var body = bodies.startingAt(at);
            if (body != null) {
                boolean speaks = body.end() < to
                        && !text.has(body.end(), DeedWords.LAID_ON)
                        && !text.has(at - 1, DeedWords.THAT)
                        && text.before(at, DeedWords.TO_BODY, 2) == Text.NONE
                        && (body.office() || at <= from + 1)
                        && !text.has(body.head(), DeedWords.DATIVE_HEAD);
                return speaks ? body : null;
            }
        }
        return null;
    }

    /** A short sentence at the beginning of a line, before another one: "Part three." */
    private boolean isLabel(int sentence, int next) {
        if (sentence < 0 || text.gap(next) != Gap.BLANK) {
            return false;
        }
        int from = text.sentenceStart(sentence);
        return text.gap(from).compareTo(Gap.LINE) >= 0 && next - from <= 4;
    }

    /** "Responsible: Legal Department": whose task stands before. */
    private boolean responsible(int from, int to) {
        int at = text.at(from, DeedWords.RESPONSIBLE);
        if (!text.isSign(at, ":–-") || before == Text.NONE || from - before > MOST_BEFORE) {
            return false;
        }
        int start = text.has(at + 1, DeedWords.ARTICLE) ? text.at(at + 1, DeedWords.ARTICLE) : at + 1;
        var who = clauses.who().at(start, to);
        who = who == null ? clauses.who().described(start, to) : who;
        if (who == null) {
            return false;
        }
        drafts.responsible(before, from, who, to);
        return true;
    }

    /** What kind of mark begins an item: a number, a letter, a sign, and the sign behind it. */
    private int mark(int at) {
        if (text.isNumber(at)) {
            boolean deep = text.isSign(at + 1, '.') && text.isNumber(at + 2) && text.glued(at + 2);
            boolean dotted = text.words(at, at + 1).indexOf('.') >= 0;
            return deep || dotted ? 2 : text.isSign(at + 1, ").") ? 1000 + text.first(at + 1) : 1;
        }
        if (text.isWord(at)) {
            return text.isSign(at + 1, ").") ? 2000 + text.first(at + 1) : 3;
        }
        return 3000 + text.first(at);
    }

    /** Whether a line without a full stop tells somebody what the items behind it say. */
    private boolean leads(int from, int to, boolean next) {
        var lead = next ? rules.lead(from, to) : null;
        return lead != null && lead.word() != DeedWords.HEADING && lead.word() != DeedWords.HEADING_UP;
    }

    private void heading(int from, int to, boolean next) {
        var body = next ? wholly(from, to) : null;
        var around = list != null ? list : heading;
        if (body != null && around != null && from > FIRST_LINES) {
            list = new DeedScope(around.word(), around.speaker(), around.from(), body, true);
            items = false;
            return;
        }
        heading = headed(from, to);
        list = null;
    }

    /** Whether a sentence is no more than the number of an item. */
    private boolean isMarker(int sentence) {
        int from = text.sentenceStart(sentence);
        return text.gap(from) != Gap.BLANK
                && clauses.behindMarker(from, text.sentenceEnd(sentence)) == text.sentenceEnd(sentence);
    }

    private boolean isItem(int sentence) {
        int from = text.sentenceStart(sentence);
        return text.gap(from) != Gap.BLANK && clauses.behindMarker(from, text.sentenceEnd(sentence)) > from;
    }

    private void parts(int begin, int to, boolean item, boolean before) {
        var here = list != null ? list : heading;
        boolean inList = list != null && item;
        int start = begin;
        Addressee named = null;
        int depth = 0;
        for (int at = begin; at <= to; at++) {
            char sign = at < to ? text.sign(at) : ';';
            if (sign == 0) {
                continue;
            }
            depth += sign == '(' ? 1 : sign == ')' && depth > 0 ? -1 : 0;
            boolean end = sign == ';';
            boolean colon =
                    sign == ':' && !isInNumber(at) && depth == 0 && text.before(at, DeedWords.DEADLINE, 4) == Text.NONE;
            if (!end && !colon) {
                continue;
            }
            if (colon) {
                named = wholly(start, at);
                named = named == null && item && here != null ? entry(start, at) : named;
                var lead = named == null ? rules.lead(start, at) : null;
                if (lead != null) {
                    here = lead;
                    list = lead;
                    items = false;
                    inList = true;
                }
            } else if (at > start && start > begin && text.has(start, DeedWords.DEADLINE)) {
                drafts.late(start, at);
            } else if (at > start) {
                var further = rules.segment(start, at, named, here, inList);
                if (further == null && at == to && before && !item) {
                    var lead = rules.lead(start, at);
                    list = lead != null ? lead : list;
                } else if (further != null && here == null) {
                    here = further;
                }
                named = null;
            }
            start = Math.min(to, at + 1);
            start = clauses.behindMarker(start, to);
        }
        if (named != null && (here != null || begin > FIRST_LINES)) {
            list = new DeedScope(
                    here == null ? DeedWords.HEADING : here.word(),
                    here == null ? null : here.speaker(),
                    here == null ? drafts.issuer() : here.from(),
                    named,
                    true);
        }
    }

    /** What stands before a colon in an item where tasks are listed: whoever has to do them. */
    private @Nullable Addressee entry(int from, int to) {
        int at = text.has(from, DeedWords.DIRECTION) ? text.at(from, DeedWords.DIRECTION) : from;
        boolean other = at >= to
                || text.has(at, DeedWords.DEADLINE)
                || text.has(at, DeedWords.RESPONSIBLE)
                || text.has(at, DeedWords.HEADING)
                || text.has(at, DeedWords.HEADING_UP);
        boolean dated = at > from || deadlines.in(to, text.sentenceEnd(text.sentence(from))) != null;
        return other || !dated ? null : clauses.names().before(at, to);
    }

    /** Whether a colon stands in a time of day. */
    private boolean isInNumber(int colon) {
        return text.isNumber(colon - 1) && text.isNumber(colon + 1) && text.glued(colon) && text.glued(colon + 1);
    }

    /** The body that a stretch names and nothing else. */
    private @Nullable Addressee wholly(int from, int to) {
        int at = text.has(from, DeedWords.DIRECTION) ? text.at(from, DeedWords.DIRECTION) : from;
        at = text.has(at, DeedWords.ARTICLE) ? text.at(at, DeedWords.ARTICLE) : at;
        var found = clauses.who().at(at, to);
        boolean alone = found != null
                && to - found.end() <= 2
                && !text.has(found.end(), DeedWords.ALL)
                && !text.has(found.end(), DeedWords.HEADING)
                && !(clauses.isVerbLast(from)
                        && text.isWord(found.end())
                        && !text.isCapital(found.end())
                        && found.end() < to);
        return alone ? found : null;
    }

    /** A short line without a full stop, before the end of a line. */
    private boolean isHeading(int sentence, int from, int to) {
        boolean alone = text.gap(from) == Gap.PARAGRAPH || text.gap(from) == Gap.LINE;
        boolean ends = sentence + 1 == text.sentences() || text.gap(to) == Gap.PARAGRAPH || text.gap(to) == Gap.LINE;
        if (!alone || !ends) {
            return text.gap(from) == Gap.PARAGRAPH
                    && to - from <= 6
                    && text.isSign(to - 1, '.')
                    && hasHeading(from, to);
        }
        boolean sentenceLike = to - from > LONGEST_TITLE && holdsSign(from, to) && !hasHeading(from, to);
        boolean bullet = text.isSign(from, "-–—•*+●▪◦·►■□✓→➔▶‣⁃○");
        return !bullet
                && to - from <= LONGEST_HEADING
                && !text.isSign(to - 1, ".;,:!?\"|/")
                && !sentenceLike
                && !(clauses.behindMarker(from, to) > from && deadlines.in(from, to) != null);
    }

    /** Whether a dash or a colon with a small letter behind it stands in a stretch. */
    private boolean holdsSign(int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            if (text.isSign(at, "–—:") && text.isWord(at + 1) && !text.isCapital(at + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasHeading(int from, int to) {
        return clauses.holds(from, to, DeedWords.HEADING) || clauses.holds(from, to, DeedWords.HEADING_UP);
    }

    private @Nullable DeedScope headed(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.has(at, DeedWords.HEADING)) {
                return new DeedScope(DeedWords.HEADING, null, drafts.issuer(), null, false);
            }
            if (text.has(at, DeedWords.HEADING_UP)) {
                return new DeedScope(DeedWords.HEADING_UP, null, drafts.issuer(), null, false);
            }
        }
        return null;
    }
}
