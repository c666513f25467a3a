package org.plumbline.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a page shows, cell by cell: what is kept when the page is frozen, and read again to be held against it.
 *
 * @param title what the page is called
 * @param unit the unit of which it tells
 * @param besides records that a reader has to see beside those that cells come from: the document by which all is narrowed
 */
public record FrozenView(String title, UUID unit, List<Source> besides, List<Section> sections) {

    public FrozenView(String title, UUID unit, List<Section> sections) {
        this(title, unit, List.of(), sections);
    }

    public FrozenView {
        besides = List.copyOf(besides);
        sections = List.copyOf(sections);
    }

    /**
     * A table of the page.
     *
     * @param key its name, the same in every language
     * @param head what its rows are
     */
    public record Section(String key, String title, String head, List<Column> columns, List<Row> rows) {
        public Section {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A column, by its name and its words. */
    public record Column(String key, String label) {}

    /**
     * A row.
     *
     * @param key by which it is known again
     * @param address where what it tells of is; null where it has no page
     */
    public record Row(String key, String label, @Nullable String address, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What one cell shows. It is compared by its number, its word and its proof; the words of a language may become better meanwhile.
     *
     * @param number its number, in the unit of measure that is named; null where it is none
     * @param word what it says where that is no number: the code of a class, a day
     * @param shown as it was written for the reader
     * @param measure the code of the unit of measure
     * @param proof the code of how the figure is known
     */
    public record Cell(
            String column,
            @Nullable BigDecimal number,
            @Nullable String word,
            String shown,
            @Nullable String measure,
            @Nullable String proof,
            Source source) {

        public Cell {
            number = number == null ? null : plain(number);
        }

        public static Cell number(
                String column, @Nullable BigDecimal number, String shown, @Nullable String measure, Source source) {
            return new Cell(column, number, null, shown, measure, null, source);
        }

        /** A count. */
        public static Cell count(String column, Words w, long count, Source source) {
            return number(column, BigDecimal.valueOf(count), w.number(count), null, source);
        }

        /** A word of a closed list, by its code. */
        public static Cell word(String column, @Nullable String code, String shown, Source source) {
            return new Cell(column, null, code, shown, null, null, source);
        }

        public static Cell day(String column, Words w, @Nullable LocalDate day, Source source) {
            return word(column, day == null ? null : day.toString(), w.shortDate(day), source);
        }

        public Cell proven(@Nullable String code) {
            return new Cell(column, number, word, shown, measure, code, source);
        }

        /** Whether it says nothing. */
        @JsonIgnore
        public boolean isEmpty() {
            return number == null && word == null;
        }

        /** Whether it says the same. */
        public boolean isSame(Cell other) {
            return Objects.equals(number, other.number)
                    && Objects.equals(word, other.word)
                    && Objects.equals(proof, other.proof);
        }

        private static BigDecimal plain(BigDecimal number) {
            var stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** What kind of record a cell comes from. */
    public enum From {
        /** The figures of an indicator at a unit, or one of them. */
        FIGURES,
        /** A target with its goals and what came of it. */
        TARGET,
        /** A document. */
        DIRECTIVE,
        /** What is counted of a unit with all below it. */
        COUNTS,
        /** A unit itself. */
        UNIT
    }

    /**
     * The record that a cell comes from.
     *
     * @param id of the indicator, target, document or unit
     * @param unit whose figures they are, {@code cut} of which groups, {@code period} of which period; null for other records
     */
    public record Source(
            From kind,
            UUID id,
            @Nullable UUID unit,
            @Nullable String cut,
            @Nullable String period) {

        public static Source of(From kind, UUID id) {
            return new Source(kind, id, null, null, null);
        }

        public static Source figures(UUID indicator, UUID unit, String cut, @Nullable String period) {
            return new Source(From.FIGURES, indicator, unit, cut, period);
        }

        /** The same without the period: by what a change is heard of. */
        public Source whole() {
            return new Source(kind, id, unit, cut, null);
        }
    }
}
