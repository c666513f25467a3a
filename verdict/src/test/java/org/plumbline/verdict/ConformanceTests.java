package org.plumbline.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.verdict.Lines.Line;

/** The published suite, line by line: verdicts, methods, aggregation, composites, splits, definitions, scorecards. */
class ConformanceTests {

    @TestFactory
    Stream<DynamicTest> cases() {
        return lines("cases.csv", line -> judged(line));
    }

    @TestFactory
    Stream<DynamicTest> targetsOfTheSeeds() {
        return lines("seeds.csv", line -> judged(line));
    }

    private static void judged(Line line) {
        var inputs = Notation.inputs(line);
        new Expected(line).of(Verdicts.of(inputs));
        assertThat(Verdicts.classOf(inputs).code()).as("class alone").isEqualTo(line.get("class"));
    }

    @TestFactory
    Stream<DynamicTest> scorecards() {
        return lines("scorecards.csv", line -> {
            var verdicts = new Lines("seeds.csv")
                    .all().stream()
                            .filter(one -> one.get("scorecard").equals(line.get("scorecard")))
                            .map(one -> Verdicts.of(Notation.inputs(one).over(Evidence.valueOf(line.get("evidence")))))
                            .toList();
            var tally = Tally.of(verdicts);
            for (var one : VerdictClass.values()) {
                assertThat(tally.of(one)).as(one.code()).isEqualTo(Integer.parseInt(line.get(one.code())));
            }
            assertThat(tally.total()).isEqualTo(Integer.parseInt(line.get("total")));
            assertThat(tally.attained()).isEqualTo(Integer.parseInt(line.get("attained")));
            assertThat(tally.early()).isEqualTo(Integer.parseInt(line.get("early")));
        });
    }

    @TestFactory
    Stream<DynamicTest> methods() {
        var cases = new HashMap<String, Line>();
        new Lines("cases.csv").all().forEach(line -> cases.put(line.get("id"), line));
        return lines("methods.csv", line -> {
            var method = Stream.of(Method.values())
                    .filter(one -> one.code().equals(line.get("method")))
                    .findFirst()
                    .orElseThrow();
            var office = Methods.of(method, Notation.inputs(cases.get(line.get("case"))));
            assertThat(office.share())
                    .isEqualTo(line.get("share").isEmpty() ? null : new BigDecimal(line.get("share")));
            assertThat(office.word() == null ? "" : office.word().name()).isEqualTo(line.get("word"));
            assertThat(office.refusal() == null ? "" : office.refusal().name()).isEqualTo(line.get("refusal"));
        });
    }

    @TestFactory
    Stream<DynamicTest> aggregation() {
        return lines("aggregation.csv", line -> {
            var whole = line.get("over").equals("place")
                    ? Aggregation.overPlaces(
                            PlaceRule.valueOf(line.get("rule")),
                            Integer.parseInt(line.get("per")),
                            Notation.parts(line.get("parts")))
                    : Aggregation.overTime(
                            TimeRule.valueOf(line.get("rule")),
                            Integer.parseInt(line.get("per")),
                            Period.parse(line.get("period").split(" ")[0]),
                            Frequency.valueOf(line.get("period").split(" ")[1]),
                            Notation.figures(line.get("parts")));
            var expected = new Expected(line);
            expected.number("value", whole.value());
            var parts = whole.parts();
            if (line.states("sums")) {
                expected.text("sums", parts == null ? null : parts.numerator() + "/" + parts.denominator());
            }
            expected.text("given", whole.given() + "/" + whole.expected());
            assertThat(String.join(" ", whole.missing())).isEqualTo(line.get("missing"));
            assertThat(String.join(" ", whole.notApplicable())).isEqualTo(line.get("notApplicable"));
            assertThat(String.join(" ", whole.unusable())).isEqualTo(line.get("unusable"));
        });
    }

    @TestFactory
    Stream<DynamicTest> composites() {
        return lines("composites.csv", line -> {
            var rule = line.get("rule").split(" ");
            var composite = new Composite(
                    Notation.parts(line.get("parts")),
                    new BigDecimal(line.get("sum")),
                    switch (rule[0]) {
                        case "all" -> new MissingParts.All();
                        case "ignore" -> new MissingParts.Ignore();
                        default -> new MissingParts.AtLeast(new BigDecimal(rule[1]));
                    });
            assertThat(Definitions.of(composite)).isEmpty();
            var result = composite.result(Direction.valueOf(line.get("direction")));
            var expected = new Expected(line);
            expected.number("value", result.value());
            expected.number("coverage", result.coverage());
            assertThat(result.worst() == null ? "" : result.worst().name()).isEqualTo(line.get("worst"));
            assertThat(String.join(" ", result.missing())).isEqualTo(line.get("missing"));
        });
    }

