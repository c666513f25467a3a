package org.plumbline.reading.symbol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a symbol from its number on: suffix, year, type, issuers, term. It goes forward only and never looks further
 * back than one part.
 */
final class TailReader {

    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_LETTERS = 12;

    private final List<Token> tokens;
    private final Token number;
    private int at;

    private @Nullable String suffix;
    private @Nullable Token year;
    private @Nullable Token type;
    private @Nullable Token unknown;
    private @Nullable Token term;
    private @Nullable Token odd;
    private Problem.@Nullable Kind problem;
    private final List<Token> issuers = new ArrayList<>();
    private final List<Joint> joints = new ArrayList<>();

    private TailReader(List<Token> tokens, int numberAt) {
        this.tokens = tokens;
        this.number = tokens.get(numberAt);
        this.at = numberAt + 1;
    }

    static Written read(List<Token> tokens, int numberAt) {
        var reader = new TailReader(tokens, numberAt);
        reader.readSuffix();
        reader.readYear();
        while (reader.readLetters()) {
            // each turn takes at least one token
        }
        return new Written(
                reader.number,
                reader.suffix,
                reader.year,
                reader.type,
                reader.unknown,
                reader.issuers,
                reader.term,
                reader.joints,
                reader.problem,
                reader.odd,
                reader.at);
    }

    private void readSuffix() {
        if (at + 1 < tokens.size()
                && tokens.get(at).is(Token.Kind.DOT)
                && tokens.get(at).glued()
                && tokens.get(at + 1).is(Token.Kind.NUMBER)
                && tokens.get(at + 1).glued()
                && tokens.get(at + 1).folded().length() <= 2) {
            suffix = "." + tokens.get(at + 1).folded();
            at += 2;
        } else if (at < tokens.size()
                && tokens.get(at).couldBeLetters()
                && tokens.get(at).glued()
                && tokens.get(at).folded().length() == 1) {
            suffix = tokens.get(at).folded();
            at++;
        }
    }

    private void readYear() {
        var joint = Joint.at(tokens, at, Joint.Place.NUMBER_YEAR);
        int next = at + joint.length();
        if (next >= tokens.size() || !tokens.get(next).is(Token.Kind.NUMBER) || (!joint.hasSign() && !joint.blanks())) {
            return;
        }
        var token = tokens.get(next);
        if (token.folded().length() == 4 && isYear(token)) {
            year = token;
            joints.add(joint);
            at = next + 1;
        } else if (joint.has('/')) {
            problem = Problem.Kind.YEAR_OUT_OF_RANGE;
            odd = token;
            at = next + 1;
        }
    }

    private static boolean isYear(Token token) {
        int value = Integer.parseInt(token.folded());
        return value >= FIRST_YEAR && value <= LAST_YEAR;
    }

    private boolean readLetters() {
        var place = !issuers.isEmpty()
                ? Joint.Place.ISSUER_ISSUER
                : type != null || unknown != null ? Joint.Place.TYPE_ISSUER : Joint.Place.BEFORE_LETTERS;
        var joint = Joint.at(tokens, at, place);
        int next = at + joint.length();
        if (next >= tokens.size() || issuers.size() > 3) {
            return false;
        }
        var token = tokens.get(next);
        if (!token.is(Token.Kind.WORD)) {
            noteImpossibleIssuer(joint, token);
            return false;
        }
        var closelyJoined = joint.hasSign() && token.glued();
        return switch (place) {
            case ISSUER_ISSUER ->
                term == null
                        && joint.hasSign()
                        && (closelyJoined || Issuers.known(token))
                        && takeIssuer(joint, token, next);
            case TYPE_ISSUER -> readFirstIssuer(joint, token, next, closelyJoined);
            default -> readTypeOrIssuer(joint, token, next, closelyJoined);
        };
    }

    private boolean readTypeOrIssuer(Joint joint, Token token, int next, boolean closelyJoined) {
        if (Issuers.isAssembly(token) && (termAfter(next) != null || (year != null && !isSeparator(next + 1)))) {
            return takeIssuer(joint, token, next);
        }
        if (TypeLetters.known(token) && (joint.hasSign() || token.folded().length() > 1)) {
            type = token;
            joints.add(joint);
            at = next + 1;
            return true;
        }
        if (Issuers.opens(token)) {
            return takeIssuer(joint, token, next);
        }
        int split = splitAfterType(token);
        if (split > 0) {
            type = token.part(0, split);
            joints.add(joint);
            joints.add(new Joint(Joint.Place.TYPE_ISSUER, "", false));
            issuers.add(token.part(split, token.folded().length()));
            at = next + 1;
            return true;
        }
        if (closelyJoined) {
            unknown = token;
            at = next + 1;
            return true;
        }
        return false;
    }

    private boolean isSeparator(int place) {
        return place < tokens.size() && tokens.get(place).isSeparator();
    }

    private boolean readFirstIssuer(Joint joint, Token token, int next, boolean closelyJoined) {
        if (Issuers.opens(token)
                || (closelyJoined && token.couldBeLetters() && token.folded().length() <= LONGEST_LETTERS)) {
            return takeIssuer(joint, token, next);
        }
        if (closelyJoined) {
            noteImpossibleIssuer(joint, token);
        }
        return false;
    }

    private boolean takeIssuer(Joint joint, Token token, int next) {
        if (!token.couldBeLetters() || token.folded().length() > LONGEST_LETTERS) {
            return false;
        }
        issuers.add(token);
        joints.add(joint);
        at = next + 1;
        var found = Issuers.isAssembly(token) ? termAfter(next) : null;
        if (found != null) {
            term = found;
            at = tokens.indexOf(found) + 1;
        }
        return true;
    }

    /** The term of the Assembly behind its letters: QH15, QH 15, QH-15. */
    private @Nullable Token termAfter(int letters) {
        int next = letters + 1;
        if (next < tokens.size() && tokens.get(next).is(Token.Kind.DASH)) {
            next++;
        }
        if (next < tokens.size()
                && tokens.get(next).is(Token.Kind.NUMBER)
                && tokens.get(next).folded().length() <= 2
                && Integer.parseInt(tokens.get(next).folded()) > 0) {
            return tokens.get(next);
        }
        return null;
    }

    private void noteImpossibleIssuer(Joint joint, Token token) {
        if (joint.place() == Joint.Place.TYPE_ISSUER && joint.has('/') && token.glued() && problem == null) {
            problem = Problem.Kind.UNKNOWN_ISSUER;
            odd = token;
        }
    }

    private static int splitAfterType(Token token) {
        if (!token.couldBeLetters() || token.folded().length() > LONGEST_LETTERS) {
            return 0;
        }
        for (int split = token.folded().length() - 2; split >= 2; split--) {
            if (TypeLetters.known(token.folded().substring(0, split))
                    && Issuers.opens(token.part(split, token.folded().length()))) {
                return split;
            }
        }
        return 0;
    }
}
