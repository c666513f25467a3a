package org.plumbline.verdict;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Problem.Code;

/** The deciding part of a scheme as JSON, in scheme files and in what is kept for replay alike. */
final class RulesText {

    static final String[] NAMES = {"code", "issuer", "version", "edges", "onPace", "checkedFrom", "table"};
    private static final String EVERY = "*";

    private RulesText() {}

    static SchemeRules read(Fields fields, List<Problem> problems) {
        var edges = Fields.of(fields.value("edges"), fields.at("edges"), problems, "exceeded", "met", "half");
        var exceeded = edge(edges, "exceeded", problems);
        var met = edge(edges, "met", problems);
        var half = edge(edges, "half", problems);
        if (half.share().compareTo(met.share()) >= 0
                || met.share().compareTo(BigDecimal.ONE) > 0
                || exceeded.share().compareTo(BigDecimal.ONE) < 0
                || exceeded.share().compareTo(met.share()) == 0 && exceeded.included() == met.included()
                || half.share().signum() <= 0) {
            problems.add(Problem.of(
                    Code.EDGES_NOT_IN_ORDER, fields.at("edges"), half.share(), met.share(), exceeded.share()));
        }
        return new SchemeRules(
                fields.text("code"),
                fields.text("issuer"),
                fields.text("version"),
                exceeded,
                met,
                half,
                fields.number("onPace"),
                fields.word("checkedFrom", Proof.values()),
                table(fields, problems));
    }

    private static Edge edge(Fields edges, String name, List<Problem> problems) {
        var edge = Fields.of(edges.value(name), edges.at(name), problems, "share", "included");
        return new Edge(edge.number("share"), edge.truth("included"));
    }

    /** The row "*" is for every kind; a kind's own row names only what differs from it. */
    private static Map<Kind, Map<Outcome, VerdictClass>> table(Fields fields, List<Problem> problems) {
        var rows = Fields.of(fields.value("table"), fields.at("table"), problems);
        for (var name : rows.names()) {
            if (!name.equals(EVERY) && kind(name) == null) {
                problems.add(Problem.of(Code.UNKNOWN_WORD, rows.at(name), name, List.of(Kind.values())));
            }
        }
        var every = row(rows, EVERY, problems);
        var table = new EnumMap<Kind, Map<Outcome, VerdictClass>>(Kind.class);
        for (var kind : Kind.values()) {
            var row = new EnumMap<Outcome, VerdictClass>(Outcome.class);
            row.putAll(every);
            if (rows.value(kind.name()) != null) {
                row.putAll(row(rows, kind.name(), problems));
            }
            for (var outcome : Outcome.values()) {
                if (!row.containsKey(outcome)) {
                    problems.add(Problem.of(Code.CLASS_MISSING, rows.at(kind.name()), outcome, kind));
                }
            }
            table.put(kind, row);
        }
        return table;
    }

    private static Map<Outcome, VerdictClass> row(Fields rows, String name, List<Problem> problems) {
        var row = new EnumMap<Outcome, VerdictClass>(Outcome.class);
        var outcomes = new String[Outcome.values().length];
        for (var outcome : Outcome.values()) {
            outcomes[outcome.ordinal()] = outcome.name();
        }
        var fields = Fields.of(rows.value(name), rows.at(name), problems, outcomes);
        for (var outcome : Outcome.values()) {
            if (fields.value(outcome.name()) != null) {
                var given = fields.word(outcome.name(), VerdictClass.values(), VerdictClass::code);
                if ((outcome == Outcome.NOT_APPLICABLE) == given.counts()) {
                    problems.add(Problem.of(Code.CLASS_NOT_ALLOWED, fields.at(outcome.name()), given.code(), outcome));
                }
                row.put(outcome, given);
            }
        }
        return row;
    }

    private static @Nullable Kind kind(String name) {
        for (var kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    static void write(Json out, SchemeRules rules) {
        out.text("code", rules.code())
                .text("issuer", rules.issuer())
                .text("version", rules.version())
                .open("edges");
        edge(out, "exceeded", rules.exceeded());
        edge(out, "met", rules.met());
        edge(out, "half", rules.half());
        out.close()
                .text("onPace", rules.onPace().toString())
                .text("checkedFrom", rules.checkedFrom().name())
                .open("table");
        var every = Kind.values()[0];
        out.open(EVERY);
        for (var outcome : Outcome.values()) {
            out.text(outcome.name(), rules.classOf(every, outcome).code());
        }
        out.close();
        for (var kind : Kind.values()) {
            differences(out, rules, every, kind);
        }
        out.close();
    }

    private static void differences(Json out, SchemeRules rules, Kind every, Kind kind) {
        var opened = false;
        for (var outcome : Outcome.values()) {
            if (rules.classOf(kind, outcome) != rules.classOf(every, outcome)) {
                if (!opened) {
                    out.open(kind.name());
                    opened = true;
                }
                out.text(outcome.name(), rules.classOf(kind, outcome).code());
            }
        }
        if (opened) {
            out.close();
        }
    }

    private static void edge(Json out, String name, Edge edge) {
        out.open(name)
                .text("share", edge.share().toString())
                .truth("included", edge.included())
                .close();
    }
}
