package org.plumbline.reader.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;
import org.plumbline.reading.check.Finding;
import org.plumbline.reading.record.RecordType;

/**
 * A text held against the record of a unit on a day, and checked within itself.
 *
 * @param said its figures, in the order of the text; none lies in another
 * @param findings what there is to be said of its figures by its own words alone, in the order of the text
 */
public record Checked(String text, String language, Place unit, LocalDate on, List<Said> said, List<Finding> findings) {

    public Checked {
        said = List.copyOf(said);
        findings = List.copyOf(findings);
    }

    /** How many of its figures stand so to the record. */
    public long count(Standing standing) {
        return said.stream().filter(each -> each.standing == standing).count();
    }

    /** How a figure of a text stands to the record. */
    public enum Standing {
        /** The record says the same, or what the printed figure is rounded from. */
        BORNE_OUT,
        /** The record says something else. */
        OTHERWISE,
        CANNOT_TELL
    }

    /** Why it cannot be told. */
    public enum Reason {
        /** Nothing says what the number is. */
        NO_SUBJECT,
        /** The unit keeps nothing that is called so; what has some of the words is named. */
        NO_SERIES,
        /** Nothing is on record for the period that the text speaks of. */
        PERIOD,
        /** Several records may be meant. */
        SEVERAL,
        /** The record has it in another unit of measure. */
        MEASURE,
        /** The sentence names several units. */
        UNITS,
        /** The name of the record is only part of what is said, so that more or less may be meant. */
        WIDER
    }

    /** A unit. */
    public record Place(UUID id, Wording name) {}

    /**
     * A record that a figure was held against.
     *
     * @param unit the unit whose record it is
     * @param name the indicator's name; null for counts of targets
     * @param indicator null for counts of targets
     * @param period the code of the figure's period; the year of a goal; null where there is none
     * @param value what is on record; null where nothing is
     * @param upper the upper edge of a goal that is a range; null elsewhere
     * @param sign the sign of its unit of measure
     * @param decimals with how many decimals pages write it
     * @param of of how many, for counts of targets
     * @param classes the classes that are counted, by their words for programs
     * @param figure the figure, where it was entered
     * @param target the target whose goal it is
     * @param directive the document that the targets stand under
     * @param called how that is cited
     */
    public record Source(
            Place unit,
            @Nullable Wording name,
            @Nullable UUID indicator,
            @Nullable String period,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            @Nullable Wording sign,
            int decimals,
            @Nullable Integer of,
            List<String> classes,
            @Nullable UUID figure,
            @Nullable UUID target,
            @Nullable UUID directive,
            @Nullable String called) {

        public Source {
            classes = List.copyOf(classes);
        }
    }

    /** What the record says of a figure; {@code sources} are at most three. */
    public record Answer(Standing standing, @Nullable Reason reason, List<Source> sources) {

        private static final int MOST = 3;

        public Answer {
            sources = sources.stream().limit(MOST).toList();
        }

        static Answer borneOut(List<Source> sources) {
            return new Answer(Standing.BORNE_OUT, null, sources);
        }

        static Answer otherwise(List<Source> sources) {
            return new Answer(Standing.OTHERWISE, null, sources);
        }

        static Answer cannotTell(Reason reason, List<Source> sources) {
            return new Answer(Standing.CANNOT_TELL, reason, sources);
        }
    }

    /**
     * A figure of the text, in code points.
     *
     * @param type what it was read as; null for a number that came to no record
     * @param reason why it cannot be told; null where it can
     * @param sources what was held against it, or may be meant
     */
    public record Said(
            int start,
            int end,
            String words,
            @Nullable RecordType type,
            Standing standing,
            @Nullable Reason reason,
            List<Source> sources) {

        static Said of(int start, int end, String words, @Nullable RecordType type, Answer answer) {
            return new Said(start, end, words, type, answer.standing, answer.reason, answer.sources);
        }
    }
}
