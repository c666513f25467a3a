package org.plumbline.reading.table;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.date.DateMention;
import org.plumbline.reading.date.Dates;
import org.plumbline.reading.number.Quantities;
import org.plumbline.reading.number.Quantity;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.table.Table.Cell;
import org.plumbline.reading.text.Source;
import org.plumbline.reading.token.Text;

/** Reads what stands in single cells: days by which, levels, and signs that say "as above". */
final class Cells {

    private static final Concept EVERY = Concept.named("due-every");
    private static final Concept DITTO = Concept.named("column-ditto");
    private static final ConceptSet AT_LEAST = ConceptSet.named("at-least", "at-least-after");
    private static final ConceptSet AT_MOST = ConceptSet.named("at-most", "at-most-after");
    private static final ConceptSet OVER = ConceptSet.named("over", "exceed");
    private static final ConceptSet UNDER = ConceptSet.named("less-than", "fall-below");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int DECEMBER = 12;

    private final Packs packs;
    private final LanguagePack language;

    Cells(Packs packs, LanguagePack language) {
        this.packs = packs;
        this.language = language;
    }

    /** The last day that a deadline names; null where it names none or comes again and again. */
    @Nullable
    String due(String cell) {
        var text = text(cell);
        for (int at = 0; at < text.size(); at++) {
            if (text.has(at, EVERY)) {
                return null;
            }
        }
        var dates = Dates.in(text, Quantities.in(text)).all();
        if (!dates.isEmpty()) {
            return day(dates.getLast());
        }
        Integer year = null;
        for (int at = 0; at < text.size(); at++) {
            var word = text.word(at);
            if (text.isNumber(at) && word.matches("\\d{4}")) {
                int number = Integer.parseInt(word);
                year = number >= FIRST_YEAR && number <= LAST_YEAR ? Integer.valueOf(number) : year;
            }
        }
        return year == null ? null : "%04d-12-31".formatted(year);
    }

    private static String day(DateMention date) {
        if (date.isDay()) {
            return date.iso();
        }
        int month = date.month() == null ? DECEMBER : date.month();
        var year = date.year();
        int last = YearMonth.of(year == null ? 2001 : year, month).lengthOfMonth();
        return year == null ? "--%02d-%02d".formatted(month, last) : "%04d-%02d-%02d".formatted(year, month, last);
    }

    /** The level in a cell; null where no number stands in it. */
    TargetRow.@Nullable Level level(Cell cell, @Nullable Integer year) {
        var text = text(cell.text());
        var numbers = Quantities.in(text);
        var found = new ArrayList<Quantity>();
        var comparator = "=";
        for (int at = 0; at < text.size(); ) {
            comparator = sign(text, at, comparator);
            var number = numbers.startingAt(at);
            if (number == null || number.ordinal()) {
                at++;
                continue;
            }
            found.add(number);
            at = number.end();
        }
        if (found.isEmpty()) {
            return null;
        }
        var first = found.getFirst();
        var high = found.size() > 1 && isRange(text, first.end(), found.get(1))
                ? found.get(1).value()
                : null;
        return new TargetRow.Level(comparator, signed(text, first), high, year, cell);
    }

    private static BigDecimal signed(Text text, Quantity number) {
        boolean minus = number.start() > 0
                && text.isSign(number.start() - 1, "-−–")
                && text.glued(number.start())
                && number.start() == 1;
        return minus && number.value().signum() > 0 ? number.value().negate() : number.value();
    }

    /** "80 - 85", "80–85 %", "80 % to 85 %": little between two numbers of which the second is larger. */
    private static boolean isRange(Text text, int from, Quantity second) {
        return second.start() - from <= 2 && second.start() > from && !text.isSign(from, "/(;x×");
    }

    private static String sign(Text text, int at, String before) {
        if (text.isSign(at, "≥") || text.has(at, AT_LEAST)) {
            return ">=";
        }
        if (text.isSign(at, "≤") || text.has(at, AT_MOST)) {
            return "<=";
        }
        if (text.isSign(at, ">")) {
            return text.isSign(at + 1, "=") ? ">=" : ">";
        }
        if (text.isSign(at, "<")) {
            return text.isSign(at + 1, "=") ? "<=" : "<";
        }
        if (!before.equals("=")) {
            return before;
        }
        return text.has(at, OVER) ? ">" : text.has(at, UNDER) ? "<" : before;
    }

    /** Whether a cell says that it holds what the one above holds. */
    boolean isDitto(Cell cell) {
        var words = cell.text().strip();
        if (words.matches("[-–]?[\"”“″〃']{1,2}[-–]?|-nt-|nt")) {
            return true;
        }
        var text = text(words);
        int end = text.size() == 0 ? Text.NONE : text.at(0, DITTO);
        return end != Text.NONE && end >= text.size() - 1;
    }

    private Text text(String words) {
        return new Text(Source.of(words), packs, language);
    }
}
