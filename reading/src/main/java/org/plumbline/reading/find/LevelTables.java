package org.plumbline.reading.find;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.measure.Measure;
import org.plumbline.reading.measure.Measure.Kind;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.token.Text;

/** Tables of levels: a head names years, targets and what was measured, the rows below hold one level in each cell. */
final class LevelTables implements Finder {

    @Override
    public void find(Page page) {
        new Search(page).all();
    }

    private enum Role {
        NONE,
        UNIT,
        AIMED,
        DUE,
        MEASURED
    }

    private static final class Search {

        private static final ConceptSet AIM = ConceptSet.named("aim-heading");
        private static final ConceptSet PLAN = ConceptSet.named("table-aim");
        private static final ConceptSet NOW = ConceptSet.named("table-now");
        private static final ConceptSet UNIT = ConceptSet.named("table-unit");
        private static final int TITLE = 9;
        private static final int CELL = 14;
        private static final int PROSE = 30;

        private final Page page;
        private final Text text;
        private final Years years;
        private final Comparators comparators;
        private final LevelKinds kinds;
        private final TableLines line;
        private final TableUnits units;
        private final YearColumns yearColumns;
        private final CellFigures figures;
        private final Role[] roles = new Role[16];
        private final @Nullable Integer[] year = new Integer[16];
        private int columns;
        private boolean aimed;
        private boolean twoYears;

        Search(Page page) {
            this.page = page;
            this.text = page.text();
            this.years = page.years();
            this.comparators = new Comparators(text);
            this.kinds = new LevelKinds(page);
            this.line = new TableLines(text);
            this.units = new TableUnits(text);
            this.yearColumns = new YearColumns(page, line);
            this.figures = new CellFigures(page);
        }

        void all() {
            for (int at = 0; at < text.size(); ) {
                int from = at;
                at = line.cut(at);
                if (line.cells() > 1) {
                    if (!head() && columns > 0) {
                        row();
                    }
                } else if (at - from > PROSE) {
                    columns = 0;
                }
            }
        }

        /** Reads the line as a head of a table, if it is one. */
        private boolean head() {
            if (line.cells() < 2 || figures.any(line.from(0), line.to(line.cells() - 1))) {
                return false;
            }
            int found = 0;
            for (int cell = 0; cell < line.cells(); cell++) {
                roles[cell] = cell == 0 ? Role.NONE : role(line.from(cell), line.to(cell));
                year[cell] = year(line.from(cell), line.to(cell));
                found += roles[cell] == Role.NONE || roles[cell] == Role.UNIT ? 0 : 1;
            }
            boolean two = yearColumns.read();
            if (found == 0 && !two) {
                return false;
            }
            columns = line.cells();
            twoYears = two;
            if (twoYears) {
                year[2] = yearColumns.second();
                year[1] = yearColumns.first();
                roles[0] = Role.NONE;
                roles[1] = Role.MEASURED;
                roles[2] = Role.MEASURED;
                columns = 3;
                aimed = page.aims().holds(text.sentence(line.from(0))) && !has(line.from(0), line.to(0), AIM);
                return true;
            }
            int label = columns > 2 && text.end(line.to(0) - 1) - text.start(line.from(0)) <= 3 && roles[1] != Role.UNIT
                    ? 1
                    : 0;
            if (label == 1 && (has(line.from(1), line.to(1), AIM) || years.firstIn(line.from(1), line.to(1)) == null)) {
                roles[1] = columns > 2 && roles[1] == Role.AIMED && roles[2] == Role.NONE ? roles[1] : Role.NONE;
            } else {
                label = 0;
            }
            aimed = has(line.from(label), Math.min(line.to(label), line.from(label) + TITLE), AIM)
                    || has(line.from(0), Math.min(line.to(0), line.from(0) + TITLE), AIM)
                    || page.aims().holds(text.sentence(line.from(0)))
                    || page.aims().holds(text.sentence(Math.max(0, line.to(columns - 1) - 1)));
            return true;
        }

        private Role role(int from, int to) {
            if (to - from > TITLE) {
                return Role.NONE;
            }
            if (has(from, to, UNIT)) {
                return Role.UNIT;
            }
            var found = years.firstIn(from, to);
            if (has(from, to, NOW)) {
                return Role.MEASURED;
            }
            if (has(from, to, AIM)) {
                return Role.AIMED;
            }
            if (has(from, to, PLAN)) {
                return Role.DUE;
            }
            if (found == null) {
                return Role.NONE;
            }
            var now = years.ofText();
            return now != null && found.value() > now ? Role.DUE : now == null ? Role.NONE : Role.MEASURED;
        }

