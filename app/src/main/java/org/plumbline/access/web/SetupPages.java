package org.plumbline.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.FirstStart;
import org.plumbline.access.FirstStart.SetUp;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.web.OpenToAll;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets up a new installation, once. Before and after that there is no such page. */
@Controller
@OpenToAll(because = "before the first account nobody can sign in; a one-time code is asked for")
class SetupPages {

    private final FirstStart firstStart;

    SetupPages(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @GetMapping("/setup")
    Page form(Visit visit) {
        requireOpen();
        var typed = new SetUp("", ZoneId.systemDefault().getId(), visit.w().tag(), "", List.of(), "", "", "");
        return filled(Page.of("access/setup"), typed, "", "", List.of());
    }

    @PostMapping("/setup")
    Page carryOut(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String unitCode,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String tiers,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password) {
        requireOpen();
        var lines = tiers.lines().toList();
        var setUp = new SetUp(name, zone, language, unit, unitCode, null, lines, post, login, password);
        try {
            var dated = new SetUp(name, zone, language, unit, unitCode, day(since), lines, post, login, password);
            firstStart.carryOut(code, dated);
            return Page.seeOther("/sign-in");
        } catch (Refused refused) {
            return filled(Page.refused("access/setup"), setUp, since, code, refused.problems());
        }
    }

    private void requireOpen() {
        if (!firstStart.isOpen()) {
            throw new Absent("page", "/setup");
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw new Refused("since", "access.setup-day", Map.of("value", text));
        }
    }

    private static Page filled(Page page, SetUp typed, String since, String code, List<Problem> problems) {
        return page.with("typed", typed)
                .with("since", since)
                .with("code", code)
                .with("zones", List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds())))
                .with("problems", problems);
    }
}
