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
import org.plumbline.reading.token.Text;

/**
 * Inspection and working delegations with a number or a head, at their first full mention (reading-records.md, "delegation"). A group,
 * commission or body that may also be something else is one only with a head, or where it inspects.
 */
final class DelegationFinder implements Finder {

    static final Concept DELEGATION = Concept.named("delegation");

    private static final Concept ISSUER_LEAD = Concept.named("document-issuer");
    private static final ConceptSet INSPECTS =
            ConceptSet.named("event-inspection", "event-working-session", "inspector");
    /** Words for committees and commissions: those that inspect only. */
    private static final int COMMITTEE = 2;

    private static final Concept SAYS = Concept.named("document-says");
    private static final ConceptSet OFFICIALS = ConceptSet.named("inspector", "official");
    private static final int CROWD = 3;
    private static final int HEAD_WITHIN = 14;
    private static final int INSPECTS_WITHIN = 16;
    private static final int INSPECTS_BEFORE = 8;

    private final Map<String, Draft> found = new LinkedHashMap<>();
    private final Set<String> heads = new HashSet<>();

    @Override
    public void find(Page page) {
        new DelegationFinder().read(page);
    }

    private void read(Page page) {
        var text = page.text();
        var numbers = new DelegationNumbers(page);
        var leaders = new DelegationHeads(text);
        int size = text.size();
        for (int at = text.next(0, size, DELEGATION.alone()); at != Text.NONE; ) {
            int word = text.at(at, DELEGATION);
            at = text.next(Math.max(word, one(page, numbers, leaders, at, word)), size, DELEGATION.alone());
        }
        found.values().forEach(page::add);
    }

    /** Reads one mention; the token behind it, or NONE where it is no record. */
    private int one(Page page, DelegationNumbers numbers, DelegationHeads leaders, int start, int wordEnd) {
        var text = page.text();
        int sentenceEnd = text.sentenceEnd(text.sentence(start));
        int limit = Math.min(sentenceEnd, wordEnd + HEAD_WITHIN);
        var number = numbers.behind(wordEnd);
        int end = number == null ? wordEnd : number.end();
        var unit = unit(page, leaders, start, end, limit);
        if (unit != null) {
            end = Math.max(end, unit.end());
        }
        if (number == null) {
            number = numbers.apart(end);
            end = number == null ? end : number.end();
        }
        int from = start;
        if (number == null) {
            number = numbers.before(start);
            from = number == null ? start : number.start();
        }
        var form = text.form(start, DELEGATION);
        boolean weak = form != null && form.value() > 0;
        if (weak && isCrowd(page, wordEnd, number)) {
            return Text.NONE;
        }
        var name = leaders.behind(start, end, sentenceEnd);
        if (name == null) {
            name = leaders.before(start, end);
            if (name != null && name.start() >= end) {
                end = name.end();
            }
        } else {
            end = name.end();
        }
        if (name == null && (number == null || weak && !isWorking(text, number, wordEnd, from, end, sentenceEnd))) {
            return Text.NONE;
        }
        if (form != null && form.value() == COMMITTEE && !inspects(text, from, end, sentenceEnd)) {
            return Text.NONE;
        }
        var head = name == null ? null : text.words(name.start(), name.end());
        return keep(page, from, end, number, head, unit) ? end : Text.NONE;
    }

    /** Whether it is the first full mention of this delegation; then it is kept. */
    private boolean keep(
            Page page,
            int from,
            int end,
            DelegationNumbers.@Nullable Number number,
            @Nullable String head,
            @Nullable Body unit) {
        var key = number != null ? number.printed() : head == null ? "" : head.toLowerCase(Locale.ROOT);
        var earlier = found.get(key);
        if (earlier != null && (earlier.get("head") != null || head == null)) {
            return false;
        }
        if (head != null && !heads.add(head) && number == null) {
            return false;
        }
        var draft = Draft.of(RecordType.DELEGATION, from, end)
                .with("number", number == null ? null : number.printed())
                .with("head", head)
                .with("unit", unit == null ? null : page.text().words(unit.start(), unit.end()));
        if (number != null) {
            draft.because("number");
            page.take(number.start(), number.end());
        }
        if (head != null) {
            draft.because("head");
        }
        found.put(key, draft.by(number == null ? "delegation.head" : "delegation.number", number == null ? 0.8 : 0.93));
        return true;
    }

    /** "a group of 30 pupils": how many there are of whom; where they inspect by office, it is a delegation all the same. */
    private static boolean isCrowd(Page page, int wordEnd, DelegationNumbers.@Nullable Number number) {
        for (int at = wordEnd; at < wordEnd + CROWD; at++) {
            var counted = page.numbers().startingAt(at);
            if (counted != null && (number == null || number.start() > at || number.end() <= at)) {
                int last = counted.end() + CROWD;
                for (int behind = counted.end(); behind < last; behind++) {
                    if (page.text().has(behind, OFFICIALS)) {
                        return false;
                    }
                }
                return true;
            }
            if (!page.text().isWord(at)) {
                return false;
            }
        }
        return false;
    }

    /** "Zespół nr III zbada": the number directly behind the name, and an inspection near. */
    private static boolean isWorking(
            Text text, DelegationNumbers.Number number, int wordEnd, int from, int end, int sentenceEnd) {
        boolean bare = text.isNumber(number.start());
        boolean goesOn = !text.isWord(number.end()) || text.has(number.end(), SAYS) || text.has(number.end(), INSPECTS);
        return number.start() == wordEnd && (!bare || goesOn) && inspects(text, from, end, sentenceEnd);
    }

    /** Whether a word for an inspection stands near. */
    private static boolean inspects(Text text, int start, int end, int sentenceEnd) {
        int first = Math.max(text.sentenceStart(text.sentence(start)), start - INSPECTS_BEFORE);
        int last = Math.min(sentenceEnd, end + INSPECTS_WITHIN);
        for (int at = first; at < last; at++) {
            if (text.has(at, INSPECTS)) {
                return true;
            }
        }
        return false;
    }

    /** The body that sent it: "of the Politburo", or directly behind or before. */
    private static @Nullable Body unit(Page page, DelegationHeads leaders, int start, int end, int limit) {
        var text = page.text();
        if (leaders.leads(end)) {
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
}