    @TestFactory
    Stream<DynamicTest> splits() {
        return lines("splits.csv", line -> {
            var come = new Split(
                            Split.Rule.valueOf(line.get("rule")),
                            Direction.valueOf(line.get("direction")),
                            GoalComparator.valueOf(line.get("comparator")),
                            new BigDecimal(line.get("whole")),
                            Integer.parseInt(line.get("per")),
                            Notation.parts(line.get("parts")))
                    .reconciled();
            var expected = new Expected(line);
            expected.number("total", come.total());
            expected.number("gap", come.gap());
            expected.text("covered", come.covered() == null ? null : come.covered() ? "yes" : "no");
            expected.text("answered", come.answered() + "/" + come.expected());
            assertThat(String.join(" ", come.silent())).isEqualTo(line.get("silent"));
            assertThat(String.join(" ", come.unusable())).isEqualTo(line.get("unusable"));
        });
    }

    @TestFactory
    Stream<DynamicTest> restating() {
        return lines("restating.csv", line -> {
            var notation = new RestatingNotation();
            var rules = new Restating.Rules() {
                @Override
                public PlaceRule place(Period period) {
                    return PlaceRule.valueOf(line.get("rule"));
                }

                @Override
                public int per(Period period) {
                    return Integer.parseInt(line.get("per"));
                }
            };
            var figures = new Restating(
                            notation.lineage(line),
                            LocalDate.parse(line.get("of")),
                            line.get("weight").isEmpty() ? null : line.get("weight"))
                    .of(notation.unit(line.get("unit")), rules, notation.figures(line))
                    .figures();
            var period = Period.parse(line.get("period"));
            var come = figures.stream()
                    .filter(each -> each.period().equals(period))
                    .findFirst()
                    .orElseThrow();
            var expected = new Expected(line);
            assertThat(come.way().name()).isEqualTo(line.get("way"));
            expected.number("value", come.value());
            var parts = come.parts();
            if (line.states("sums")) {
                assertThat(parts).isNotNull();
                expected.number("sums", new Ratio(parts.numerator(), parts.denominator()));
            }
            if (line.states("given")) {
                expected.text("given", come.given() + "/" + come.expected());
            }
            assertThat(come.apportioned()).isEqualTo(line.get("apportioned").equals("yes"));
            assertThat(notation.names(come.missing())).isEqualTo(line.get("missing"));
            assertThat(come.obstacles().stream()
                            .map(each -> each.why() + (each.unit() == 0 ? "" : "@" + notation.name(each.unit())))
                            .collect(java.util.stream.Collectors.joining(" ")))
                    .isEqualTo(line.get("obstacles"));
        });
    }

    @TestFactory
    Stream<DynamicTest> definitions() {
        return lines("definitions.csv", line -> {
            var indicator = new Indicator(
                    "",
                    Integer.parseInt(line.get("per")),
                    line.get("ratio").equals("yes"),
                    line.get("whole").equals("yes"),
                    Notation.number(line.get("least")),
                    Notation.number(line.get("most")),
                    Integer.parseInt(line.get("decimals")),
                    PlaceRule.SUM,
                    TimeRule.LAST);
            var target = Notation.target(line, null);
            var problems = switch (line.get("what")) {
                case "target" -> Definitions.of(target, indicator);
                case "figure" ->
                    Definitions.of(
                            Notation.figure(line.get("figure")),
                            target,
                            indicator,
                            line.states("life") ? Period.parse(line.get("life")) : null,
                            LocalDate.parse(line.get("today")));
                default -> {
                    var parts = line.get("figure").split("/", -1);
                    yield Definitions.ofParts(Notation.number(parts[0]), Notation.number(parts[1]), indicator);
                }
            };
            assertThat(problems.stream().map(one -> one.code() + "@" + one.field()))
                    .containsExactlyElementsOf(Notation.split(line.get("problems")));
        });
    }

    @Test
    void holdsEveryKindEveryClassAndEveryOutcome() {
        var kinds = EnumSet.noneOf(Kind.class);
        var classes = EnumSet.noneOf(VerdictClass.class);
        var outcomes = EnumSet.noneOf(Outcome.class);
        for (var line : new Lines("cases.csv").all()) {
            var verdict = Verdicts.of(Notation.inputs(line));
            kinds.add(verdict.inputs().target().kind());
            classes.add(verdict.verdictClass());
            outcomes.add(verdict.outcome());
        }
        assertThat(kinds).containsExactly(Kind.values());
        assertThat(classes).containsExactly(VerdictClass.values());
        assertThat(outcomes).containsExactly(Outcome.values());
    }

    private static Stream<DynamicTest> lines(String file, ThrowingLine check) {
        List<Line> all = new Lines(file).all();
        assertThat(all).isNotEmpty();
        return all.stream().map(line -> DynamicTest.dynamicTest(line.toString(), () -> check.of(line)));
    }

    private interface ThrowingLine {
        void of(Line line) throws Exception;
    }
}
