package org.plumbline.reading.find;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Inspection and working delegations with a number or a head, at their first full mention (reading-records.md, "delegation"). */
final class DelegationFinder implements Finder {

    static final Concept DELEGATION = Concept.named("delegation");

    private static final Concept NUMBER_SIGN = Concept.named("document-number");
    private static final Concept ISSUER_LEAD = Concept.named("document-issuer");
    private static final Concept LED_BY = Concept.named("led-by");
    private static final Concept HEAD_OF = Concept.named("head-of");
    private static final Concept DEPUTY = Concept.named("deputy");
    private static final Concept TITLE = Concept.named("title");
    private static final ConceptSet QUALIFIERS = ConceptSet.named("body-mod", "body-field", "body", "body-name");
    private static final int HEAD_WITHIN = 14;
    private static final int NAME_WITHIN = 16;
    private static final int NAME_BEFORE = 36;
    private static final int MOST_QUALIFIERS = 3;

    @Override
    public void find(Page page) {
        var text = page.text();
        var symbols = new Designations(text);
        var names = new Names(text);
        var found = new LinkedHashMap<String, Draft>();
        var heads = new HashSet<String>();
        for (int at = 0; at < text.size(); ) {
            int word = text.at(at, DELEGATION);
            if (word == Text.NONE) {
                at++;
                continue;
            }
            at = Math.max(word, one(page, symbols, names, found, heads, at, word));
        }
        found.values().forEach(page::add);
    }

    /** Reads one mention; the token behind it, or NONE where it is no record. */
    private static int one(
            Page page,
            Designations symbols,
            Names names,
            Map<String, Draft> found,
            Set<String> heads,
            int start,
            int wordEnd) {
        var text = page.text();
        int limit = Math.min(text.sentenceEnd(text.sentence(start)), wordEnd + HEAD_WITHIN);
        var number = number(page, symbols, wordEnd);
        int end = number == null ? wordEnd : number.end();
        var unit = unit(page, start, end, limit);
        if (unit != null) {
            end = Math.max(end, unit.end());
        }
        var name = led(page, names, start, end, text.sentenceEnd(text.sentence(start)));
        int from = start;
        if (name == null) {
            name = before(page, names, start);
        } else {
            end = name.end();
        }
        if (number == null && name == null) {
            return Text.NONE;
        }
        var head = name == null ? null : text.words(name.start(), name.end());
        var key = number != null ? number.number() : head == null ? "" : head.toLowerCase(Locale.ROOT);
        var earlier = found.get(key);
        if (earlier != null && (earlier.get("head") != null || head == null)) {
            return Text.NONE;
        }
        if (head != null && !heads.add(head) && number == null) {
            return Text.NONE;
        }
        var draft = Draft.of(RecordType.DELEGATION, from, end)
                .with("number", number == null ? null : number.symbol() == null ? number.number() : number.symbol())
                .with("head", head)
                .with("unit", unit == null ? null : text.words(unit.start(), unit.end()));
        if (number != null) {
            draft.because("number");
            page.take(number.start(), number.end());
        }
        if (head != null) {
            draft.because("head");
        }
        found.put(key, draft.by(number == null ? "delegation.head" : "delegation.number", number == null ? 0.8 : 0.93));
        return end;
    }

    /** The number behind the name, perhaps behind an adjective or the body that sent it. */
    private static @Nullable Designation number(Page page, Designations symbols, int from) {
        var text = page.text();
        int at = from;
        for (int skipped = 0; skipped <= MOST_QUALIFIERS; skipped++) {
            int sign = text.at(at, NUMBER_SIGN);
            var found = symbols.at(sign == Text.NONE ? at : sign, sign != Text.NONE);
            if (found != null
                    && !page.isTaken(found.start(), found.end())
                    && (sign != Text.NONE || skipped == 0 && isBare(page, found))) {
                return found;
            }
            boolean qualifier = text.isCapital(at) || text.has(at, QUALIFIERS);
            if (!qualifier || text.gap(at) == Gap.PARAGRAPH || text.has(at, LED_BY)) {
                return null;
            }
            at++;
        }
        return null;
    }

    /** Behind "Inspektionsdelegation 1907" nothing is counted. */
    private static boolean isBare(Page page, Designation found) {
        var text = page.text();
        if (!found.plain()) {
            return found.sure();
        }
        var number = page.numbers().startingAt(found.start());
        boolean year = found.number().length() == 4 && found.number().startsWith("20");
        return number != null && number.end() == found.end() && !year && !text.isSign(found.end(), '%');
    }

    /** The body that sent it: "of the Politburo", or directly behind or before. */
    private static @Nullable Body unit(Page page, int start, int end, int limit) {
        var text = page.text();
        if (text.has(end, LED_BY)) {
            return null;
        }
        int lead = text.at(end, ISSUER_LEAD);
        var body = lead == Text.NONE ? null : page.bodies().startingAt(lead);
        if (body == null) {
            body = page.bodies().startingAt(end);
        }
        if (body == null) {
            var around = page.bodies().lastIn(Math.max(0, start - 1), limit);
            body = around != null && around.start() <= end && around.end() > end ? around : null;
        }
        return body != null && body.end() <= limit + HEAD_WITHIN && body.head() >= end ? body : null;
    }

    /** "led by Mrs. Esi Ampofo-Darko", "do đồng chí Trịnh Bá Khoát ... làm trưởng đoàn". */
    private static Names.@Nullable Name led(Page page, Names names, int start, int end, int sentenceEnd) {
        var text = page.text();
        int limit = Math.min(sentenceEnd, end + HEAD_WITHIN);
        for (int at = end; at < limit; at++) {
            int lead = text.at(at, LED_BY);
            if (lead != Text.NONE && text.before(at, DEPUTY, 2) == Text.NONE) {
                var name = names.in(lead, Math.min(sentenceEnd, lead + NAME_WITHIN));
                var form = text.form(at, LED_BY);
                boolean sure = form == null || form.value() == 0;
                if (name != null && (sure || text.has(name.end(), HEAD_OF))) {
                    return name;
                }
            }
            if (text.isSign(at, ";.") || at > end && text.has(at, DELEGATION)) {
                return null;
            }
        }
        return null;
    }

    /** "Nguyen Van Dinh, Secretary ..., Head of Inspection Delegation No. 214". */
    private static Names.@Nullable Name before(Page page, Names names, int start) {
        var text = page.text();
        int at = start;
        int head = text.before(at, HEAD_OF, 4);
        if (head == Text.NONE || text.before(head, DEPUTY, 3) != Text.NONE || text.has(head - 1, DEPUTY)) {
            return null;
        }
        int from = Math.max(text.sentenceStart(text.sentence(start)), head - NAME_BEFORE);
        Names.Name first = null;
        for (var name = names.in(from, head); name != null; name = names.in(name.end(), head)) {
            if (text.before(name.start(), TITLE, 3) != Text.NONE) {
                return name;
            }
            if (first == null) {
                first = name;
            }
        }
        return first;
    }
}
