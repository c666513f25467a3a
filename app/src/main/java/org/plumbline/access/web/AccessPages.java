package org.plumbline.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Accounts;
import org.plumbline.access.CloseAccount;
import org.plumbline.access.EndMandate;
import org.plumbline.access.LeaveSeat;
import org.plumbline.access.Mandate;
import org.plumbline.access.Mandates;
import org.plumbline.access.OpenAccount;
import org.plumbline.access.Openings;
import org.plumbline.access.Rosters;
import org.plumbline.access.Seats;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who sits where, unit by unit, for those who give mandates: accounts are opened and closed, seats and mandates ended. */
@Controller
@Needs(Ability.GRANT)
class AccessPages {

    private final Rosters rosters;
    private final Accounts accounts;
    private final Openings openings;
    private final Seats seats;
    private final Mandates mandates;

    AccessPages(Rosters rosters, Accounts accounts, Openings openings, Seats seats, Mandates mandates) {
        this.rosters = rosters;
        this.accounts = accounts;
        this.openings = openings;
        this.seats = seats;
        this.mandates = mandates;
    }

    @GetMapping("/access")
    Page roster(Visit visit, @RequestParam(required = false) @Nullable UUID unit) {
        return Page.of("access/roster").with("roster", rosters.at(visit.scope(), unit == null ? first(visit) : unit));
    }

    /** The unit at which the reader's own mandate to grant stands. */
    private UUID first(Visit visit) {
        var post = visit.scope().post();
        return (post == null ? List.<Mandate>of() : mandates.ofPost(visit.scope(), post))
                .stream()
                        .filter(mandate -> mandate.role().abilities().contains(Ability.GRANT))
                        .map(Mandate::unit)
                        .findFirst()
                        .orElseThrow(() -> new Absent("roster of", visit.scope().name()));
    }

    @GetMapping("/access/accounts/new")
    Page newAccount(Visit visit, @RequestParam UUID unit) {
        return filled(Page.of("access/account-new"), visit, unit, "", visit.w().tag(), null, List.of());
    }

    @PostMapping("/access/accounts")
    Page open(
            Visit visit,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable UUID post) {
        try {
            var deed = new OpenAccount(Ids.next(), unit, login, language, null, null);
            var password = openings.open(visit.scope(), deed, post, visit.today());
            return shown(unit, login, password.orElse(""));
        } catch (Refused refused) {
            return filled(Page.refused("access/account-new"), visit, unit, login, language, post, refused.problems());
        }
    }

    @PostMapping("/access/accounts/{id}/password")
    Page newPassword(Visit visit, @PathVariable UUID id, @RequestParam UUID unit) {
        var account = accounts.find(visit.scope(), id).orElseThrow(() -> new Absent("account", id));
        return shown(
                unit, account.login(), openings.newPassword(visit.scope(), id).orElse(""));
    }

    @PostMapping("/access/accounts/{id}/close")
    Page close(Visit visit, @PathVariable UUID id, @RequestParam int rowVersion, @RequestParam UUID unit) {
        accounts.close(visit.scope(), new CloseAccount(id, rowVersion, visit.today()));
        return back(unit);
    }

    @PostMapping("/access/seats/end")
    Page leave(Visit visit, @RequestParam UUID account, @RequestParam UUID post, @RequestParam UUID unit) {
        seats.leave(visit.scope(), new LeaveSeat(account, post, visit.today()));
        return back(unit);
    }

    @PostMapping("/access/mandates/{id}/end")
    Page end(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam int rowVersion,
            @RequestParam UUID unit,
            @RequestParam(required = false) @Nullable LocalDate to) {
        mandates.end(visit.scope(), new EndMandate(id, rowVersion, to == null ? visit.today() : to));
        return back(unit);
    }

    static Page back(UUID unit) {
        return Page.seeOther("/access?unit=" + unit);
    }

    private static Page shown(UUID unit, String login, String password) {
        return Page.of("access/first-password")
                .with("unit", unit)
                .with("login", login)
                .with("value", password);
    }

    private Page filled(
            Page page,
            Visit visit,
            UUID unit,
            String login,
            String language,
            @Nullable UUID post,
            List<Problem> problems) {
        return page.with("roster", rosters.at(visit.scope(), unit))
                .with(
                        "typed",
                        Map.of("login", login, "language", language, "post", post == null ? "" : post.toString()))
                .with("problems", problems);
    }
}
