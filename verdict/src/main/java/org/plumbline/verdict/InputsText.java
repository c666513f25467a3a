package org.plumbline.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Problem.Code;

/** Inputs to and from their canonical text. Numbers are written so that their decimals are kept: 9.10 stays 9.10. */
final class InputsText {

    private InputsText() {}

    static String write(Inputs inputs) {
        var out = new Json();
        out.text("format", Replay.FORMAT);
        target(out, inputs.target());
        out.list("observations");
        for (var one : inputs.observations()) {
            observation(out, one);
        }
        out.closeList()
                .text("on", inputs.on())
                .text("goal", inputs.goal())
                .text("evidence", inputs.evidence())
                .open("scheme");
        RulesText.write(out, inputs.rules());
        return out.close().toString();
    }

    private static void target(Json out, Target target) {
        out.open("target")
                .text("kind", target.kind())
                .text("direction", target.direction())
                .text("time", target.time())
                .text("frequency", target.frequency())
                .text("lag", target.lag())
                .text("per", target.per())
                .text("method", target.method() == null ? null : target.method().code())
                .truth("applicable", target.applicable())
                .list("goals");
        for (var goal : target.goals()) {
            out.item()
                    .text("revision", goal.revision())
                    .text("inForce", goal.inForce())
                    .text("comparator", goal.comparator())
                    .text("baseline", goal.baseline())
                    .text("level", goal.level())
                    .text("upper", goal.upper())
                    .list("milestones");
            for (var milestone : goal.milestones()) {
                out.item()
                        .text("day", milestone.day())
                        .text("level", milestone.level())
                        .close();
            }
            out.closeList().text("start", goal.start()).text("due", goal.due()).close();
        }
        out.closeList().close();
    }

    private static void observation(Json out, Observation one) {
        out.item().text("period", one.period().code()).text("state", one.state());
        switch (one.value()) {
            case Value.Amount amount -> out.text("amount", amount.amount());
            case Value.Parts parts -> out.text("numerator", parts.numerator()).text("denominator", parts.denominator());
            case Value.Answer answer -> out.truth("answer", answer.yes());
            case Value.Place place -> out.text("rank", place.rank()).text("of", place.of());
            case Value.Words words -> out.text("words", words.words());
            case null -> {}
        }
        out.text("maturity", one.maturity())
                .text("proof", one.proof())
                .text("stance", one.stance())
                .truth("breakBefore", one.breakBefore())
                .close();
    }

    static @Nullable Inputs read(@Nullable Object json, List<Problem> problems) {
        var fields =
                Fields.of(json, "", problems, "format", "target", "observations", "on", "goal", "evidence", "scheme");
        if (!fields.text("format").equals(Replay.FORMAT)) {
            problems.add(Problem.of(Code.UNKNOWN_WORD, "format", fields.text("format"), Replay.FORMAT));
        }
        var target = readTarget(
                Fields.of(
                        fields.value("target"),
                        "target",
                        problems,
                        "kind",
                        "direction",
                        "time",
                        "frequency",
                        "lag",
                        "per",
                        "method",
                        "applicable",
                        "goals"),
                problems);
        var observations = new ArrayList<Observation>();
        var given = fields.list("observations");
        for (var i = 0; i < given.size(); i++) {
            var one = readObservation(given.get(i), "observations[" + i + "]", problems);
            if (one != null) {
                observations.add(one);
            }
        }
        var on = fields.day("on");
        var goal = fields.word("goal", GoalView.values());
        var evidence = fields.word("evidence", Evidence.values());
        var rules = RulesText.read(Fields.of(fields.value("scheme"), "scheme", problems, RulesText.NAMES), problems);
        return target == null ? null : new Inputs(target, observations, on, goal, evidence, rules);
    }

    private static @Nullable Target readTarget(Fields fields, List<Problem> problems) {
        var goals = new ArrayList<Goal>();
        var given = fields.list("goals");
        for (var i = 0; i < given.size(); i++) {
            goals.add(readGoal(given.get(i), "target.goals[" + i + "]", problems));
        }
        var kind = fields.word("kind", Kind.values());
        var direction = fields.word("direction", Direction.values());
        var time = fields.word("time", TimeRule.values());
        var frequency = fields.word("frequency", Frequency.values());
        var lag = fields.whole("lag", 0);
        var per = fields.whole("per", 1);
        var method = fields.value("method") == null ? null : fields.word("method", Method.values(), Method::code);
        var applicable = fields.truth("applicable");
        if (goals.isEmpty()) {
            problems.add(Problem.of(Code.FIELD_MISSING, "target.goals[0]"));
            return null;
        }
        return new Target(kind, direction, time, frequency, lag, per, goals, method, applicable);
    }

    private static Goal readGoal(@Nullable Object json, String place, List<Problem> problems) {
        var fields = Fields.of(
                json,
                place,
                problems,
                "revision",
                "inForce",
                "comparator",
                "baseline",
                "level",
                "upper",
                "milestones",
                "start",
                "due");
        var milestones = new ArrayList<Milestone>();
        var given = fields.list("milestones");
        for (var i = 0; i < given.size(); i++) {
            var milestone = Fields.of(given.get(i), place + ".milestones[" + i + "]", problems, "day", "level");
            milestones.add(new Milestone(milestone.day("day"), milestone.number("level")));
        }
        return new Goal(
                fields.whole("revision", 1),
                fields.day("inForce"),
                fields.word("comparator", GoalComparator.values()),
                fields.optional("baseline"),
                fields.optional("level"),
                fields.optional("upper"),
                milestones,
                fields.day("start"),
                fields.day("due"));
    }

    private static @Nullable Observation readObservation(@Nullable Object json, String place, List<Problem> problems) {
        var fields = Fields.of(
                json,
                place,
                problems,
                "period",
                "state",
                "amount",
                "numerator",
                "denominator",
                "answer",
                "rank",
                "of",
                "words",
                "maturity",
                "proof",
                "stance",
                "breakBefore");
        var state = fields.word("state", State.values());
        var before = problems.size();
        var value = state == State.VALUE ? readValue(fields, problems) : null;
        var period = fields.period("period");
        var maturity = fields.word("maturity", Maturity.values());
        var proof = fields.word("proof", Proof.values());
        var stance = fields.word("stance", Stance.values());
        var broken = fields.truth("breakBefore");
        return problems.size() > before ? null : new Observation(period, state, value, maturity, proof, stance, broken);
    }

    private static @Nullable Value readValue(Fields fields, List<Problem> problems) {
        if (fields.value("amount") != null) {
            return new Value.Amount(fields.number("amount"));
        }
        if (fields.value("denominator") != null) {
            return new Value.Parts(fields.number("numerator"), fields.number("denominator"));
        }
        if (fields.value("answer") != null) {
            return new Value.Answer(fields.truth("answer"));
        }
        if (fields.value("rank") != null) {
            var rank = fields.whole("rank", 1);
            var of = fields.whole("of", 1);
            if (rank > of) {
                problems.add(Problem.of(Code.PLACE_OUT_OF_NUMBER, fields.at("rank"), rank, of));
                return null;
            }
            return new Value.Place(rank, of);
        }
        if (fields.value("words") instanceof String words) {
            return new Value.Words(words);
        }
        problems.add(Problem.of(Code.VALUE_MISSING, fields.at("amount")));
        return null;
    }
}
