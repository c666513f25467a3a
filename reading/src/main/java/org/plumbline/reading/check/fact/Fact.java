package org.plumbline.reading.check.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that a text states and that can be held against something else that it states. */
public sealed interface Fact {

    /** The words that state it. */
    Span span();

    /**
     * From one level to another.
     *
     * @param from the earlier level, with its year if known
     * @param to the later level, with its year if known
     * @param verb which way the text says it went; null where it does not say
     * @param differences by how much the text says it went
     */
    record Movement(Figure from, Figure to, @Nullable Direction verb, List<Difference> differences, Span span)
            implements Fact {

        public Movement {
            differences = List.copyOf(differences);
        }
    }

    /**
     * By how much a level went.
     *
     * @param by how much, without sign
     * @param isAverage whether the text says that it is the average of several steps
     */
    record Difference(Figure by, boolean isAverage) {}

    /**
     * So many of so many.
     *
     * @param part how many
     * @param whole of how many
     * @param again where the text states the whole once more; null where it does not
     * @param share the percentage that the text gives for it; null where it gives none
     */
    record Portion(
            Figure part,
            Figure whole,
            @Nullable Figure again,
            @Nullable Figure share,
            Span span) implements Fact {}

    /**
     * A whole in parts.
     *
     * @param whole the whole
     * @param parts the parts, in the order of the text
     * @param outcomes what happened to each part, in the words of records: met, exceeded, over-half, under-half, not-met, other
     * @param completeness how surely the parts are all parts
     */
    record Division(Figure whole, List<Figure> parts, List<String> outcomes, Completeness completeness, Span span)
            implements Fact {

        public Division {
            parts = List.copyOf(parts);
            outcomes = List.copyOf(outcomes);
        }

        /** The same with parts of which no outcome is said. */
        public Division(Figure whole, List<Figure> parts, Completeness completeness, Span span) {
            this(whole, parts, parts.stream().map(any -> "other").toList(), completeness, span);
        }
    }

    /** How surely the parts that a text names make up the whole. */
    enum Completeness {
        /** It says so: "consists of", "the remaining". */
        SAID,
        /** It lists them behind a colon. */
        ENUMERATED,
        /** It takes the same whole again and again: some of them may be left out, or overlap. */
        LISTED,
        /** It names some: "of which". */
        SOME
    }

    /**
     * A level to be reached.
     *
     * @param words the beginnings of the words around it that tell which indicator it is
     * @param comparator as records write it
     * @param year by when; null where the text does not say
     */
    record Aim(
            Set<String> words,
            String comparator,
            Figure figure,
            @Nullable Integer year,
            Span span) implements Fact {

        public Aim {
            words = Set.copyOf(words);
        }
    }

    /**
     * A document.
     *
     * @param kind its kind as records write it
     * @param word the words that name its kind in the text
     * @param number its number
     * @param symbol its whole symbol; null where only the number stands
     * @param issuer who issued it; null where the text does not say
     * @param date its date as records write it; null where the text gives none
     */
    record Mention(
            String kind,
            String word,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable String issuer,
            @Nullable String date,
            Span span)
            implements Fact {}

    /**
     * So many years of carrying a document out, or since it was issued.
     *
     * @param years how many
     * @param document the date of the document
     */
    record Review(Figure years, LocalDate document, Span span) implements Fact {}

    /**
     * The date of the text or of what it reports.
     *
     * @param isEvent whether it is the date of an event rather than the one at the head of the text
     */
    record Occasion(LocalDate date, boolean isEvent, Span span) implements Fact {}

    /**
     * A document beside an event that deals with it.
     *
     * @param issued the date of the document
     * @param event the date of the event
     */
    record Handled(LocalDate issued, LocalDate event, Span eventSpan, Span span) implements Fact {}

    /** A day with its weekday, 1 for Monday to 7 for Sunday. */
    record Weekday(LocalDate date, int weekday, Span span) implements Fact {}

    /** From a day to a day. */
    record Stretch(LocalDate first, LocalDate last, Span span) implements Fact {}

    /** A day without a year in the text. */
    record YearlessDay(int month, int day, Span span) implements Fact {}

    /**
     * A year that the text speaks of.
     *
     * @param nearDay the span of the yearless day of the same sentence; null where there is none
     * @param isReviewed whether the text says that the work of this year is looked back on
     */
    record Year(int year, @Nullable Span nearDay, boolean isReviewed, Span span) implements Fact {}

    /** When something has to be done. */
    record Deadline(LocalDate date, Span span) implements Fact {}

    /**
     * A number before a list.
     *
     * @param items how many items the list has
     * @param isSure whether its items are told apart by numbers, semicolons or lines and not by commas only
     */
    record Listed(Figure count, int items, boolean isSure, Span span) implements Fact {}

    /**
     * A number of units of a level.
     *
     * @param level the level: province, district, commune, village
     * @param qualifiers the beginnings of the words that tell which ones, empty for all of them
     */
    record Units(Figure count, String level, Set<String> qualifiers, Span span) implements Fact {

        public Units {
            qualifiers = Set.copyOf(qualifiers);
        }
    }

    /**
     * So many paired with so many.
     *
     * @param isOneToOne whether the text says that each has one
     */
    record Pairing(Figure left, Figure right, boolean isOneToOne, Span span) implements Fact {}

    /** An amount, a number of receivers, and the amount for each. */
    record Each(Figure amount, Figure count, Figure each, Span span) implements Fact {}

    /** An amount of money by itself. */
    record Amount(Figure figure, Span span) implements Fact {}

    /**
     * So many years for a period with its first and last year.
     *
     * @param years how many years the text says that it has
     */
    record Period(Figure years, int first, int last, Span span) implements Fact {}

    /**
     * Done so many years before its time.
     *
     * @param least the least number of years
     * @param most the largest number of years
     * @param due the year by which it was due; null where the text does not say
     * @param done the year in which it was done; null where the text does not say
     */
    record Ahead(
            Figure least,
            Figure most,
            @Nullable Integer due,
            @Nullable Integer done,
            Span span) implements Fact {}

    /** Half of a term named in one place and half of a year in another. */
    record HalfTerm(Span term, Span span) implements Fact {}

    /**
     * The same words twice.
     *
     * @param first where they stood before
     * @param isItem whether they are items of one list rather than sentences
     */
    record Repetition(Span first, boolean isItem, Span span) implements Fact {}
}
