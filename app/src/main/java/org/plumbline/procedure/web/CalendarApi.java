package org.plumbline.procedure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Units;
import org.plumbline.procedure.Calendar;
import org.plumbline.procedure.Calendars;
import org.plumbline.procedure.ChangeDays;
import org.plumbline.procedure.DayUnit;
import org.plumbline.procedure.DeadlineRule;
import org.plumbline.procedure.DeadlineRules;
import org.plumbline.procedure.DefineCalendar;
import org.plumbline.procedure.DefineDeadlineRule;
import org.plumbline.procedure.KeepCalendar;
import org.plumbline.procedure.KeptCalendars;
import org.plumbline.procedure.Shift;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calendars and deadline rules for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Calendars")
class CalendarApi {

    private final Calendars calendars;
    private final KeptCalendars kept;
    private final DeadlineRules rules;
    private final Units units;

    CalendarApi(Calendars calendars, KeptCalendars kept, DeadlineRules rules, Units units) {
        this.calendars = calendars;
        this.kept = kept;
        this.rules = rules;
        this.units = units;
    }

    record Done(UUID id, Instant knownAt, boolean repeated) {
        static Done of(Receipt receipt) {
            return new Done(receipt.about(), receipt.knownAt(), receipt.repeated());
        }
    }

    /** By which calendar a unit works, and which unit keeps it: null where it is the installation's own. */
    record OfUnit(
            @Nullable UUID calendar,
            @Nullable Wording name,
            @Nullable UUID keeper,
            @Nullable Wording keeperName) {}

    /** The calendar that a unit is to work by; null for that of the unit above. */
    record Choice(@Nullable UUID calendar) {}

    @GetMapping("/calendars")
    @Needs(Ability.READ)
    @Operation(
            summary = "The calendars with their days, the installation's own first",
            description = "days differ from their weekday: a holiday, or a day worked in place of one.")
    Items<Calendar> calendars(Scope scope, @ParameterObject Paging paging) {
        return Items.of(calendars.all(scope), paging, each -> each.id().toString(), Function.identity());
    }

    @PostMapping("/calendars")
    @Needs(Ability.ORGANISE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Define a calendar, or change one",
            description = "edited is the version that was read, 0 for a new calendar. Without days those that there are"
                    + " stay. No due day that was fixed moves.")
    Done define(Scope scope, @RequestBody DefineCalendar sent) {
        return Done.of(calendars.define(scope, sent));
    }

    @PostMapping("/calendars/days")
    @Needs(Ability.ORGANISE)
    @Operation(
            summary = "Add holidays and days worked in their place, take others out",
            description =
                    "All or none. put replaces a day that stands already; removed days are as their weekday again.")
    Done change(Scope scope, @RequestBody ChangeDays sent) {
        return Done.of(calendars.change(scope, sent));
    }

    @GetMapping("/units/{id}/calendar")
    @Needs(Ability.READ)
    @Operation(summary = "The calendar by which a unit works, and which unit keeps it")
    OfUnit ofUnit(Scope scope, @PathVariable UUID id) {
        var found = kept.of(scope, units.get(scope, id).id().value());
        var calendar = found.calendar();
        return new OfUnit(
                calendar == null ? null : calendar.id(),
                calendar == null ? null : calendar.name(),
                found.keeper(),
                found.keeperName());
    }

    @PutMapping("/units/{id}/calendar")
    @Needs(Ability.ORGANISE)
    @Operation(
            summary = "Say by which calendar a unit works",
            description =
                    "It counts for all units below that keep none of their own. Without calendar: that of the unit above.")
    Done keep(Scope scope, @PathVariable UUID id, @RequestBody Choice sent) {
        return Done.of(kept.keep(scope, new KeepCalendar(id, sent.calendar())));
    }

    @GetMapping("/deadline-rules")
    @Needs(Ability.READ)
    @Operation(summary = "The rules by which due days follow from a beginning")
    Items<DeadlineRule> rules(Scope scope, @ParameterObject Paging paging) {
        return Items.of(rules.all(scope), paging, each -> each.id().toString(), Function.identity());
    }

    @PostMapping("/deadline-rules")
    @Needs(Ability.ORGANISE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Define a deadline rule, or change one",
            description = "edited is the version that was read, 0 for a new rule. Days that were set by it stay.")
    Done define(Scope scope, @RequestBody DefineDeadlineRule sent) {
        return Done.of(rules.define(scope, sent));
    }

    @GetMapping("/due-day")
    @Needs(Ability.READ)
    @Operation(
            summary = "Reckon a due day: so many days after a day, by the calendar of a unit",
            description =
                    "after is today without it. Either rule, or days with dayUnit and shift. Without unit by the installation's own calendar.")
    Tried due(
            Visit visit,
            @RequestParam(required = false) @Nullable LocalDate after,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID rule,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "WORKING") DayUnit dayUnit,
            @RequestParam(defaultValue = "NONE") Shift shift) {
        var scope = visit.scope();
        return Tried.of(
                kept,
                scope,
                unit == null ? null : units.get(scope, unit).id().value(),
                after == null ? visit.today() : after,
                rule == null ? null : rules.get(scope, rule),
                days,
                dayUnit,
                shift);
    }
}
