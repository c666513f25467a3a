package org.plumbline.reader.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.reader.Places;
import org.plumbline.reader.ReadingRoom;
import org.plumbline.reader.TextReader;
import org.plumbline.reader.TextReader.Stretch;
import org.plumbline.reader.check.Checked.Answer;
import org.plumbline.reader.check.Checked.Place;
import org.plumbline.reader.check.Checked.Reason;
import org.plumbline.reader.check.Checked.Said;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordType;
import org.plumbline.store.Store;
import org.plumbline.target.OwnTarget;
import org.springframework.stereotype.Component;

/**
 * Holds a text, such as the draft of a speech, against the record, figure by figure. Nothing of it is kept. What is not said clearly is
 * never guessed: a wrong "borne out" would be worse than "cannot tell".
 */
@Component
public class TextChecks {

    private static final int LONGEST = 20_000;
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,/])(?:19|20)\\d{2}(?![\\d/]|[.,]\\d|%)");

    private final Store store;
    private final Units units;
    private final TextReader reader;
    private final NamedUnits names;
    private final SeriesCheck series;
    private final TargetCheck targets;

    TextChecks(Store store, Units units, TextReader reader, NamedUnits names, SeriesCheck series, TargetCheck targets) {
        this.store = store;
        this.units = units;
        this.reader = reader;
        this.names = names;
        this.series = series;
        this.targets = targets;
    }

    /** The place for which somebody speaks who names no unit; null for one who speaks for none. */
    public @Nullable Unit own(Scope scope) {
        return units.mandated(scope).map(unit -> place(scope, unit)).orElse(null);
    }

    /** Figures are of places, not of their offices. */
    private Unit place(Scope scope, Unit unit) {
        return unit.bodyOf() == null
                ? unit
                : units.named(scope, List.of(unit.bodyOf())).getOrDefault(unit.bodyOf(), unit);
    }

    /** What is wrong with a text that is to be checked. */
    public static List<Problem> problems(String text) {
        var problems = new ArrayList<>(ReadingRoom.problems("-", text));
        var length = text.codePointCount(0, text.length());
        if (problems.isEmpty() && length > LONGEST) {
            problems.add(Problem.at("text", "reader.text-long", Map.of("length", length, "most", LONGEST)));
        }
        return problems;
    }

    /** Holds a text against what a unit has on record until a day. */
    public Checked of(Scope scope, String text, UUID unit, LocalDate on) {
        var problems = problems(text);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        var heard = reader.closely(text);
        return store.read(scope, () -> {
            var asked = place(scope, units.get(scope, unit));
            var run = new Run(scope, new Places(text), heard, asked, on);
            return new Checked(text, heard.language(), new Place(asked.id().value(), asked.name()), on, run.said());
        });
    }

    /** One text and what was looked up for it. */
    private final class Run {

        private final Scope scope;
        private final Places places;
        private final TextReader.Closely heard;
        private final Unit asked;
        private final LocalDate on;
        private final NamedUnits.Look look;
        private final Map<Integer, List<SeriesCheck.Line>> lines = new HashMap<>();
        private final Map<Integer, List<OwnTarget>> promised = new HashMap<>();

        Run(Scope scope, Places places, TextReader.Closely heard, Unit asked, LocalDate on) {
            this.scope = scope;
            this.places = places;
            this.heard = heard;
            this.asked = asked;
            this.on = on;
            this.look = names.new Look(scope, asked, on);
        }

        List<Said> said() {
            var records = apart(heard.records().stream()
                    .filter(each -> each.type().isFigure())
                    .toList());
            var all = new ArrayList<Said>();
            int behind = 0;
            for (var record : records) {
                all.add(Said.of(
                        record.start(),
                        record.end(),
                        record.surface(),
                        record.type(),
                        answer(record, behind, records)));
                behind = record.end();
            }
            for (var number : heard.numbers()) {
                // Words for numbers, such as "one" or "năm", are no figures.
                if (places.words(number.start(), number.end()).chars().anyMatch(Character::isDigit)
                        && heard.records().stream()
                                .noneMatch(each -> each.start() < number.end() && number.start() < each.end())) {
                    all.add(Said.of(
                            number.start(),
                            number.end(),
                            places.words(number.start(), number.end()),
                            null,
                            Answer.cannotTell(Reason.NO_SUBJECT, List.of())));
                }
            }
            all.sort(Comparator.comparingInt(Said::start));
            return all;
        }

        /** Where records lie in one another, the shortest. */
        private static List<Found> apart(List<Found> records) {
            var kept = new ArrayList<Found>();
            records.stream()
                    .sorted(Comparator.comparingInt((Found each) -> each.end() - each.start())
                            .thenComparingInt(Found::start))
                    .filter(each ->
                            kept.stream().noneMatch(other -> other.start() < each.end() && each.start() < other.end()))
                    .forEach(kept::add);
            kept.sort(Comparator.comparingInt(Found::start));
            return kept;
        }

        private Stretch sentence(Found record) {
            return heard.sentences().stream()
                    .filter(each -> each.start() <= record.start() && record.start() < each.end())
                    .findFirst()
                    .orElse(new Stretch(record.start(), record.end()));
        }

        private Answer answer(Found record, int behind, List<Found> records) {
            var sentence = sentence(record);
            var named = look.in(places.words(sentence.start(), Math.max(sentence.end(), record.end())));
            if (named.size() > 1) {
                return Answer.cannotTell(Reason.UNITS, List.of());
            }
            var unit = named.isEmpty() ? asked : named.getFirst();
            var place = new Place(unit.id().value(), unit.name());
            if (record.type() == RecordType.RATIO) {
                var done = number(record, "done");
                var total = number(record, "total");
                var said = places.words(sentence.start(), Math.max(sentence.end(), record.end()));
                return done == null || total == null || !Subjects.speaksOfTargets(said)
                        ? Answer.cannotTell(Reason.NO_SUBJECT, List.of())
                        : targets.ratio(
                                place, promised(unit), text(record, "what"), done, total, beside(record, records));
            }
            var year = year(record, "year");
            if (year == null && record.type() != RecordType.CHANGE) {
                var years = years(places.words(sentence.start(), sentence.end()));
                if (years.size() > 1) {
                    return Answer.cannotTell(Reason.PERIOD, List.of());
                }
                year = years.isEmpty() ? null : years.getFirst();
            }
            var part = Subjects.speaksOfPartOfYear(places.words(sentence.start(), sentence.end()));
            var figures = figures(record, year, part);
            if (figures.isEmpty()) {
                return Answer.cannotTell(Reason.NO_SUBJECT, List.of());
            }
            var subject = subject(record);
            var words = subject.isBlank()
                    ? Subjects.before(
                            places.words(Math.min(Math.max(sentence.start(), behind), record.start()), record.start()))
                    : Subjects.words(subject);
            var meant = look.without(words, named);
            return record.type() == RecordType.TARGET
                    ? targets.goal(scope, place, promised(unit), meant, figures.getFirst(), text(record, "comparator"))
                    : series.answer(lines(unit), meant, figures, on);
        }

        /** Whether another class of as many targets is counted in the text. */
        private static boolean beside(Found record, List<Found> records) {
            return records.stream()
                    .anyMatch(each -> each != record
                            && each.type() == RecordType.RATIO
                            && Objects.equals(
                                    each.fields().get("total"), record.fields().get("total"))
                            && !text(each, "what").equals(text(record, "what"))
                            && !text(each, "what").equals("other"));
        }

        private List<SeriesCheck.Line> lines(Unit unit) {
            return lines.computeIfAbsent(unit.node(), any -> series.of(scope, unit, on));
        }

        private List<OwnTarget> promised(Unit unit) {
            return promised.computeIfAbsent(unit.node(), any -> targets.of(scope, unit, on));
        }
    }

    private static String subject(Found record) {
        return switch (record.type()) {
            case TARGET -> text(record, "subject");
            case OBSERVATION, CHANGE -> text(record, "indicator");
            case COUNT -> text(record, "what");
            default -> "";
        };
    }

    /** The figures of a record; none where it says no value. */
    private static List<Figure> figures(Found record, @Nullable Integer saidYear, boolean part) {
        var percent = record.surface().contains("%") ? "%" : Figure.UNSAID;
        return switch (record.type()) {
            case TARGET, OBSERVATION -> one(record, "value", saidYear, part, unit(record));
            case COUNT -> one(record, "n", saidYear, part, null);
            case MONEY -> one(record, "amount", saidYear, part, text(record, "currency"));
            case CHANGE -> {
                var both = new ArrayList<>(one(record, "from", year(record, "fromYear"), part, percent));
                both.addAll(one(record, "to", year(record, "toYear"), part, percent));
                yield both.size() == 2 ? List.copyOf(both) : List.of();
            }
            default -> List.of();
        };
    }

    private static @Nullable String unit(Found record) {
        var unit = text(record, "unit");
        return unit.isEmpty() ? null : unit;
    }

    private static List<Figure> one(
            Found record, String field, @Nullable Integer year, boolean part, @Nullable String unit) {
        var value = number(record, field);
        return value == null ? List.of() : List.of(new Figure(value, unit, year, part, record.surface()));
    }

    private static @Nullable Integer year(Found record, String field) {
        var year = number(record, field);
        return year == null ? null : year.intValue();
    }

    /** The years that a sentence names. */
    private static List<Integer> years(String words) {
        return YEAR.matcher(words)
                .results()
                .map(each -> Integer.valueOf(each.group()))
                .distinct()
                .toList();
    }

    private static @Nullable BigDecimal number(Found record, String field) {
        var value = record.fields().get(field);
        if (value == null) {
            return null;
        }
        try {
            return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static String text(Found record, String field) {
        return Objects.toString(record.fields().get(field), "");
    }
}
