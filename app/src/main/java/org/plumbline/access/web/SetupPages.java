package org.plumbline.access.web;

import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
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
        return filled(Page.of("access/setup"), typed, "", List.of());
    }

    @PostMapping("/setup")
    Page carryOut(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String tiers,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password) {
        requireOpen();
        var setUp = new SetUp(name, zone, language, unit, tiers.lines().toList(), post, login, password);
        try {
            firstStart.carryOut(code, setUp);
            return Page.seeOther("/sign-in");
        } catch (Refused refused) {
            return filled(Page.refused("access/setup"), setUp, code, refused.problems());
        }
    }

    private void requireOpen() {
        if (!firstStart.isOpen()) {
            throw new Absent("page", "/setup");
        }
    }

    private static Page filled(Page page, SetUp typed, String code, List<Problem> problems) {
        return page.with("typed", typed)
                .with("code", code)
                .with("zones", List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds())))
                .with("problems", problems);
    }
}
