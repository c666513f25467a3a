package org.plumbline.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What several projects come to together.
 *
 * @param total all of them but the cancelled
 * @param counts how many stand in which class
 * @param obstacles how many obstacles are open
 * @param money by currency; cancelled projects are not in it
 */
public record ProjectSummary(int total, Map<ProjectClass, Integer> counts, int obstacles, List<Money> money) {

    /**
     * The money of projects in one currency. Shares are sums over sums, never a mean of shares.
     *
     * @param disbursed paid out by the last figure of each
     * @param physical the share of the work done, each project weighing as much as its planned money; null where no money
     *     is planned
     */
    public record Money(
            String currency,
            int scale,
            BigDecimal planned,
            BigDecimal disbursed,
            @Nullable BigDecimal physical,
            int projects) {

        /** What was paid out as a share of what was planned, in per cent. */
        public @Nullable BigDecimal disbursedShare() {
            return planned.signum() == 0 ? null : disbursed.movePointRight(2).divide(planned, 1, RoundingMode.HALF_UP);
        }
    }

    /** The sum of projects. */
    public static ProjectSummary of(Collection<Project.Line> lines) {
        var counts = new EnumMap<ProjectClass, Integer>(ProjectClass.class);
        for (var cls : ProjectClass.values()) {
            counts.put(cls, 0);
        }
        lines.forEach(line -> counts.merge(line.standing(), 1, Integer::sum));
        var standing = lines.stream()
                .filter(line -> line.standing() != ProjectClass.CANCELLED)
                .toList();
        var byCurrency = new TreeMap<String, List<Project.Line>>();
        standing.forEach(line -> byCurrency
                .computeIfAbsent(line.currency(), any -> new java.util.ArrayList<>())
                .add(line));
        return new ProjectSummary(
                standing.size(),
                counts,
                standing.stream().mapToInt(Project.Line::obstacles).sum(),
                byCurrency.entrySet().stream()
                        .map(each -> money(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Money money(String currency, List<Project.Line> lines) {
        var planned = sum(lines, Project.Line::total);
        var weighed =
                sum(lines, line -> line.total().multiply(line.physical() == null ? BigDecimal.ZERO : line.physical()));
        return new Money(
                currency,
                lines.stream()
                        .max(Comparator.comparing(Project.Line::total))
                        .orElseThrow()
                        .scale(),
                planned,
                sum(lines, line -> line.disbursed() == null ? BigDecimal.ZERO : line.disbursed()),
                planned.signum() == 0 ? null : weighed.divide(planned, 1, RoundingMode.HALF_UP),
                lines.size());
    }

    private static BigDecimal sum(
            List<Project.Line> lines, java.util.function.Function<Project.Line, BigDecimal> what) {
        return lines.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many stand in a class. */
    public int of(ProjectClass cls) {
        return counts.getOrDefault(cls, 0);
    }

    public boolean isEmpty() {
        return counts.values().stream().allMatch(n -> n == 0);
    }
}
