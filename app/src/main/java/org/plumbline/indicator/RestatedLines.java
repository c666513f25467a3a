package org.plumbline.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.State;
import org.plumbline.verdict.Ratio;
import org.plumbline.verdict.Restated;
import org.plumbline.verdict.Restating;

/** A restated series with names and figures, as a reader may see it. */
record RestatedLines(
        VersionRules rules, RestatedRows.Given given, Map<Integer, Fact.Author> sight, Restating.Series series) {

    static List<Restatement.Change> changes(
            Map<LocalDate, List<Integer>> days,
            Map<LocalDate, RestatedRows.Order> orders,
            Map<Integer, Fact.Author> sight) {
        return days.entrySet().stream()
                .map(each -> {
                    var order = orders.get(each.getKey());
                    return new Restatement.Change(
                            each.getKey(),
                            order == null ? null : order.reference(),
                            order == null ? null : order.directive(),
                            seen(each.getValue(), sight));
                })
                .toList();
    }

    List<Restatement.Line> within(@Nullable LocalDate from, @Nullable LocalDate to) {
        return series.figures().stream()
                .filter(each -> (from == null || !each.period().last().isBefore(from))
                        && (to == null || !each.period().first().isAfter(to)))
                .map(this::line)
                .toList();
    }

    private Restatement.Line line(Restated come) {
        var period = come.period();
        var within = come.pieces().stream()
                .map(piece -> given.figure(piece.unit(), period))
                .filter(Objects::nonNull)
                .toList();
        var missing = seen(come.missing(), sight);
        var figure = figure(come);
        return new Restatement.Line(
                new Period(period.first(), period.last()),
                rules.version(period).version(),
                come.way(),
                come.state() == null ? null : State.valueOf(come.state().name()),
                figure,
                amount(come, figure),
                come.apportioned(),
                series.changes().keySet().stream()
                        .anyMatch(day -> day.isAfter(period.first()) && !day.isAfter(period.last())),
                come.given(),
                come.expected(),
                missing,
                come.missing().size() - missing.size(),
                within.stream().map(Observed::proof).min(ProofLevel::compareTo).orElse(ProofLevel.NONE),
                (int) within.stream()
                        .filter(each -> each.proof().compareTo(ProofLevel.DOCUMENT_CHECKED) >= 0)
                        .count(),
                come.obstacles().stream()
                        .map(each -> new Restatement.Reason(each.why(), sight.get(each.unit()), each.on()))
                        .toList(),
                come.pieces().stream().map(piece -> piece(piece, come)).toList());
    }

    /** One unit's figure as it gave it; of several the sums of a ratio, or the number they come to. */
    private @Nullable Figure figure(Restated come) {
        if (come.way() == Restated.Way.AS_REPORTED || come.way() == Restated.Way.CARRIED_ON) {
            return come.pieces().stream()
                    .map(piece -> given.figure(piece.unit(), come.period()))
                    .filter(each -> each != null
                            && (each.figure() != null || come.pieces().size() == 1))
                    .map(Observed::figure)
                    .findFirst()
                    .orElse(null);
        }
        var parts = come.parts();
        var value = come.value();
        return value == null
                ? null
                : parts != null ? Figure.parts(parts.numerator(), parts.denominator()) : Figure.number(decimal(value));
    }

    private @Nullable BigDecimal amount(Restated come, @Nullable Figure figure) {
        return figure != null
                ? figure.amount(rules.per(come.period()))
                : come.value() == null ? null : decimal(come.value());
    }

    private static BigDecimal decimal(Ratio value) {
        return value.denominator().compareTo(BigDecimal.ONE) == 0
                ? value.numerator()
                : value.numerator().divide(value.denominator(), MathContext.DECIMAL64);
    }

    private Restatement.Piece piece(Restated.Piece piece, Restated come) {
        var unit = sight.get(piece.unit());
        var figure = unit == null ? null : given.figure(piece.unit(), come.period());
        var summed = figure != null && given.summed().contains(figure.id());
        return new Restatement.Piece(
                unit,
                piece.share().value(),
                piece.share().apportioned(),
                figure == null || summed ? null : figure.id(),
                summed,
                figure == null ? null : figure.state(),
                figure == null ? null : figure.figure(),
                figure == null || figure.figure() == null
                        ? null
                        : figure.figure().amount(rules.per(come.period())),
                figure == null ? ProofLevel.NONE : figure.proof());
    }

    private static List<Fact.Author> seen(List<Integer> nodes, Map<Integer, Fact.Author> sight) {
        return nodes.stream().map(sight::get).filter(Objects::nonNull).toList();
    }
}
