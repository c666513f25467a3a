package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Gathers what belongs to a document's word: number, date and issuer, in any order, as far as they stand together. */
final class Mentions {

    private static final int MOST_STEPS = 14;
    private static final int FARTHEST = 60;
    private static final int MOST_SKIPPED = 5;
    private final Page page;
    private final Text text;
    private final Designations symbols;
    private final MentionReach reach;
    private final BareNumbers bare;
    private final MentionNumbers numbers;
    private final MentionDates dates;
    private final MentionIssuers issuers;
    private final MentionTopics topics;

    Mentions(Page page) {
        this.page = page;
        this.text = page.text();
        this.symbols = new Designations(text);
        this.reach = new MentionReach(page);
        this.bare = new BareNumbers(page);
        this.numbers = new MentionNumbers(page, symbols, reach, bare);
        this.dates = new MentionDates(page);
        this.issuers = new MentionIssuers(page, symbols, dates);
        this.topics = new MentionTopics(page, symbols);
    }

    /** The numbers and symbols of documents. */
    Designations symbols() {
        return symbols;
    }

    /** The mention that begins with a document's word. */
    Mention read(int start, int wordEnd, boolean plural) {
        var one = new Mention(start, wordEnd);
        gather(one, plural, true);
        dates.before(one);
        return one;
    }

    /** A further member of a list: a number or symbol, with a sign or without; null where none stands here. */
    @Nullable
    Mention member(int at, boolean sure) {
        int sign = text.at(at, DocumentWords.NUMBER_SIGN);
        int from = sign == Text.NONE ? at : sign;
        var found = page.isTaken(from, from + 1) ? null : symbols.at(from, sign != Text.NONE);
        if (found == null && text.has(at, DocumentWords.DATE_LEAD)) {
            var dated = new Mention(at, at);
            gather(dated, true, false);
            dated.signed = true;
            return dated.designation == null ? null : dated;
        }
        if (found == null || text.gap(from) == Gap.PARAGRAPH) {
            return null;
        }
        if (found.plain() && sign == Text.NONE && !bare.isOfDocument(found, sure, false)) {
            return null;
        }
        var one = after(at, found);
        one.signed = sign != Text.NONE;
        return one;
    }

    /** A further day of a list of documents that are known by their dates; null where none stands here. */
    @Nullable
    Mention day(int at) {
        var found = page.dates().startingAt(at);
        if (found == null || !found.isDay() || found.year() == null) {
            return null;
        }
        var one = new Mention(at, found.end());
        one.date = found;
        return one;
    }

    /** A mention that begins with its designation. */
    Mention after(int start, Designation found) {
        var one = new Mention(start, found.end());
        one.designation = found;
        gather(one, true, false);
        return one;
    }

    private void gather(Mention one, boolean plural, boolean words) {
        int at = one.end;
        int skipped = 0;
        int limit = one.start + FARTHEST;
        for (int step = 0; step < MOST_STEPS && at < limit && reach.isNear(one, at); step++) {
            boolean sign = text.isSign(at, ",(") || text.isSign(at, "–-:") && one.designation == null;
            if (text.isSign(at, '(') && text.isSign(at + 2, ')') && text.has(at + 3, DocumentWords.NUMBER_SIGN)) {
                at += 3; // (EU) Nr. 615/2014
                continue;
            }
            int next =
                    sign ? piece(one, at + 1, plural, skipped, text.has(at + 1, DocumentWords.ISSUER_LEAD)) : Text.NONE;
            if (next == Text.NONE) {
                next = piece(one, at, plural, skipped, true);
            }
            if (next != Text.NONE) {
                at = text.isSign(next, ')') && reach.hasOpen(one.start, next) ? next + 1 : next;
                one.end = at;
                continue;
            }
            int bracketed = words ? numbers.bracketed(one, at) : Text.NONE;
            if (bracketed != Text.NONE) {
                at = bracketed;
                one.end = at;
                continue;
            }
            int topic = words && one.designation == null && one.date == null && skipped == 0
                    ? topics.behind(one, at)
                    : Text.NONE;
            if (topic != Text.NONE) {
                at = topic;
                skipped = 1;
                continue;
            }
            if (!words
                    || one.designation != null
                    || one.date != null
                    || skipped >= MOST_SKIPPED
                    || !isPassable(at, one)) {
                return;
            }
            skipped++;
            at++;
        }
    }

    /** One more piece at a token: the token behind it, or NONE. */
    private int piece(Mention one, int at, boolean plural, int skipped, boolean bodies) {
        if (at >= text.size() || text.gap(at) == Gap.PARAGRAPH && at != one.end) {
            return Text.NONE;
        }
        if (one.designation == null) {
            int number = numbers.number(one, at, plural, skipped);
            if (number != Text.NONE) {
                return number;
            }
        }
        if (one.date == null && (one.year == null || isDayOfYear(at)) && mayBeDated(one, at, skipped)) {
            int date = dates.at(one, at);
            if (date != Text.NONE) {
                return date;
            }
        }
        return one.issuer == null && bodies ? issuers.at(one, at) : Text.NONE;
    }

    /** "Nomor 45 Tahun 2019 tanggal 3 Mei 2019": behind the year of a document its day. */
    private boolean isDayOfYear(int at) {
        int lead = text.at(at, DocumentWords.DATE_LEAD);
        var day = lead == Text.NONE ? null : page.dates().startingAt(at);
        day = day == null && lead != Text.NONE ? page.dates().startingAt(lead) : day;
        return day != null && day.isDay() && day.year() != null;
    }

    /** Behind a few more words only a date that says itself that it is the document's: "Báo cáo kết quả sơ bộ ngày 12/1/2025". */
    private boolean mayBeDated(Mention one, int at, int skipped) {
        return one.designation != null
                || skipped <= 1
                || text.has(at, DocumentWords.DATE_SURE)
                        && text.before(at, EventWords.EVENTS, MOST_SKIPPED) == Text.NONE;
    }

    /** An adjective or a noun between the word and the number: "uchwały budżetowej nr", "Laporan Hasil Audit Nomor". */
    private boolean isPassable(int at, Mention one) {
        boolean slash = text.isSign(at, '/') && text.glued(at) && text.glued(at + 1) && text.isCapital(at + 1);
        return (slash || text.isWord(at) || text.isNumber(at) && bare.isSignAhead(at + 1))
                && text.gap(at) != Gap.PARAGRAPH
                && !text.has(at, DocumentWords.AND)
                && !text.has(at, DocumentWords.STOPWORD)
                && !text.has(at, DocumentWords.NONE_OF_THEM)
                && !topics.isNameOfDelegation(at)
                && (!text.has(at, DocumentWords.DOCUMENTS) || at == one.end);
    }
}
