package org.plumbline.demo.web;

import java.time.LocalDate;
import org.plumbline.demo.Demonstration;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves the clock of a demonstration forward. Elsewhere the route is not there. */
@Controller
class DemoPages {

    private final Demonstration demonstration;

    DemoPages(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @PostMapping("/demo/clock")
    @Needs(Ability.MOVE_CLOCK)
    Page move(Visit visit, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        if (!visit.place().demonstration()) {
            throw new Absent("demonstration", to);
        }
        demonstration.moveTo(to);
        return Page.seeOther("/");
    }
}
