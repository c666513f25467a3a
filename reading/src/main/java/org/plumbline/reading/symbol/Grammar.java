package org.plumbline.reading.symbol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the grammar of a written symbol and mends it. The separators tell the family; where they are lost or deny it, the issuer's
 * letters do, because TU is never a state body and UBND never a Party one.
 */
final class Grammar {

    private final Written written;
    private final @Nullable Mark mark;
    private final List<Token> issuers;
    private final boolean issuersBeforeNumber;

    Grammar(Written written, @Nullable Mark mark, List<Token> issuersBefore) {
        this.written = written;
        this.mark = mark;
        this.issuersBeforeNumber = written.issuers().isEmpty() && !issuersBefore.isEmpty();
        this.issuers = issuersBeforeNumber ? issuersBefore : written.issuers();
    }

    List<Candidate> candidates() {
        var readings = new ArrayList<Candidate>();
        var token = typeToken();
        var letters = token == null ? List.<TypeLetters>of() : TypeLetters.read(token);
        for (var family : families()) {
            if (letters.isEmpty()) {
                readings.add(candidate(family, null));
            }
            for (var one : letters) {
                readings.add(candidate(family, one));
            }
        }
        Map<String, Candidate> distinct = new LinkedHashMap<>();
        readings.stream()
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .forEach(one -> distinct.putIfAbsent(one.symbol().canonical(), one));
        var usual = distinct.values().stream()
                .filter(one -> !one.needed(Repair.Kind.TYPE_UNUSUAL))
                .toList();
        return usual.isEmpty() ? List.copyOf(distinct.values()) : usual;
    }

    /** The letters of the type behind the number, else those before it: "NQ57". */
    private @Nullable Token typeToken() {
        return written.type() != null || mark == null ? written.type() : mark.letters();
    }

    /** A family with the way its separators must be mended. */
    private record Choice(@Nullable Family family, boolean separatorsSwapped, boolean againstIssuer) {}

    private List<Choice> families() {
        if (written.term() != null || (written.type() == null && written.year() != null && opensWithAssembly())) {
            return only(written.type() == null ? Family.ASSEMBLY : stateFamily());
        }
        if (written.type() == null) {
            return only(familyWithoutType());
        }
        if (written.year() != null) {
            return List.of(new Choice(Family.STATE_NORMATIVE, false, Boolean.TRUE.equals(issuerIsParty())));
        }
        var told = toldBySeparators();
        var party = issuerIsParty();
        if (party == null) {
            return told != null || issuers.isEmpty()
                    ? only(told)
                    : List.of(
                            new Choice(Family.PARTY, false, false),
                            new Choice(Family.STATE_ADMINISTRATIVE, false, false));
        }
        var issuersFamily = party ? Family.PARTY : Family.STATE_ADMINISTRATIVE;
        if (told == null || told == issuersFamily || !separatorsAgree()) {
            return only(issuersFamily);
        }
        return List.of(new Choice(issuersFamily, true, false), new Choice(told, false, true));
    }

    private static List<Choice> only(@Nullable Family family) {
        return List.of(new Choice(family, false, false));
    }

    private Family stateFamily() {
        return written.year() == null ? Family.STATE_ADMINISTRATIVE : Family.STATE_NORMATIVE;
    }

    private @Nullable Family familyWithoutType() {
        if (issuers.isEmpty()) {
            return null;
        }
        if (Boolean.TRUE.equals(issuerIsParty())) {
            return Family.PARTY;
        }
        if (written.year() != null) {
            return Family.STATE_NORMATIVE;
        }
        var typed = mark != null && !mark.types().contains(DocumentType.OFFICIAL_LETTER) && issuers.size() == 1;
        return typed ? Family.STATE_ADMINISTRATIVE : Family.STATE_LETTER;
    }

    /** Party where a hyphen follows the number, state where a slash does; a stray second separator leaves it to the next place. */
    private @Nullable Family toldBySeparators() {
        var first = written.joint(Joint.Place.BEFORE_LETTERS);
        var second = written.joint(Joint.Place.TYPE_ISSUER);
        if (first != null && first.isOnly('-')) {
            return Family.PARTY;
        }
        if (first != null && first.isOnly('/')) {
            return Family.STATE_ADMINISTRATIVE;
        }
        if (second == null || !second.hasSign() || second.length() > 1) {
            return null;
        }
        return second.isOnly('/') ? Family.PARTY : Family.STATE_ADMINISTRATIVE;
    }

