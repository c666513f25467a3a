package org.plumbline.reading.find;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.token.ByToken;
import org.plumbline.reading.token.Gap;
import org.plumbline.reading.token.Text;

/** Tables whose head names a currency, perhaps with a magnitude: each cell that is a bare number is money. */
final class MoneyTables {

    private static final ConceptSet MAGNITUDES = ConceptSet.named("magnitude", "money-magnitude");
    private static final ConceptSet SHARE = ConceptSet.named("percent", "share-head");
    /** Rows of these lead the eye to the figure. */
    private static final String LEADERS = ".…_·-";

    private static final String CURRENCY = "currency-";
    private static final int LONGEST_HEAD = 40;
    private static final int LONGEST_TITLE = 12;
    private static final int MOST_COLUMNS = 24;

    private final Page page;
    private final Text text;
    private final ConceptSet currencies;
    private final ByToken<Measure> byStart;

    /** A line of a text as cells. */
    private static final class Line {

        private final int[] starts = new int[MOST_COLUMNS];
        private int cells;
        private int end;

        /** Begins a cell at a token. */
        void cell(int token) {
            starts[cells++] = token;
        }

        int start() {
            return starts[0];
        }

        int from(int cell) {
            return starts[cell];
        }

        int to(int cell) {
            return cell + 1 < cells ? starts[cell + 1] : end;
        }
    }

    MoneyTables(Page page) {
        this.page = page;
        this.text = page.text();
        this.byStart = new ByToken<>(text);
        this.currencies = text.packs().concepts(CURRENCY);
    }

    /** Puts what the heads of tables give to the numbers below them. */
    void fill(ByToken<MoneyContext.Given> given) {
        for (var one : page.measures().all()) {
            if (one.kind() == Kind.BARE || one.kind() == Kind.OTHER) {
                byStart.put(one.start(), one);
            }
        }
        MoneyContext.Given head = null;
        Line titles = null;
        Line line = new Line();
        boolean rows = false;
        for (int at = 0; at < text.size(); ) {
            cut(at, line);
            at = line.end;
            boolean row = line.cells > 1 && hasFigure(line);
            if (row && head != null) {
                rows = true;
                row(line, titles, head, given);
            } else if (!row) {
                var found = head(line);
                if (found != null) {
                    head = found;
                    rows = false;
                    titles = null;
                } else if (rows || line.cells == 1 && line.end - line.start() > LONGEST_HEAD) {
                    head = null;
                }
                if (line.cells > 1) {
                    titles = line;
                    line = new Line();
                }
            }
        }
    }

    /** Cuts the line that begins at a token. */
    private void cut(int from, Line line) {
        line.cells = 0;
        line.cell(from);
        int at = from + 1;
        for (; at < text.size() && text.gap(at) != Gap.LINE && text.gap(at) != Gap.PARAGRAPH; at++) {
            boolean bar = text.isSign(at - 1, '|') && at - 1 > from;
            boolean led = text.isNumber(at) && text.isSign(at - 1, LEADERS) && text.isSign(at - 2, LEADERS);
            if ((bar || led || text.start(at) - text.end(at - 1) > 1 || isTab(at))
                    && !text.isSign(at, '|')
                    && line.cells < MOST_COLUMNS) {
                line.cell(at);
            }
        }
        line.end = at;
    }

    private boolean isTab(int at) {
        return text.start(at) - text.end(at - 1) == 1 && text.tabBefore(at);
    }

    private boolean hasFigure(Line line) {
        for (int cell = 1; cell < line.cells; cell++) {
            if (text.isNumber(line.from(cell)) && text.gap(line.from(cell)) != Gap.LINE && !isYear(line.from(cell))) {
                return true;
            }
        }
        return false;
    }

    private boolean isYear(int at) {
        int first = text.start(at);
        return text.end(at) - first == 4
                && (text.letter(first) == '1' && text.letter(first + 1) == '9'
                        || text.letter(first) == '2' && text.letter(first + 1) == '0');
    }

    private void row(Line line, @Nullable Line titles, MoneyContext.Given head, ByToken<MoneyContext.Given> given) {
        for (int cell = 1; cell < line.cells; cell++) {
            var one = byStart.get(line.from(cell));
            int to = line.to(cell);
            while (to > line.from(cell) && text.isSign(to - 1, '|')) {
                to--;
            }
            if (one != null && one.end() == to && !isShare(titles, cell, line.cells)) {
                given.put(one.number().start(), head);
            }
        }
    }

    private boolean isShare(@Nullable Line titles, int cell, int cells) {
        if (titles == null || titles.cells != cells) {
            return false;
        }
        int to = Math.min(titles.to(cell), titles.from(cell) + LONGEST_TITLE);
        for (int at = titles.from(cell); at < to; at++) {
            if (text.has(at, SHARE)) {
                return true;
            }
        }
        return false;
    }

    /** What a line says that names a currency without a sum. */
    private MoneyContext.@Nullable Given head(Line line) {
        if (line.end - line.start() > LONGEST_HEAD) {
            return null;
        }
        int from = line.start();
        for (int at = text.next(from, line.end, currencies);
                at != Text.NONE;
                at = text.next(at + 1, line.end, currencies)) {
            var form = text.form(at, currencies);
            int end = text.at(at, currencies);
            if (form == null || isLetter(at, end) || text.isNumber(at - 1) || text.isNumber(end)) {
                continue;
            }
            long factor = magnitude(at, end);
            if (factor != 0) {
                return new MoneyContext.Given(
                        form.concept().name().substring(CURRENCY.length()), BigDecimal.valueOf(factor), "table-head");
            }
        }
        return null;
    }

    /** A single letter that is no sign, "P" or "Đ": the heads of columns are shortened so, as in the table of a league. */
    private boolean isLetter(int at, int end) {
        return end == at + 1 && text.end(at) - text.start(at) == 1 && Character.isLetter(text.first(at));
    }

    /** What the word beside a currency says: 1 without one, 0 where a number stands before it. */
    private long magnitude(int at, int end) {
        for (int from = Math.max(0, at - 3); from < at; from++) {
            var before = text.form(from, MAGNITUDES);
            int to = text.at(from, MAGNITUDES);
            if (before != null && (to == at || to == at - 1)) {
                return text.isNumber(from - 1) ? 0 : before.value();
            }
        }
        var behind = text.form(end, MAGNITUDES);
        return behind == null ? 1 : behind.value();
    }
}
