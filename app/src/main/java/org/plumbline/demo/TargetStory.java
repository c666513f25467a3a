package org.plumbline.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.target.Targets;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.springframework.stereotype.Component;

/** What was promised on indicators, and how goals were revised. */
@Component
class TargetStory {

    private static final Scope SCOPE = Scope.programme();

    private final Targets targets;

    TargetStory(Targets targets) {
        this.targets = targets;
    }

    void tell(Chapter chapter) {
        chapter.each("targets", this::set);
        chapter.each("made_targets", this::set);
        chapter.each("target_revisions", this::revise);
    }

    private void set(Row row) {
        var directive = row.find("directive").orElse(null);
        var terms = new Terms(
                Kind.valueOf(upper(row, "kind")),
                Codes.id("indicator", row.get("indicator")),
                Codes.unit(row.get("unit")),
                row.find("set").map(set -> "set=" + Codes.set(set)).orElse(""),
                null,
                null,
                row.find("frequency")
                        .map(each -> Frequency.valueOf(each.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                0,
                null,
                directive == null ? null : Codes.directive(directive),
                row.find("clause")
                        .map(clause -> Codes.clause(String.valueOf(directive), clause))
                        .orElse(null),
                row.find("field").map(field -> Codes.id("field", field)).orElse(null),
                row.find("term").orElse(null),
                row.find("annex").orElse(null),
                row.find("post").map(Codes::post).orElse(null),
                null);
        targets.set(
                SCOPE,
                new SetTarget(
                        target(row.get("code")),
                        terms,
                        goal(row),
                        row.day("day"),
                        row.find("decision").orElse(null)));
    }

    private void revise(Row row) {
        targets.revise(
                SCOPE,
                new ReviseTarget(
                        Codes.id("revision", row.get("code")),
                        target(row.get("target")),
                        Integer.parseInt(row.get("edited")),
                        goal(row),
                        row.day("in_force"),
                        row.find("decision").orElse(null),
                        row.get("reason")));
    }

    private static GoalText goal(Row row) {
        return new GoalText(
                row.find("comparator")
                        .map(each -> GoalComparator.valueOf(each.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                number(row, "baseline"),
                number(row, "level"),
                number(row, "upper"),
                List.of(),
                row.day("start"),
                row.day("due"));
    }

    private static String upper(Row row, String column) {
        return row.get(column).toUpperCase(Locale.ROOT);
    }

    private static @Nullable BigDecimal number(Row row, String column) {
        return row.find(column).map(BigDecimal::new).orElse(null);
    }

    static UUID target(String code) {
        return Codes.id("target", code);
    }
}
