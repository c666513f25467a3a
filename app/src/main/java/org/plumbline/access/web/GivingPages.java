package org.plumbline.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Accounts;
import org.plumbline.access.GiveMandate;
import org.plumbline.access.Mandates;
import org.plumbline.access.Role;
import org.plumbline.access.Roster;
import org.plumbline.access.Rosters;
import org.plumbline.access.SeatAccount;
import org.plumbline.access.Seats;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts an account on a post, and gives a post a mandate. */
@Controller
@Needs(Ability.GRANT)
class GivingPages {

    private final Rosters rosters;
    private final Accounts accounts;
    private final Seats seats;
    private final Mandates mandates;
    private final Units units;

    GivingPages(Rosters rosters, Accounts accounts, Seats seats, Mandates mandates, Units units) {
        this.rosters = rosters;
        this.accounts = accounts;
        this.seats = seats;
        this.mandates = mandates;
        this.units = units;
    }

    @GetMapping("/access/seats/new")
    Page newSeat(Visit visit, @RequestParam UUID unit, @RequestParam UUID post) {
        return seatForm(Page.of("access/seat-new"), visit, unit, post, "", visit.today(), List.of());
    }

    @PostMapping("/access/seats")
    Page seat(
            Visit visit,
            @RequestParam UUID unit,
            @RequestParam UUID post,
            @RequestParam(defaultValue = "") String login,
            @RequestParam LocalDate from) {
        try {
            var account = accounts.byLogin(visit.scope(), login)
                    .orElseThrow(() -> new Refused("login", "access.login-unknown", Map.of("value", login)));
            seats.take(visit.scope(), new SeatAccount(account.id(), post, from));
            return AccessPages.back(unit);
        } catch (Refused refused) {
            return seatForm(Page.refused("access/seat-new"), visit, unit, post, login, from, refused.problems());
        }
    }

    @GetMapping("/access/mandates/new")
    Page newMandate(Visit visit, @RequestParam UUID unit, @RequestParam UUID post) {
        var typed = new GiveMandate(Ids.next(), post, Role.OFFICER, unit, false, visit.today(), null);
        return mandateForm(Page.of("access/mandate-new"), visit, unit, typed, "", List.of());
    }

    @PostMapping("/access/mandates")
    Page give(
            Visit visit,
            @RequestParam UUID unit,
            @RequestParam UUID post,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean subtree,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var id = Ids.next();
        try {
            var at = code.isBlank() ? unit : unitOf(visit, code);
            mandates.give(visit.scope(), new GiveMandate(id, post, role, at, subtree, from, to));
            return AccessPages.back(unit);
        } catch (Refused refused) {
            var typed = new GiveMandate(id, post, role, unit, subtree, from, to);
            return mandateForm(Page.refused("access/mandate-new"), visit, unit, typed, code, refused.problems());
        }
    }

    private UUID unitOf(Visit visit, String code) {
        return units.byCode(visit.scope(), code.strip())
                .map(found -> found.id().value())
                .orElseThrow(() -> new Refused("code", "access.unit-unknown", Map.of("value", code)));
    }

    private Page seatForm(
            Page page, Visit visit, UUID unit, UUID post, String login, LocalDate from, List<Problem> problems) {
        var roster = rosters.at(visit.scope(), unit);
        return page.with("roster", roster)
                .with("post", post(roster.posts(), post))
                .with("login", login)
                .with("from", from)
                .with("problems", problems);
    }

    private Page mandateForm(
            Page page, Visit visit, UUID unit, GiveMandate typed, String code, List<Problem> problems) {
        var roster = rosters.at(visit.scope(), unit);
        return page.with("roster", roster)
                .with("post", post(roster.posts(), typed.post()))
                .with("typed", typed)
                .with("code", code)
                .with("problems", problems);
    }

    private static Roster.Post post(List<Roster.Post> posts, UUID wanted) {
        return posts.stream()
                .filter(post -> post.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Absent("post", wanted));
    }
}
