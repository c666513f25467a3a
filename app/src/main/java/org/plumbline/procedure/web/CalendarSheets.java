package org.plumbline.procedure.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.procedure.Calendar;
import org.plumbline.procedure.Calendars;
import org.plumbline.procedure.ChangeDays;
import org.plumbline.procedure.DefineCalendar;
import org.plumbline.store.History;
import org.plumbline.web.NameFields;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Spreadsheet;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One calendar as a year of months, its holidays as a list, and the forms that change it. */
@Controller
@RequestMapping("/calendars")
class CalendarSheets {

    private static final int MOST = 50;

    private final Calendars calendars;
    private final History history;

    CalendarSheets(Calendars calendars, History history) {
        this.calendars = calendars;
        this.history = history;
    }

    @GetMapping("/year")
    @Needs(Ability.READ)
    Page year(Visit visit, @RequestParam UUID id, @RequestParam(defaultValue = "") String year) {
        return page(Page.of("procedure/year"), visit, calendars.get(visit.scope(), id), year, Map.of(), List.of());
    }

    @GetMapping(value = "/year", params = "format=csv")
    @Needs(Ability.READ)
    ResponseEntity<byte[]> csv(Visit visit, @RequestParam UUID id) {
        return table(visit, id).csv(visit);
    }

    @GetMapping(value = "/year", params = "format=xlsx")
    @Needs(Ability.READ)
    ResponseEntity<byte[]> xlsx(Visit visit, @RequestParam UUID id) {
        return table(visit, id).xlsx(visit);
    }

    @PostMapping("/days")
    @Needs(Ability.ORGANISE)
    Page days(Visit visit, @RequestParam UUID id, @RequestParam Map<String, String> sent) {
        var calendar = mine(visit, id);
        var typed = new Typing(sent);
        try {
            var days = PastedDays.read(
                    "lines",
                    sent.getOrDefault("lines", ""),
                    typed.text("kind").equals("worked"),
                    visit.w().tag());
            calendars.change(visit.scope(), new ChangeDays(id, null, named(calendar, days), List.of()));
            return Page.seeOther(address(id, days.getFirst().day()))
                    .saying("procedure.done.days", Map.of("n", days.size(), "calendar", calendar.name()));
        } catch (Refused refused) {
            return page(Page.refused("procedure/year"), visit, calendar, typed.text("year"), sent, atLines(refused));
        }
    }

    @PostMapping("/days/remove")
    @Needs(Ability.ORGANISE)
    Page remove(Visit visit, @RequestParam UUID id, @RequestParam LocalDate day) {
        var calendar = mine(visit, id);
        try {
            calendars.change(visit.scope(), new ChangeDays(id, null, List.of(), List.of(day)));
            return Page.seeOther(address(id, day)).saying("procedure.done.removed", Map.of("day", day));
        } catch (Refused refused) {
            return page(
                    Page.refused("procedure/year"),
                    visit,
                    calendar,
                    String.valueOf(day.getYear()),
                    Map.of(),
                    atLines(refused));
        }
    }

    @GetMapping("/edit")
    @Needs(Ability.ORGANISE)
    Page form(Visit visit, @RequestParam(required = false) @Nullable UUID id) {
        requireWhole(visit);
        return form(Page.of("procedure/form"), visit, id, Map.of(), List.of());
    }

