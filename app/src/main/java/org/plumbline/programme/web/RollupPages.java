package org.plumbline.programme.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Units;
import org.plumbline.programme.Rollups;
import org.plumbline.programme.TaskCounts;
import org.plumbline.web.KnownAt;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Spreadsheet;
import org.plumbline.web.Spreadsheet.Column;
import org.plumbline.web.Visit;
import org.plumbline.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The assignments of a unit and all below it, rolled up by unit, directive, post, field, set or label. */
@Controller
@RequestMapping("/units/{id}/tasks")
@Needs(Ability.READ)
class RollupPages {

    private final Rollups rollups;
    private final Units units;

    RollupPages(Rollups rollups, Units units) {
        this.rollups = rollups;
        this.units = units;
    }

    @GetMapping
    Page page(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String knownAt) {
        var unit = units.on(visit.scope(), id, visit.on());
        var part = part(by);
        return Page.of("programme/rollup")
                .with("unit", unit)
                .with("part", part)
                .with("path", units.path(visit.scope(), unit.node(), visit.on()))
                .with("rollup", rollups.of(visit.scope(), unit.node(), part, visit.on(), KnownAt.instant(knownAt)))
                .with("knownAt", knownAt);
    }

    @GetMapping(params = "format=csv")
    ResponseEntity<byte[]> csv(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String knownAt) {
        return table(visit, id, by, knownAt).csv(visit);
    }

    @GetMapping(params = "format=xlsx")
    ResponseEntity<byte[]> xlsx(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String knownAt) {
        return table(visit, id, by, knownAt).xlsx(visit);
    }

    private Spreadsheet<Rollups.Row> table(Visit visit, UUID id, String by, String knownAt) {
        var unit = units.on(visit.scope(), id, visit.on());
        var part = part(by);
        var found = rollups.of(visit.scope(), unit.node(), part, visit.on(), KnownAt.instant(knownAt));
        return table(visit.w(), "programme.rollup." + part.name().toLowerCase(Locale.ROOT), found.rows());
    }

    static Spreadsheet<Rollups.Row> table(Words w, String part, List<Rollups.Row> rows) {
        return new Spreadsheet<>(
                "assignments",
                "programme.title",
                List.of(
                        new Column<>(
                                part, row -> row.name() == null ? w.say("programme.rollup.none") : w.text(row.name())),
                        count("programme.rollup.total", TaskCounts.Standing::total),
                        count("programme.class.done-on-time", TaskCounts.Standing::doneOnTime),
                        count("programme.class.done-late", TaskCounts.Standing::doneLate),
                        count("programme.class.open", TaskCounts.Standing::open),
                        count("programme.class.overdue", TaskCounts.Standing::overdue),
                        count("programme.class.not-due", TaskCounts.Standing::notDue),
                        count("programme.class.cancelled", TaskCounts.Standing::cancelled),
                        count("programme.rollup.on-time", TaskCounts.Standing::onTimePercent)),
                rows);
    }

    private static Column<Rollups.Row> count(
            String name, java.util.function.Function<TaskCounts.Standing, @Nullable Integer> value) {
        return new Column<>(name, row -> value.apply(row.counts()));
    }

    /** @throws Refused for a part by which nothing is rolled up */
    static Rollups.Part part(String by) {
        var part = by.isEmpty() ? Rollups.Part.UNIT : Texts.option(Rollups.Part.class, by.toUpperCase(Locale.ROOT));
        if (part == null) {
            throw new Refused("by", "directive.filter-value", java.util.Map.of("value", by));
        }
        return part;
    }
}
