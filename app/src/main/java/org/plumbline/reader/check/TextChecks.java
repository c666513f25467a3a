package org.plumbline.reader.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.reader.Places;
import org.plumbline.reader.ReadingRoom;
import org.plumbline.reader.TextReader;
import org.plumbline.reader.check.Checked.Answer;
import org.plumbline.reader.check.Checked.Place;
import org.plumbline.reader.check.Checked.Reason;
import org.plumbline.reader.check.Checked.Said;
import org.plumbline.reading.record.Found;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.subject.Subject;
import org.plumbline.store.Store;
import org.plumbline.target.OwnTarget;
import org.springframework.stereotype.Component;

/**
 * Holds a text, such as the draft of a speech, against the record, figure by figure, and checks whether its figures follow from each other. Nothing of it is kept. What is not said clearly is
 * never guessed: a wrong "borne out" would be worse than "cannot tell".
 */
@Component
public class TextChecks {

    private static final int LONGEST = 20_000;

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
            return new Checked(
                    text,
                    heard.language(),
                    new Place(asked.id().value(), asked.name()),
                    on,
                    run.said(),
                    heard.findings());
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

        private Answer answer(Found record, int behind, List<Found> records) {
            var passage = Passage.around(heard, places, record.start(), record.end());
            var named = look.in(passage.words(), record.language());
            if (named.size() > 1) {
                return Answer.cannotTell(Reason.UNITS, List.of());
            }
            var unit = named.isEmpty() ? asked : named.getFirst();
            var place = new Place(unit.id().value(), unit.name());
            var said =
                    new SaidFigures(record.type(), record.fields(), record.surface(), passage, any -> record.surface());
            if (record.type() == RecordType.RATIO) {
                var done = said.number("done");
                var total = said.number("total");
                return done == null || total == null || !passage.targets()
                        ? Answer.cannotTell(Reason.NO_SUBJECT, List.of())
                        : targets.ratio(
                                place, promised(unit), text(record, "what"), done, total, beside(record, records));
            }
            if (said.isOfSomeYear()) {
                return Answer.cannotTell(Reason.PERIOD, List.of());
            }
            var figures = said.all();
            if (figures.size() < (record.type() == RecordType.CHANGE ? 2 : 1)) {
                return Answer.cannotTell(Reason.NO_SUBJECT, List.of());
            }
            var meant = look.without(subject(record, Math.max(passage.at().start(), behind)), named);
            return record.type() == RecordType.TARGET
                    ? targets.goal(scope, place, promised(unit), meant, figures, text(record, "comparator"))
                    : series.answer(lines(unit), meant, figures);
        }

        /** What a figure is of: as its record says, else by the words before it. */
        private Subject subject(Found record, int from) {
            var said = switch (record.type()) {
                case TARGET -> text(record, "subject");
                case OBSERVATION, CHANGE -> text(record, "indicator");
                case COUNT -> text(record, "what");
                default -> "";
            };
            return said.isBlank()
                    ? reader.subjectBefore(
                            places.words(Math.min(from, record.start()), record.start()), record.language())
                    : reader.subject(said, record.language());
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

    private static String text(Found record, String field) {
        return Objects.toString(record.fields().get(field), "");
    }
}
