package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Finds who leads a delegation, in the words behind its name or before it. */
final class DelegationHeads {

    private static final Concept LED_BY = Concept.named("led-by");
    private static final Concept HEAD_OF = Concept.named("head-of");
    private static final Concept DEPUTY = Concept.named("deputy");
    private static final Concept TITLE = Concept.named("title");
    private static final Concept OFFICE = Concept.named("body-office");
    private static final int SURE = 0;
    private static final int WITH_ROLE = 1;
    /** "Na czele delegacji stał minister ...": the verb behind, the head of it before. */
    private static final int STANDS = 3;

    private static final int WITHIN = 16;
    private static final int NAME_WITHIN = 18;
    private static final int NAME_BEFORE = 36;
    private static final int ROLE_WITHIN = 14;
    private static final int HEAD_BEFORE = 4;
    private static final int APPOSED = 4;
    private static final int LED_BEFORE = 16;

    private final Text text;
    private final Names names;

    DelegationHeads(Text text) {
        this.text = text;
        this.names = new Names(text);
    }

    /** Whether one of the words that name a leader begins at a token. */
    boolean leads(int token) {
        return text.has(token, LED_BY);
    }

    /** "led by Mrs. Esi Ampofo-Darko", "do đồng chí Trịnh Bá Khoát ... làm trưởng đoàn", "(Leitung: Dr. Carola Wittmann)". */
    Names.@Nullable Name behind(int start, int end, int sentenceEnd) {
        int limit = Math.min(sentenceEnd, end + WITHIN);
        for (int at = end; at < limit; at++) {
            int lead = text.at(at, LED_BY);
            if (lead != Text.NONE && text.before(at, DEPUTY, 2) == Text.NONE) {
                var name = names.in(lead, Math.min(sentenceEnd, lead + NAME_WITHIN));
                var form = text.form(at, LED_BY);
                int way = form == null ? SURE : (int) form.value();
                if (name != null && isOneClause(lead, name.start()) && fits(way, lead, name, sentenceEnd, start)) {
                    return name;
                }
            }
            boolean stop = text.isSign(at, ';') || text.isSign(at, '.') && text.gap(at) == Gap.BLANK;
            if (stop || at > end && text.has(at, DelegationFinder.DELEGATION)) {
                break;
            }
        }
        return apposed(end, sentenceEnd);
    }

    /** Words that name a leader wherever they stand; those that do with the role behind the name; verbs directly before the name. */
    private boolean fits(int way, int lead, Names.Name name, int sentenceEnd, int start) {
        return switch (way) {
            case SURE -> true;
            case WITH_ROLE -> isRole(name.end(), sentenceEnd);
            case STANDS -> isDirect(lead, name.start()) && text.before(start, HEAD_OF, HEAD_BEFORE) != Text.NONE;
            default -> isDirect(lead, name.start());
        };
    }

    private boolean isDirect(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!text.isCapital(at) && !text.has(at, TITLE) && !text.has(at, OFFICE) && !text.isSign(at, '.')) {
                return false;
            }
        }
        return true;
    }

    /** ", Kamerad Tran Thi Mai menjadi kepala": a name beside the delegation, and its role behind the name. */
    private Names.@Nullable Name apposed(int end, int sentenceEnd) {
        if (!text.isSign(end, ",(–-—")) {
            return null;
        }
        var name = names.in(end + 1, Math.min(sentenceEnd, end + NAME_WITHIN));
        return name != null && name.start() <= end + APPOSED && isRole(name.end(), sentenceEnd) ? name : null;
    }

    /** Whether the words behind a name say that he or she leads: "an der Spitze", ", Phó Chủ tịch HĐND tỉnh, dẫn đầu". */
    private boolean isRole(int from, int sentenceEnd) {
        int limit = Math.min(sentenceEnd, from + ROLE_WITHIN);
        for (int at = from; at < limit && !text.isSign(at, ";"); at++) {
            var form = text.form(at, HEAD_OF);
            if (form != null && form.value() == 0) {
                return true;
            }
        }
        return false;
    }

    /** No other delegation and no end of a clause stands between the words and the name. */
    private boolean isOneClause(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.isSign(at, ";") || text.gap(at) == Gap.PARAGRAPH) {
                return false;
            }
        }
        return true;
    }

    /**
     * "Nguyen Van Dinh, Secretary ..., Head of Inspection Delegation No. 214"; and where none stands before, "Head of the delegation Esi
     * Ampofo": behind it.
     */
    Names.@Nullable Name before(int start, int end) {
        var led = ledBefore(start);
        if (led != null) {
            return led;
        }
        int head = text.before(start, HEAD_OF, HEAD_BEFORE);
        if (head == Text.NONE || text.before(head, DEPUTY, 3) != Text.NONE || text.has(head - 1, DEPUTY)) {
            return null;
        }
        int sentence = text.sentence(start);
        int from = Math.max(text.sentenceStart(sentence), head - NAME_BEFORE);
        Names.Name first = null;
        for (var name = names.in(from, head); name != null; name = names.in(name.end(), head)) {
            if (text.before(name.start(), TITLE, 3) != Text.NONE) {
                return name;
            }
            if (first == null) {
                first = name;
            }
        }
        if (first != null) {
            return first;
        }
        int comma = text.isSign(end, ",:–-—") ? end + 1 : end;
        int limit = Math.min(text.sentenceEnd(sentence), comma + APPOSED + APPOSED);
        var behind = names.in(comma, limit);
        return behind != null && (behind.start() == comma || isTitled(comma, behind.start())) ? behind : null;
    }

    /** "Led by Ambassador Kofi Mensah, the mission ...", "Unter Führung von ... bereiste eine Delegation". */
    private Names.@Nullable Name ledBefore(int start) {
        int from = Math.max(text.sentenceStart(text.sentence(start)), start - LED_BEFORE);
        for (int at = from; at < start - 2; at++) {
            boolean begins = at == text.sentenceStart(text.sentence(at)) || text.isSign(at - 1, ",–-—:(");
            var form = begins ? text.form(at, LED_BY.alone()) : null;
            if (form != null && form.value() == 0) {
                return names.in(text.at(at, LED_BY), start);
            }
        }
        return null;
    }

    private boolean isTitled(int from, int to) {
        int title = text.at(from, TITLE);
        return title != Text.NONE && title <= to && to - from <= HEAD_BEFORE;
    }
}
