package org.plumbline.reading.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.check.fact.Fact.Mention;
import org.plumbline.reading.check.fact.Facts;
import org.plumbline.reading.symbol.Symbol;
import org.plumbline.reading.symbol.Symbols;
import org.plumbline.reading.text.Folding;

/** Whether the parts of a document's symbol, its kind and its date agree, in one mention and from mention to mention. */
final class CitationChecks implements Check {

    private static final int YEAR = 4;
    private static final Pattern YEAR_INSIDE = Pattern.compile("(?<!\\d)(19[4-9]\\d|20\\d\\d)(?!\\d)");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Key(String kind, String number) {}

    @Override
    public void check(Facts facts, Consumer<Finding> found) {
        Map<Key, Mention> dated = new HashMap<>();
        for (var one : facts.all(Mention.class)) {
            var code = one.symbol() != null ? one.symbol() : one.number();
            if (code == null) {
                continue;
            }
            var symbol = one.symbol() == null
                    ? null
                    : Symbols.read(one.symbol()).symbol().orElse(null);
            year(one, code, symbol, found);
            if (symbol != null) {
                kind(one, symbol, found);
            }
            if (one.date() != null) {
                var key = new Key(one.kind(), MARKS.matcher(Folding.fold(code)).replaceAll("-"));
                var first = dated.putIfAbsent(key, one);
                if (first != null) {
                    repeated(first, one, found);
                }
            }
        }
    }

    private static void year(Mention one, String code, @Nullable Symbol symbol, Consumer<Finding> found) {
        var inside = symbol != null && symbol.year() != null ? symbol.year() : yearIn(code);
        var date = one.date();
        if (inside == null || date == null || date.length() < YEAR || date.startsWith("-")) {
            return;
        }
        int year = Integer.parseInt(date.substring(0, YEAR));
        var builder = new Builder(CheckKind.SYMBOL_YEAR_VS_DATE, one.span())
                .input("symbol", code, one.span())
                .input("date", date, one.span())
                .computed("inside", inside.toString())
                .computed("year", Integer.toString(year));
        if (inside == year) {
            found.accept(builder.is(Verdict.PASSES, "passes"));
            return;
        }
        builder.repair("date", inside + date.substring(YEAR), one.span())
                .repair("symbol", code.replace(inside.toString(), Integer.toString(year)), one.span());
        // numbers of a register that is closed late, or opened early, cross the turn of the year
        boolean turn = inside - year == 1 && date.startsWith("-12", YEAR)
                || year - inside == 1 && date.startsWith("-01", YEAR);
        found.accept(builder.is(turn ? Verdict.DOUBTFUL : Verdict.FAILS, turn ? "turn" : "fails"));
    }

    /** The one year in a code; a number at its beginning is a serial number, whatever it looks like. */
    private static @Nullable Integer yearIn(String code) {
        var matcher = YEAR_INSIDE.matcher(code);
        Integer year = null;
        while (matcher.find()) {
            if (year != null || matcher.start() == 0) {
                return null;
            }
            year = Integer.valueOf(matcher.group());
        }
        return year;
    }

    /** The letters of a symbol mean a kind of document; the word before it should be one for that kind. */
    private static void kind(Mention one, Symbol symbol, Consumer<Finding> found) {
        var words = Symbols.typesOfWord(one.word());
        if (symbol.types().isEmpty() || words.isEmpty() || symbol.typeCode() == null) {
            return;
        }
        var builder = new Builder(CheckKind.SYMBOL_FAMILY_VS_TYPE, one.span())
                .input("symbol", symbol.canonical(), one.span())
                .input("word", one.word(), one.span());
        boolean agree = words.stream().anyMatch(word -> symbol.types().contains(word));
        if (agree) {
            found.accept(builder.is(Verdict.PASSES, "passes"));
        } else {
            found.accept(builder.computed("kind", symbol.types().getFirst().code())
                    .say("letters", String.valueOf(symbol.typeCode()))
                    .is(Verdict.DOUBTFUL, "doubtful"));
        }
    }

    private static void repeated(Mention first, Mention second, Consumer<Finding> found) {
        var one = first.date();
        var two = second.date();
        if (one == null || two == null) {
            return;
        }
        var builder = new Builder(CheckKind.REPEATED_CITATION, second.span())
                .input("first", one, first.span())
                .input("second", two, second.span())
                .say("other", first.span().surface());
        if (one.startsWith(two) || two.startsWith(one) || isSameDay(one, two)) {
            found.accept(builder.is(Verdict.PASSES, "passes"));
            return;
        }
        builder.repair("second", one, second.span()).repair("first", two, first.span());
        boolean sameYear = one.length() >= YEAR
                && two.length() >= YEAR
                && one.substring(0, YEAR).equals(two.substring(0, YEAR));
        boolean sameDay = one.length() > YEAR
                && two.length() > YEAR
                && one.substring(YEAR).equals(two.substring(YEAR));
        boolean sure = sameYear || sameDay;
        if (!sure && isOther(first.issuer(), second.issuer())) {
            return; // another issuer, another term: another document
        }
        found.accept(builder.is(sure ? Verdict.FAILS : Verdict.DOUBTFUL, sure ? "fails" : "doubtful"));
    }

    private static boolean isSameDay(String one, String two) {
        return one.startsWith("--") && two.endsWith(one.substring(1))
                || two.startsWith("--") && one.endsWith(two.substring(1));
    }

    private static boolean isOther(@Nullable String one, @Nullable String two) {
        return one != null && two != null && !Folding.fold(one).equals(Folding.fold(two));
    }
}