    @PostMapping("/edit")
    @Needs(Ability.ORGANISE)
    Page define(
            Visit visit, @RequestParam(required = false) @Nullable UUID id, @RequestParam Map<String, String> sent) {
        requireWhole(visit);
        var before = id == null ? null : calendars.get(visit.scope(), id);
        var typed = new Typing(sent);
        try {
            var name = NameFields.find(visit.w(), "name", before == null ? null : before.name(), sent);
            if (name == null) {
                throw new Refused("name." + visit.w().tag(), "procedure.needed", Map.of());
            }
            var off = Arrays.stream(DayOfWeek.values())
                    .filter(day -> !typed.text("off" + day.getValue()).isEmpty())
                    .collect(Collectors.toSet());
            var deed = new DefineCalendar(
                    before == null ? Ids.next() : before.id(),
                    before == null ? 0 : typed.version(),
                    typed.needed("code"),
                    name,
                    off,
                    null);
            calendars.define(visit.scope(), deed);
            return Page.seeOther("/calendars/year?id=" + deed.id()).sayingRecorded();
        } catch (Refused refused) {
            return form(Page.refused("procedure/form"), visit, id, sent, refused.problems());
        } catch (Conflict conflict) {
            return Page.of("frame/conflict", HttpStatus.PRECONDITION_FAILED)
                    .with("conflict", conflict)
                    .with("labels", "procedure.field.")
                    .with("back", "/calendars/edit?id=" + id);
        }
    }

    private Page form(Page page, Visit visit, @Nullable UUID id, Map<String, String> typed, List<Problem> problems) {
        return page.with("calendar", id == null ? null : calendars.get(visit.scope(), id))
                .with("weekdays", YearSheet.weekdays(visit.w()))
                .with("typed", typed)
                .with("problems", problems);
    }

    private Page page(
            Page page, Visit visit, Calendar calendar, String year, Map<String, String> typed, List<Problem> problems) {
        var shown = year.matches("(19|20)\\d\\d")
                ? Integer.parseInt(year)
                : visit.today().getYear();
        return page.with("calendar", calendar)
                .with("sheet", YearSheet.of(calendar, shown, visit.w()))
                .with(
                        "days",
                        calendar.days().stream()
                                .filter(each -> each.day().getYear() == shown)
                                .toList())
                .with("weekdays", YearSheet.weekdays(visit.w()))
                .with("shortWeekdays", YearSheet.shortWeekdays(visit.w()))
                .with("history", history.of(visit.scope(), calendar.id(), MOST))
                .with("typed", typed)
                .with("problems", problems)
                .with("mayDefine", Calendars.mayDefine(visit.scope()));
    }

    private Spreadsheet<DefineCalendar.Day> table(Visit visit, UUID id) {
        var w = visit.w();
        return new Spreadsheet<>(
                "holidays",
                "procedure.days",
                List.of(
                        new Spreadsheet.Column<>("procedure.field.day", DefineCalendar.Day::day),
                        new Spreadsheet.Column<>(
                                "procedure.field.kind",
                                each -> w.say(each.working() ? "procedure.worked" : "procedure.holiday")),
                        new Spreadsheet.Column<>("procedure.field.name", each -> w.text(each.name()))),
                calendars.get(visit.scope(), id).days());
    }

    /** Days that stand already under the same name keep its translations. */
    private static List<DefineCalendar.Day> named(Calendar calendar, List<DefineCalendar.Day> days) {
        var known = calendar.days().stream().map(DefineCalendar.Day::name).toList();
        return days.stream()
                .map(each -> new DefineCalendar.Day(
                        each.day(),
                        each.working(),
                        known.stream()
                                .filter(name -> name.original()
                                                .equals(each.name().original())
                                        || name.translations()
                                                .containsValue(each.name().original()))
                                .findFirst()
                                .orElse(each.name())))
                .toList();
    }

    private Calendar mine(Visit visit, UUID id) {
        requireWhole(visit);
        return calendars.get(visit.scope(), id);
    }

    private static void requireWhole(Visit visit) {
        if (!Calendars.mayDefine(visit.scope())) {
            throw new Absent("page", visit.path());
        }
    }

    private static List<Problem> atLines(Refused refused) {
        return refused.problems().stream()
                .map(each -> Problem.at("lines", each.code(), each.arguments()))
                .toList();
    }

    private static String address(UUID id, LocalDate day) {
        return "/calendars/year?id=" + id + "&year=" + day.getYear();
    }
}
