package org.plumbline.reading.symbol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands one text: tries each number in turn until one is the number of a document. */
final class SymbolReader {

    /** Longer texts are no single citation; the reader of whole texts is for them. */
    private static final int LONGEST = 500;

    private static final int LONGEST_PART = 60;

    private final String text;
    private final List<Token> tokens;
    private final List<Mark> marks;
    private @Nullable Problem problem;
    private boolean problemIsCertain;

    private SymbolReader(String text) {
        this.text = text;
        this.tokens = Token.of(text);
        this.marks = Mark.in(tokens);
    }

    static SymbolReading read(String text) {
        if (text.length() > 2 * LONGEST || text.codePointCount(0, text.length()) > LONGEST) {
            int from = text.offsetByCodePoints(0, LONGEST);
            return failed(new Problem(Problem.Kind.TOO_LONG, part(text.substring(from)), LONGEST));
        }
        return new SymbolReader(text).read();
    }

    private static SymbolReading failed(Problem problem) {
        return new SymbolReading(List.of(), problem);
    }

    private SymbolReading read() {
        if (tokens.isEmpty()) {
            return failed(new Problem(Problem.Kind.EMPTY, "", 0));
        }
        for (int at = 0; at < tokens.size() && !problemIsCertain; at++) {
            if (tokens.get(at).is(Token.Kind.NUMBER)) {
                var candidates = candidatesAt(at);
                if (!candidates.isEmpty()) {
                    return new SymbolReading(candidates, null);
                }
            }
        }
        return failed(problem != null ? problem : nothingFound());
    }

    private List<Candidate> candidatesAt(int at) {
        var anchor = Anchor.before(tokens, marks, at);
        var written = TailReader.read(tokens, at);
        var known = written.hasKnownLetters();
        var alone = isAlone(at, written.end());
        if (known || !isPartOfMore(written)) {
            // With known letters beside it, this number was meant; a later number in the text would only hide its
            // fault.
            problemIsCertain = known && written.problem() != null;
            if (written.value() == 0 && (known || anchor.mark() != null || alone)) {
                return note(Problem.Kind.NUMBER_OUT_OF_RANGE, written.number());
            }
            if (known && written.unknown() != null) {
                return note(Problem.Kind.UNKNOWN_TYPE, written.unknown());
            }
            var odd = written.odd();
            if (odd != null
                    && written.problem() != null
                    && (known || odd.folded().length() == 4)) {
                return note(written.problem(), odd);
            }
            if (odd == null && written.unknown() == null && (known || anchor.mark() != null || alone)) {
                return new Grammar(written, anchor.mark(), anchor.issuers()).candidates();
            }
        }
        return OtherGovernment.candidates(text, tokens, marks, at);
    }

    /** Whether the number only looks like one of a document: 13th, 14 %, 22/12/2024. */
    private boolean isPartOfMore(Written written) {
        if (written.unknown() != null || written.end() >= tokens.size()) {
            return false;
        }
        var next = tokens.get(written.end());
        if (next.isSeparator()) {
            int after = written.end() + 1;
            return next.glued()
                    && after < tokens.size()
                    && tokens.get(after).glued()
                    && !tokens.get(after).isSeparator();
        }
        return (next.is(Token.Kind.WORD) && next.glued()) || next.folded().equals("%");
    }

    /** Whether nothing else is written but number signs and punctuation. */
    private boolean isAlone(int from, int to) {
        for (int at = 0; at < tokens.size(); at++) {
            if (at == from) {
                at = to - 1;
                continue;
            }
            var token = tokens.get(at);
            if (token.is(Token.Kind.NUMBER) || (token.is(Token.Kind.WORD) && !isNumberSign(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNumberSign(int at) {
        return marks.stream()
                .anyMatch(mark -> mark.kind() == Mark.Kind.NUMBER_SIGN && mark.start() <= at && at < mark.end());
    }

    private List<Candidate> note(Problem.Kind kind, Token token) {
        if (problem == null) {
            problem = new Problem(kind, part(token.written()), text.codePointCount(0, token.at()));
        }
        return List.of();
    }

    private Problem nothingFound() {
        for (var mark : marks) {
            if (mark.kind() != Mark.Kind.NUMBER_SIGN) {
                var first = tokens.get(mark.start());
                var last = tokens.get(mark.end() - 1);
                return new Problem(
                        Problem.Kind.NO_NUMBER,
                        part(text.substring(first.at(), last.end()).strip()),
                        text.codePointCount(0, first.at()));
            }
        }
        var first = tokens.getFirst();
        return new Problem(
                Problem.Kind.NOT_A_SYMBOL, part(text.substring(first.at())), text.codePointCount(0, first.at()));
    }

    private static String part(String text) {
        var most = Math.min(LONGEST_PART, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, most));
    }
}
