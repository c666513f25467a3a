package org.plumbline.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.News;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.programme.Changed;
import org.plumbline.programme.Changed.Span;
import org.plumbline.store.Installation;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The Monday sheet: what changed in a unit and below it since a day, on one page. Made from the records as they were known at its
 * end, so that a sheet of an earlier week reads today as it read then.
 */
@Controller
class MondayPage {

    private static final int MOST = 4;
    private static final int LONGEST_DAYS = 400;

    private final Units units;
    private final News news;
    private final Changed changed;
    private final Installation installation;

    MondayPage(Units units, News news, Changed changed, Installation installation) {
        this.units = units;
        this.news = news;
        this.changed = changed;
        this.installation = installation;
    }

    @GetMapping("/monday")
    @Needs(Ability.READ)
    Page sheet(
            Visit visit,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate until) {
        var about = unit(visit, unit);
        var last = until == null || until.isAfter(visit.today()) ? visit.today() : until;
        var first = since == null ? last.with(TemporalAdjusters.previous(DayOfWeek.MONDAY)) : since;
        var problem = problem(first, last);
        var span = span(problem.isEmpty() ? first : last.with(TemporalAdjusters.previous(DayOfWeek.MONDAY)), last);
        return Page.of("desk/monday")
                .with("unit", about)
                .with("span", span)
                .with("last", last)
                .with("known", span.until().isAfter(installation.now()) ? installation.now() : span.until())
                .with("problems", problem.map(Refused::problems).orElse(List.of()))
                .with(
                        "news",
                        news
                                .of(
                                        visit.scope(),
                                        about.node(),
                                        span.from(),
                                        span.to(),
                                        span.since(),
                                        span.until(),
                                        MOST)
                                .stream()
                                .collect(Collectors.groupingBy(News.Item::kind)))
                .with(
                        "changes",
                        changed.of(visit.scope(), about.node(), span, MOST).stream()
                                .collect(Collectors.groupingBy(Changed.Change::kind)));
    }

    private Unit unit(Visit visit, @Nullable UUID asked) {
        return asked == null
                ? units.mandated(visit.scope()).orElseThrow(() -> new Absent("unit", "of the mandate"))
                : units.get(visit.scope(), asked);
    }

    private static Optional<Refused> problem(LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            return Optional.of(new Refused("since", "desk.monday.backwards", Map.of("since", first, "until", last)));
        }
        return first.isBefore(last.minusDays(LONGEST_DAYS))
                ? Optional.of(
                        new Refused("since", "desk.monday.too-long", Map.of("since", first, "most", LONGEST_DAYS)))
                : Optional.empty();
    }

    /** From the beginning of the first day to the end of the last; what is due on a day that goes on is not late yet. */
    private Span span(LocalDate first, LocalDate last) {
        var zone = installation.zone();
        var end = last.plusDays(1).atStartOfDay(zone).toInstant();
        return new Span(
                first,
                end.isAfter(installation.now()) ? last : last.plusDays(1),
                first.atStartOfDay(zone).toInstant(),
                end);
    }
}