    /** Whether both separators stand as one family has them, so that one of two grammars was surely meant. */
    private boolean separatorsAgree() {
        var first = written.joint(Joint.Place.BEFORE_LETTERS);
        var second = written.joint(Joint.Place.TYPE_ISSUER);
        return first != null
                && second != null
                && ((first.isOnly('-') && second.isOnly('/')) || (first.isOnly('/') && second.isOnly('-')));
    }

    private boolean opensWithAssembly() {
        return !issuers.isEmpty() && Issuers.isAssembly(issuers.getFirst());
    }

    private @Nullable Boolean issuerIsParty() {
        return issuers.isEmpty()
                ? null
                : Issuers.find(issuers.getFirst().folded()).map(Issuer::party).orElse(null);
    }

    private Candidate candidate(Choice choice, @Nullable TypeLetters letters) {
        var family = choice.family();
        var repairs = new ArrayList<Repair>();
        if (choice.separatorsSwapped()) {
            repairs.add(new Repair(Repair.Kind.SEPARATORS_SWAPPED, ""));
        } else {
            mendSeparators(family, repairs);
        }
        if (choice.againstIssuer()) {
            repairs.add(
                    new Repair(Repair.Kind.FAMILY_DISAGREES, issuers.getFirst().written()));
        }
        var kinds = Kinds.of(family, letters, mark, issuers.isEmpty() ? null : issuers.getFirst());
        repairs.addAll(kinds.repairs());
        var codes = issuerCodes(repairs);
        if (family == Family.ASSEMBLY && written.term() == null) {
            repairs.add(new Repair(Repair.Kind.TERM_MISSING, ""));
        }
        var symbol = new Symbol(
                family,
                written.value(),
                written.suffix(),
                written.yearValue(),
                kinds.letters(),
                kinds.types().isEmpty() ? null : kinds.types().getFirst(),
                kinds.types().stream().skip(1).toList(),
                codes,
                written.term() == null ? null : Integer.valueOf(written.term().folded()),
                null);
        return Candidate.of(symbol, repairs);
    }

    private void mendSeparators(@Nullable Family family, List<Repair> repairs) {
        var before = written.type() == null && typeToken() != null;
        if (before || issuersBeforeNumber) {
            repairs.add(new Repair(Repair.Kind.LETTERS_BEFORE_NUMBER, lettersBefore(before)));
        }
        for (var joint : written.joints()) {
            var right = switch (joint.place()) {
                case NUMBER_YEAR -> '/';
                case BEFORE_LETTERS -> family == Family.PARTY && written.type() != null ? '-' : '/';
                case TYPE_ISSUER -> family == Family.PARTY ? '/' : '-';
                case ISSUER_ISSUER -> '-';
            };
            if (family != null || joint.place() == Joint.Place.NUMBER_YEAR) {
                repairs.addAll(joint.towards(right));
            }
        }
    }

    private String lettersBefore(boolean type) {
        var letters = new ArrayList<String>();
        var token = typeToken();
        if (type && token != null) {
            letters.add(token.written());
        }
        if (issuersBeforeNumber) {
            issuers.forEach(issuer -> letters.add(issuer.written()));
        }
        return String.join(" ", letters);
    }

    private List<String> issuerCodes(List<Repair> repairs) {
        var codes = new ArrayList<String>();
        for (var token : issuers) {
            var issuer = Issuers.find(token.folded());
            if (issuer.isPresent()) {
                repairs.addAll(TypeLetters.mended(issuer.get().code(), token, Repair.Kind.LOWER_CASE_ISSUER));
                codes.add(issuer.get().code());
            } else {
                if (codes.isEmpty()) {
                    repairs.add(new Repair(Repair.Kind.ISSUER_UNKNOWN, token.written()));
                }
                codes.add(token.written().toUpperCase(Locale.ROOT));
            }
        }
        if (codes.isEmpty()) {
            repairs.add(new Repair(Repair.Kind.ISSUER_MISSING, ""));
        }
        return codes;
    }
}
