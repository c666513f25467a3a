package org.plumbline.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.verdict.Lines.Line;

/** The suite's way to write targets, figures and parts; see its README. */
final class Notation {

    private Notation() {}

    static Inputs inputs(Line line) {
        return new Inputs(
                target(line, null),
                figures(line.get("observations")),
                LocalDate.parse(line.get("on")),
                GoalView.valueOf(line.get("view")),
                Evidence.valueOf(line.get("evidence")),
                Schemes.usual().rules());
    }

    static Target target(Line line, Method method) {
        var goals = new ArrayList<Goal>();
        var start = LocalDate.parse(line.get("start"));
        var due = LocalDate.parse(line.get("due"));
        goals.add(new Goal(
                1,
                start.plusDays(1),
                GoalComparator.valueOf(line.get("comparator")),
                number(line.get("baseline")),
                number(line.get("level")),
                number(line.get("upper")),
                milestones(line.get("milestones")),
                start,
                due));
        for (var revision : split(line.get("revisions"))) {
            var cell = revision.split("\\|", -1);
            goals.add(new Goal(
                    Integer.parseInt(cell[0]),
                    LocalDate.parse(cell[1]),
                    GoalComparator.valueOf(cell[2]),
                    number(cell[3]),
                    number(cell[4]),
                    null,
                    List.of(),
                    start,
                    due));
        }
        return new Target(
                Kind.valueOf(line.get("kind")),
                Direction.valueOf(line.get("direction")),
                TimeRule.valueOf(line.get("time")),
                line.states("frequency") ? Frequency.valueOf(line.get("frequency")) : Frequency.YEAR,
                line.states("lag") ? Integer.parseInt(line.get("lag")) : 0,
                Integer.parseInt(line.get("per")),
                goals,
                method,
                !line.states("applicable") || line.get("applicable").equals("yes"));
    }

    private static List<Milestone> milestones(String text) {
        return split(text).stream()
                .map(one -> one.split("="))
                .map(one -> new Milestone(LocalDate.parse(one[0]), number(one[1])))
                .toList();
    }

    static List<Observation> figures(String text) {
        return split(text).stream().map(Notation::figure).toList();
    }

    static Observation figure(String text) {
        var is = text.indexOf('=');
        var period = Period.parse(text.substring(0, is));
        var rest = text.substring(is + 1);
        var words = rest.startsWith("\"") ? rest.substring(1, rest.indexOf('"', 1)) : null;
        var marks = (words == null ? rest : rest.substring(words.length() + 2).strip()).split(" ");
        var from = words == null ? 1 : 0;
        var one = words != null
                ? Observation.of(period, new Value.Words(words))
                : switch (marks[0]) {
                    case "nil" -> Observation.without(period, State.NIL);
                    case "n/a" -> Observation.without(period, State.NOT_APPLICABLE);
                    case "nc" -> Observation.without(period, State.NOT_COLLECTED);
                    default -> Observation.of(period, value(marks[0]));
                };
        for (var i = from; i < marks.length; i++) {
            one = switch (marks[i]) {
                case "" -> one;
                case "est" -> one.as(Maturity.ESTIMATE);
                case "prov" -> one.as(Maturity.PROVISIONAL);
                case "self" -> one.proven(Proof.SELF_DECLARED);
                case "doc" -> one.proven(Proof.DOCUMENT_ATTACHED);
                case "checked" -> one.proven(Proof.DOCUMENT_CHECKED);
                case "measured" -> one.proven(Proof.MEASURED_INDEPENDENTLY);
                case "inspected" -> one.proven(Proof.INSPECTED);
                case "verified" -> one.by(Stance.VERIFIED);
                case "break" -> one.afterBreak();
                default -> throw new IllegalStateException("the mark " + marks[i]);
            };
        }
        return one;
    }

    static Value value(String text) {
        if (text.equals("yes") || text.equals("no")) {
            return new Value.Answer(text.equals("yes"));
        }
        if (text.startsWith("#")) {
            var of = text.indexOf("of");
            return new Value.Place(Integer.parseInt(text.substring(1, of)), Integer.parseInt(text.substring(of + 2)));
        }
        var stroke = text.indexOf('/');
        return stroke < 0
                ? new Value.Amount(new BigDecimal(text))
                : new Value.Parts(
                        new BigDecimal(text.substring(0, stroke)), new BigDecimal(text.substring(stroke + 1)));
    }

    static List<Part> parts(String text) {
        return split(text).stream().map(Notation::part).toList();
    }

    private static Part part(String text) {
        var is = text.indexOf('=');
        var name = text.substring(0, is);
        var star = text.indexOf('*');
        var value = text.substring(is + 1, star < 0 ? text.length() : star);
        var weight = star < 0 ? null : new BigDecimal(text.substring(star + 1));
        return switch (value) {
            case "" -> new Part(name, null, null, weight);
            case "nil" -> new Part(name, State.NIL, null, weight);
            case "n/a" -> new Part(name, State.NOT_APPLICABLE, null, weight);
            case "nc" -> new Part(name, State.NOT_COLLECTED, null, weight);
            default -> new Part(name, State.VALUE, value(value), weight);
        };
    }

    static BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    /** A decimal, or a quotient of two. */
    static Ratio ratio(String text) {
        var stroke = text.indexOf('/');
        return stroke < 0
                ? Ratio.of(new BigDecimal(text))
                : Ratio.of(new BigDecimal(text.substring(0, stroke)), new BigDecimal(text.substring(stroke + 1)));
    }

    static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("; "));
    }
}
