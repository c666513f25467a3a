package org.plumbline.target.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.web.TrendChart;
import org.plumbline.target.TargetFace;
import org.plumbline.target.TargetLine;
import org.plumbline.target.TargetVerdicts;
import org.plumbline.verdict.Evidence;
import org.plumbline.verdict.Goal;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Method;
import org.plumbline.verdict.Methods;
import org.plumbline.verdict.OfficePercentage;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Replay;
import org.plumbline.verdict.Verdict;

/**
 * What the page of a target shows, ready to be written.
 *
 * @param measure how its amounts are written
 * @param bounds the least and the most that a figure can be
 * @param goal the goal it is judged against, and without a judgement the one that its line names
 * @param chart the picture of its figures; null for what is no number
 * @param rows its figures, the latest first
 * @param history its goals, the latest first
 * @param methods what each method in use says of the same figures; empty for what is no number
 */
public record TargetView(
        TargetFace face,
        MeasureWords measure,
        Bounds bounds,
        Goal goal,
        @Nullable TrendChart chart,
        List<FigureRow> rows,
        List<GoalVersion> history,
        List<OfficePercentage> methods) {

    static TargetView of(TargetFace face) {
        var measure = new MeasureWords(face.measure(), face.terms().decimals());
        var judgement = face.judgement();
        var reported = judgement == null ? null : judgement.verdicts().reported();
        var bounds = Bounds.of(face.terms());
        var chart = reported == null ? null : TargetTrend.of(reported, bounds);
        return new TargetView(
                face,
                measure,
                bounds,
                goal(face, reported),
                chart,
                FigureRow.of(face.facts()),
                GoalVersion.of(face),
                reported == null || isTold(face.line().kind())
                        ? List.of()
                        : Arrays.stream(Method.values())
                                .map(each -> Methods.of(each, reported.inputs()))
                                .toList());
    }

    private static Goal goal(TargetFace face, @Nullable Verdict verdict) {
        return verdict == null
                ? GoalVersion.goal(
                        face.line().revision(), face.line().setOn(), face.line().goal())
                : verdict.inputs().target().goals().stream()
                        .filter(each -> each.revision() == verdict.goal())
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean isTold(Kind kind) {
        return kind == Kind.DELIVER || kind == Kind.DESCRIBE || kind == Kind.RANK;
    }

    public TargetLine line() {
        return face.line();
    }

    /** Where the page is. */
    public String address() {
        return "/targets/" + line().id();
    }

    /** Where its figures are shown and entered. */
    public String series() {
        return "/indicators/" + line().indicator() + "/units/" + line().unit().id();
    }

    /** The cut as part of an address; nothing for the whole. */
    public String cut() {
        return line().cut().isEmpty() ? "" : "?cut=" + URLEncoder.encode(line().cut(), StandardCharsets.UTF_8);
    }

    /** How the figure is known on which a verdict rests, as a mark. */
    public String mark(Verdict verdict) {
        return verdict.proof() == null ? "" : TargetTrend.mark(verdict.proof());
    }

    public TargetVerdicts.@Nullable Judgement judgement() {
        return face.judgement();
    }

    public @Nullable Verdict reported() {
        var judgement = face.judgement();
        return judgement == null ? null : judgement.verdicts().reported();
    }

    public @Nullable Verdict checked() {
        var judgement = face.judgement();
        return judgement == null ? null : judgement.verdicts().checked();
    }

    /** Whether a chart, a distance or a method can be spoken of at all. */
    public boolean isNumber() {
        return line().kind() != Kind.DELIVER && line().kind() != Kind.DESCRIBE;
    }

    /** The figure on which a verdict rests, with all that is said of it; null where it is made of several. */
    public @Nullable Fact fact(Verdict verdict) {
        var basis = verdict.basis();
        var found = face.facts().stream()
                .filter(each -> each.stance() != Stance.CONTESTED
                        && !each.period().last().isAfter(verdict.on()))
                .filter(each -> basis == null && each.period().last().isAfter(goal.start())
                        || basis != null
                                && each.period().first().equals(basis.period().first())
                                && each.period().last().equals(basis.period().last()))
                .filter(each ->
                        verdict.inputs().evidence() == Evidence.REPORTED ? each.isOwn() : Proofs.isChecked(each))
                .toList();
        return found.isEmpty() || line().kind() == Kind.CUMULATE ? null : found.getLast();
    }

    /** Figures that somebody else states otherwise: shown beside, never judged. */
    public List<Fact> contested() {
        return face.facts().stream()
                .filter(each -> each.stance() == Stance.CONTESTED)
                .toList()
                .reversed();
    }

    /** What its unit says of the same period; null where it says nothing. */
    public @Nullable Fact own(Fact contested) {
        return face.facts().stream()
                .filter(each -> each.isOwn()
                        && each.period().equals(contested.period())
                        && each.unit().equals(contested.unit()))
                .findFirst()
                .orElse(null);
    }

    /** Figures on which something was said in words, the latest first. */
    public List<Fact> commented() {
        return face.facts().stream()
                .filter(each -> each.comment() != null
                        || !face.beside()
                                .reviews()
                                .getOrDefault(each.id(), List.of())
                                .isEmpty())
                .toList()
                .reversed();
    }

    /** Figures with what proves them, the latest first. */
    public List<Fact> proven() {
        return face.facts().stream()
                .filter(each -> !face.beside()
                        .proofs()
                        .getOrDefault(each.id(), List.of())
                        .isEmpty())
                .toList()
                .reversed();
    }

    /** Where the picture has a figure of the table, as it was judged; none where it is not drawn or is made of several. */
    public TrendChart.@Nullable Dot dot(Fact fact) {
        var last = fact.period().last();
        var alone = face.facts().stream()
                        .filter(each -> each.isOwn() && each.period().last().equals(last))
                        .count()
                == 1;
        if (chart == null || !fact.isOwn() || !alone) {
            return null;
        }
        var dot = chart.dot(last);
        return dot == null && last.equals(goal.start()) ? chart.dot(last.plusDays(1)) : dot;
    }

    /** Whether the picture has a total in the place of a figure. */
    public boolean isTotal(Fact fact, TrendChart.Dot dot) {
        return line().kind() == Kind.CUMULATE
                && (fact.amount() == null || fact.amount().compareTo(dot.amount()) != 0);
    }

    /** The definition in force for a figure. */
    public DefinitionText text(Fact fact) {
        return face.definition().version(fact.version()).text();
    }

    /** The unit of measure of a figure. */
    public @Nullable Measure measure(Fact fact) {
        var code = text(fact).measure();
        return code == null ? null : face.measures().get(code);
    }

    /** Breaks that stand and concern its unit. */
    public List<Indicator.Break> breaks() {
        return face.definition().breaks().stream()
                .filter(each -> each.stands() && (each.unit() == null || isHolder(each.unit())))
                .toList();
    }

    private boolean isHolder(UUID unit) {
        return face.holders().stream().anyMatch(each -> each.unit().equals(unit));
    }

    /** The way made and the way to make, in the better direction; null where there is none. */
    public @Nullable Way way() {
        var verdict = reported();
        var basis = verdict == null ? null : verdict.basis();
        if (verdict == null || verdict.distance() == null || basis == null || basis.value() == null) {
            return null;
        }
        var level = Objects.requireNonNull(goal.level());
        var baseline = goal.baseline() == null ? BigDecimal.ZERO : goal.baseline();
        var direction = verdict.inputs().target().direction();
        return new Way(
                baseline,
                level,
                basis.value(),
                basis.value().minus(baseline).signed(direction),
                Ratio.of(level.subtract(baseline)).signed(direction));
    }

    /** A way in numbers: from where, to where, where it stands, what is made and what was to be made. */
    public record Way(BigDecimal baseline, BigDecimal level, Ratio value, Ratio made, Ratio length) {}

    /** The day on which it is judged. */
    public LocalDate on() {
        return Objects.requireNonNull(face.judgement()).on();
    }

    /** All that the reported verdict depends on, from which it is made again. */
    public String inputs() {
        return Replay.write(Objects.requireNonNull(reported()).inputs());
    }
}