        private @Nullable Integer year(int from, int to) {
            var found = years.lastIn(from, Math.min(to, from + CELL));
            return found == null ? null : (Integer) found.value();
        }

        private void row() {
            if (line.cells() != columns) {
                return;
            }
            String unit = null;
            units.clear();
            BigDecimal factor = BigDecimal.ONE;
            int name = 0;
            Measure before = null;
            int beforeCell = 0;
            for (int cell = 0; cell < line.cells(); cell++) {
                int from = line.from(cell);
                int to = line.to(cell);
                var role = roles[cell];
                if (role == Role.UNIT) {
                    unit = units.unit(from, to);
                    factor = units.factor(from, to);
                } else if (role == Role.NONE) {
                    name = text.isWord(from) ? cell : name;
                } else if (to - from <= CELL) {
                    var one = figures.only(from, to);
                    if (one == null) {
                        before = null;
                        continue;
                    }
                    var own = year(from, to);
                    var of = own == null ? year[cell] : own;
                    boolean measured = role == Role.MEASURED && !(aimed && of != null && isToCome(of));
                    if (!measured) {
                        target(one, from, to, of, unit, factor, role, name);
                    } else if (before != null && isPaired() && Figures.agree(before, one)) {
                        boolean turned = twoYears && yearColumns.isBackwards();
                        change(
                                turned ? one : before,
                                turned ? before : one,
                                year[turned ? cell : beforeCell],
                                year[turned ? beforeCell : cell],
                                name);
                    } else if (isPaired() && cell + 1 < line.cells() && roles[cell + 1] == Role.MEASURED) {
                        before = one;
                        beforeCell = cell;
                    } else {
                        observation(one, of, unit, name);
                    }
                }
            }
        }

        /** Whether the columns are one thing at two times. */
        private boolean isPaired() {
            return line.isSeries() || twoYears && !aimed;
        }

        private boolean isToCome(int value) {
            var now = years.ofText();
            return now != null && value >= now;
        }

        private void target(
                Measure one,
                int from,
                int to,
                @Nullable Integer of,
                @Nullable String unit,
                BigDecimal factor,
                Role role,
                int name) {
            var comparison = comparators.of(one.start(), one.end(), from, to);
            boolean level = one.isLevel() || comparison.said() || units.measures();
            boolean due = role == Role.DUE && !aimed;
            if (due && !level || one.kind() == Kind.MONEY && !comparison.said() && !aimed) {
                return;
            }
            page.add(Draft.of(RecordType.TARGET, comparison.start(), Math.max(one.end(), comparison.end()))
                    .with("subject", name(name))
                    .with("comparator", comparison.sign())
                    .with("value", one.unit() == null ? one.value().multiply(factor) : one.value())
                    .with("unit", one.unit() != null ? one.unit() : unit)
                    .with("year", of)
                    .with("valueHigh", one.high())
                    .because("table")
                    .by("target.table", 0.8));
            page.claim(one.number().start());
        }

        private void observation(Measure one, @Nullable Integer of, @Nullable String unit, int name) {
            boolean level = kinds.isLevel(one) || one.kind() == Kind.BARE && units.measures();
            if (!level) {
                return;
            }
            page.add(Draft.of(RecordType.OBSERVATION, one.start(), one.end())
                    .with("indicator", name(name))
                    .with("value", one.value())
                    .with("unit", one.unit() != null ? one.unit() : unit)
                    .with("year", of)
                    .because("table")
                    .by("observation.table", 0.8));
            page.claim(one.number().start());
        }

        private void change(Measure from, Measure to, @Nullable Integer first, @Nullable Integer second, int name) {
            page.add(Draft.of(RecordType.CHANGE, line.from(0), Math.max(from.end(), to.end()))
                    .with("indicator", name(name))
                    .with("from", from.value())
                    .with("to", to.value())
                    .with("fromYear", first)
                    .with("toYear", second)
                    .because("table")
                    .by("change.table", 0.8));
            page.claim(from.number().start());
            page.claim(to.number().start());
        }

        private @Nullable String name(int cell) {
            int from = line.from(cell);
            int to = Math.min(line.to(cell), from + CELL);
            while (to > from && !text.isWord(to - 1)) {
                to--;
            }
            return from < to ? text.words(from, to) : null;
        }

        private boolean has(int from, int to, ConceptSet concepts) {
            return Figures.has(text, from, to, concepts);
        }
    }
}
