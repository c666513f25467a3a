package org.plumbline.indicator.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Restatement;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitFacts;
import org.plumbline.web.Words;

/**
 * What the page of a series shows of the lineage of its unit.
 *
 * @param changes the days on which the unit came to consist of others, those to come among them
 * @param successors the units in which it goes on, where it has ended or is to end
 * @param series the restated series; null where it is asked as it was reported
 * @param chart the restated figures as a picture; none of fewer than two numbers
 * @param weights the names of what units are weighed by
 * @param today the day of today
 */
public record RestatedView(
        Unit unit,
        List<Restatement.Change> changes,
        List<UnitFacts.Descent> successors,
        @Nullable Restatement series,
        @Nullable TrendChart chart,
        Map<String, Wording> weights,
        LocalDate today) {

    /** Whether anything can be restated here, or is. */
    public boolean isOffered() {
        return series != null || !changes.isEmpty() && unit.livesOn(today);
    }

    /** The changes that are over, the latest first. */
    public List<Restatement.Change> past() {
        return changes.stream()
                .filter(each -> !each.on().isAfter(today))
                .toList()
                .reversed();
    }

    /** The changes to come, the next one first. */
    public List<Restatement.Change> ahead() {
        return changes.stream().filter(each -> each.on().isAfter(today)).toList();
    }

    /** The lines of the table, the latest first. */
    public List<Restatement.Line> lines() {
        return series == null ? List.of() : series.lines().reversed();
    }

    /** Whether anything in the table was apportioned. */
    public boolean isApportioned() {
        return lines().stream().anyMatch(Restatement.Line::apportioned);
    }

    /** The name of what divided units are weighed by. */
    public String weight(Words w, String code) {
        var name = weights.get(code);
        return code.isEmpty() ? w.say("restate.unnamed") : name == null ? code.replace('_', ' ') : w.text(name);
    }

    /** A weight as an address asks for it. */
    public static String asked(String code) {
        return code.isEmpty() ? RestatedAsked.UNNAMED : code;
    }

    static @Nullable TrendChart chart(Restatement series) {
        return TrendChart.of(
                series.lines().stream()
                        .filter(line -> line.amount() != null)
                        .map(line -> new TrendChart.Point(
                                SeriesView.middle(line.period()),
                                Objects.requireNonNull(line.amount()),
                                FigureWords.mark(line.proof()),
                                false))
                        .toList(),
                series.changes().stream().map(Restatement.Change::on).toList());
    }

    /** Where the picture has a figure of the table; none where it is not drawn. */
    public TrendChart.@Nullable Dot dot(Restatement.Line line) {
        var amount = line.amount();
        return chart == null || amount == null
                ? null
                : chart.dots().stream()
                        .filter(each -> each.on().equals(SeriesView.middle(line.period()))
                                && each.amount().compareTo(amount) == 0)
                        .findFirst()
                        .orElse(null);
    }
}
