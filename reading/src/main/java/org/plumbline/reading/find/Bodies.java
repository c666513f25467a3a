package org.plumbline.reading.find;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.ByToken;
import org.plumbline.reading.token.Text;

/**
 * The bodies of a text, by their whole names, in the order in which they stand: "Standing Committee of the Provincial Party Committee",
 * "Regionalna Izba Obrachunkowa w Nadborzu", "Sở Nông nghiệp và Môi trường". No two overlap.
 */
final class Bodies {

    static final ConceptSet HEADS = ConceptSet.named("body", "body-place", "body-name", "body-office");

    private static final Concept ARTICLE = Concept.named("article");
    static final ConceptSet OTHER = ConceptSet.named("body-not");
    private static final ConceptSet WORDS =
            ConceptSet.named("body", "body-place", "body-name", "body-office", "body-not");

    private final Text text;
    private final List<Body> all = new ArrayList<>();
    private final ByToken<Body> byStart;
    private final ByToken<Body> byEnd;

    private Bodies(Text text) {
        this.text = text;
        this.byStart = new ByToken<>(text);
        this.byEnd = new ByToken<>(text);
        var names = new BodyNames(text);
        int last = 0;
        for (int at = text.next(0, text.size(), WORDS); at != Text.NONE; at = text.next(at, text.size(), WORDS)) {
            int other = text.at(at, OTHER);
            var form = text.form(at, HEADS);
            if (other != Text.NONE && (form == null || other >= text.at(at, HEADS))) {
                at = other;
            } else if (form == null || !text.isCapital(at) && isCapitalised(at) || isInSymbol(at)) {
                at++;
            } else {
                var body = names.around(at, form, last);
                all.add(body);
                byStart.put(body.start(), body);
                byEnd.put(body.end(), body);
                last = body.end();
                at = last;
            }
        }
    }

    /** Whether it is a part of a symbol, as HĐND in 05/NQ-HĐND. */
    private boolean isInSymbol(int token) {
        return text.glued(token)
                && text.isSign(token - 1, "-/")
                && text.glued(token - 1)
                && (text.isNumber(token - 2)
                        || text.isCapital(token - 2) && text.end(token - 2) - text.start(token - 2) <= 5)
                && text.end(token) - text.start(token) <= 8;
    }

    /** Whether the language writes all nouns with a capital letter. */
    private boolean isCapitalised(int token) {
        return text.language(token).usage().capitalHeads();
    }

    static Bodies in(Text text) {
        return new Bodies(text);
    }

    /** The bodies, in the order of the text. */
    List<Body> all() {
        return all;
    }

    /** The body whose name begins at a token, or at the article there; null where none does. */
    @Nullable
    Body startingAt(int token) {
        var found = byStart.get(token);
        if (found == null && text.has(token, ARTICLE)) {
            found = byStart.get(text.at(token, ARTICLE));
        }
        return found;
    }

    /** The body whose name ends before a token; null where none does. */
    @Nullable
    Body endingAt(int token) {
        return byEnd.get(token);
    }

    /** The first body that lies in a stretch of tokens; null where none does. */
    @Nullable
    Body firstIn(int from, int to) {
        for (int at = place(from); at < all.size() && all.get(at).start() < to; at++) {
            if (all.get(at).end() <= to) {
                return all.get(at);
            }
        }
        return null;
    }

    /** The last body that lies in a stretch of tokens; null where none does. */
    @Nullable
    Body lastIn(int from, int to) {
        for (int at = place(to) - 1; at >= 0 && all.get(at).start() >= from; at--) {
            if (all.get(at).end() <= to) {
                return all.get(at);
            }
        }
        return null;
    }

    /** The place in the list of the first body that begins at or behind a token. */
    private int place(int token) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
