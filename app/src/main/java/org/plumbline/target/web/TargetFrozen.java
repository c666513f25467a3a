package org.plumbline.target.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.web.FrozenFigures;
import org.plumbline.target.TargetFaces;
import org.plumbline.target.TargetLine;
import org.plumbline.web.FrozenSource;
import org.plumbline.web.FrozenView;
import org.plumbline.web.FrozenView.Cell;
import org.plumbline.web.FrozenView.From;
import org.plumbline.web.FrozenView.Source;
import org.plumbline.web.Words;
import org.springframework.stereotype.Component;

/** One target as it is frozen: what came of it, its goals, and its figures. */
@Component
class TargetFrozen implements FrozenSource {

    private static final Pattern PATH = Pattern.compile("/targets/[0-9a-f-]{36}");

    private final TargetFaces faces;

    TargetFrozen(TargetFaces faces) {
        this.faces = faces;
    }

    @Override
    public String kind() {
        return "target";
    }

    @Override
    public boolean isAt(String path) {
        return PATH.matcher(path).matches();
    }

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public FrozenView view(Asked asked) {
        var w = asked.w();
        var view = TargetView.of(faces.of(asked.scope(), UUID.fromString(asked.step(1)), asked.on(), asked.knownAt()));
        var sections = new ArrayList<FrozenView.Section>();
        if (view.reported() != null) {
            sections.add(verdicts(w, view));
        }
        sections.add(goals(w, view));
        sections.add(FrozenFigures.of(w, view.face().facts().reversed(), view::text, view::measure));
        return new FrozenView(
                w.text(view.line().name()) + ", " + w.text(view.line().unit().name()),
                view.line().unit().id(),
                sections);
    }

    private static Source source(TargetView view) {
        return Source.of(From.TARGET, view.line().id());
    }

    private static FrozenView.Section verdicts(Words w, TargetView view) {
        return new FrozenView.Section(
                "verdict",
                w.say("frozen.section.verdict"),
                w.say("frozen.column.evidence"),
                FrozenVerdicts.columns(w),
                List.of(
                        verdict(w, view, "reported", Objects.requireNonNull(view.reported())),
                        verdict(w, view, "checked", Objects.requireNonNull(view.checked()))));
    }

    private static FrozenView.Row verdict(Words w, TargetView view, String key, org.plumbline.verdict.Verdict verdict) {
        return new FrozenView.Row(
                key,
                w.say("frozen.column." + key),
                view.address(),
                FrozenVerdicts.of(
                        w,
                        verdict,
                        view.goal().level(),
                        view.measure(),
                        view.line().measure(),
                        source(view)));
    }

    private static FrozenView.Section goals(Words w, TargetView view) {
        return new FrozenView.Section(
                "goals",
                w.say("frozen.section.goals"),
                w.say("desk.targets.column.goal"),
                List.of("start", "level", "upper", "due", "in-force").stream()
                        .map(each -> FrozenVerdicts.column(w, each))
                        .toList(),
                view.face().revisions().stream()
                        .filter(each -> each.takenBack() == null)
                        .map(each -> goal(w, view, each))
                        .toList());
    }

    private static FrozenView.Row goal(Words w, TargetView view, TargetLine.Revision revision) {
        var goal = revision.goal();
        return new FrozenView.Row(
                "goal-" + revision.revision(),
                w.say("frozen.goal", "n", revision.revision()),
                view.address(),
                List.of(
                        amount(w, view, "start", goal.baseline()),
                        amount(w, view, "level", goal.level()),
                        amount(w, view, "upper", goal.upper()),
                        Cell.day("due", w, goal.due(), source(view)),
                        Cell.day("in-force", w, revision.inForce(), source(view))));
    }

    private static Cell amount(Words w, TargetView view, String column, @Nullable BigDecimal amount) {
        return Cell.number(
                column,
                amount,
                amount == null ? "" : view.measure().of(w, amount),
                view.line().measure(),
                source(view));
    }
}
