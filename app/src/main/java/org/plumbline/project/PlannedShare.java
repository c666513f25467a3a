package org.plumbline.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of the work is planned to be done by a day, in per cent. The rule is called "straight line between milestones":
 * nothing at the start, everything at the finish, the planned share of a stage on its last day, and a straight line from
 * each of these points to the next.
 */
public record PlannedShare(List<Point> points) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public PlannedShare {
        points = List.copyOf(points);
    }

    /** A share that is to be reached on a day. */
    public record Point(LocalDate day, BigDecimal share) {}

    /** The line of a plan; the points of its stages are given in the order of their days, with shares that do not fall. */
    public static PlannedShare of(LocalDate start, LocalDate finish, List<Point> stages) {
        var points = new ArrayList<Point>();
        points.add(new Point(start, BigDecimal.ZERO));
        stages.stream()
                .filter(each -> each.day.isAfter(start) && each.day.isBefore(finish))
                .forEach(points::add);
        points.add(new Point(finish, ALL));
        return new PlannedShare(points);
    }

    /** The share on a day, with one decimal. */
    public BigDecimal on(LocalDate day) {
        if (day.isBefore(points.getFirst().day)) {
            return BigDecimal.ZERO;
        }
        for (var i = 1; i < points.size(); i++) {
            var to = points.get(i);
            if (day.isBefore(to.day)) {
                var from = points.get(i - 1);
                var all = ChronoUnit.DAYS.between(from.day, to.day);
                var passed = ChronoUnit.DAYS.between(from.day, day);
                return from.share
                        .add(to.share
                                .subtract(from.share)
                                .multiply(BigDecimal.valueOf(passed))
                                .divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP))
                        .setScale(1, RoundingMode.HALF_UP);
            }
        }
        return ALL;
    }

    /** The first day on which so much is planned to be done. */
    public LocalDate dayOf(BigDecimal share) {
        for (var i = 1; i < points.size(); i++) {
            var to = points.get(i);
            if (to.share.compareTo(share) >= 0) {
                var from = points.get(i - 1);
                var rise = to.share.subtract(from.share);
                if (rise.signum() == 0 || share.compareTo(from.share) <= 0) {
                    return from.day;
                }
                var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.day, to.day))
                        .multiply(share.subtract(from.share))
                        .divide(rise, 0, RoundingMode.CEILING);
                return from.day.plusDays(days.longValue());
            }
        }
        return points.getLast().day;
    }
}
