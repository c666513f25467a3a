package org.plumbline.reading.find;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Names that no list of bodies knows, by where they stand in a clause: who speaks, and of whom something is asked. */
final class DeedNames {

    private static final int LONGEST = 7;
    private static final ConceptSet BEFORE_NAME = ConceptSet.of(DeedWords.ARTICLE, DeedWords.SOON, DeedWords.AND);
    private static final ConceptSet BEFORE_VERB = ConceptSet.of(DeedWords.PAST, DeedWords.SOON, DeedWords.HAVE);

    private final Text text;
    private final DeedClauses clauses;

    DeedNames(Text text, DeedClauses clauses) {
        this.text = text;
        this.clauses = clauses;
    }

    /** Who speaks, by all words of the clause before the verb: "Valdoria has asked", "ТОВ «Річтепло» просить". */
    @Nullable
    Body speaker(int from, int token) {
        int end = token;
        while (end > from && token - end < 3 && text.has(end - 1, BEFORE_VERB)) {
            end--;
        }
        int start = start(from, end);
        return start == Text.NONE ? null : new Body(start, end, start, DeedKinds.UNKNOWN, false);
    }

    /** Of whom something is asked, by all words before a verb without a subject: "Gminy nadrzeczne zachęcamy do". */
    @Nullable
    Addressee asked(int from, int token) {
        int end = token;
        while (end > from && token - end < 2 && text.has(end - 1, DeedWords.PRONOUN)) {
            end--;
        }
        int start = start(from, end);
        if (start == Text.NONE) {
            return null;
        }
        var body = clauses.who().at(start, end);
        return new Addressee(start, end, body == null ? 0 : body.level(), body != null && body.office());
    }

    /** A name at a token, before a colon or a dash or a verb; null where other words stand there. */
    @Nullable
    Addressee before(int from, int end) {
        int start = start(from, end);
        return start == Text.NONE ? null : new Addressee(start, end, 0, false);
    }

    /** Where a name begins that fills the clause before a token; NONE where something else stands there. */
    private int start(int from, int end) {
        int start = end;
        while (start > from && isPart(start - 1)) {
            start--;
            if (end - start > LONGEST) {
                return Text.NONE;
            }
        }
        if (start > from && !text.isSign(start - 1, ",:;)–—-»”\"")) {
            return Text.NONE;
        }
        boolean article = false;
        for (int more = 0; more < 3 && text.has(start, BEFORE_NAME); more++) {
            article = text.has(start, DeedWords.ARTICLE);
            start = text.at(start, BEFORE_NAME);
        }
        if (start >= end || !text.isCapital(start) && !article || text.has(start, DeedWords.PRONOUN)) {
            return Text.NONE;
        }
        for (int at = start; at < end; at++) {
            if (text.has(at, DeedWords.ALL) || text.has(at, DeedWords.IF) || text.has(at, DeedWords.NO)) {
                return Text.NONE;
            }
        }
        return start;
    }

    private boolean isPart(int at) {
        return (text.isWord(at) || text.isSign(at, "«»“”„\"-/"))
                && text.gap(at + 1) != Gap.PARAGRAPH
                && text.gap(at + 1) != Gap.LINE;
    }
}
