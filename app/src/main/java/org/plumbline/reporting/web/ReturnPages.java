package org.plumbline.reporting.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reporting.Receiving;
import org.plumbline.reporting.Regimes;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.Sheet;
import org.plumbline.reporting.Sheets;
import org.plumbline.reporting.deed.AcceptReturn;
import org.plumbline.reporting.deed.PermitLateReturn;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one unit owes in one round: filled in cell by cell, sent, accepted or sent back, taken late. */
@Controller
@RequestMapping("/rounds/{round}/units/{unit}")
class ReturnPages {

    private final Regimes regimes;
    private final Sheets sheets;
    private final Returns returns;
    private final Receiving receiving;
    private final ReturnScreen screen;

    ReturnPages(Regimes regimes, Sheets sheets, Returns returns, Receiving receiving, ReturnScreen screen) {
        this.screen = screen;
        this.regimes = regimes;
        this.sheets = sheets;
        this.returns = returns;
        this.receiving = receiving;
    }

    @GetMapping
    @Needs(Ability.READ)
    Page page(Visit visit, @PathVariable UUID round, @PathVariable UUID unit) {
        return page(Page.of("reporting/return"), visit, sheets.of(visit.scope(), round, unit), Map.of(), List.of());
    }

    @GetMapping("/print")
    @Needs(Ability.READ)
    Page print(Visit visit, @PathVariable UUID round, @PathVariable UUID unit) {
        return page(Page.of("reporting/print"), visit, sheets.of(visit.scope(), round, unit), Map.of(), List.of());
    }

    /** Keeps cells as they are typed; answered to a script, which shows it beside them. */
    @PostMapping("/cells")
    @Needs(Ability.ANSWER)
    ResponseEntity<String> keep(
            Visit visit, @PathVariable UUID round, @PathVariable UUID unit, @RequestParam Map<String, String> sent) {
        try {
            returns.keep(visit.scope(), round, unit, CellFields.kept(visit, CellFields.sent(sent)));
            return ResponseEntity.noContent().build();
        } catch (Refused refused) {
            var words = refused.problems().stream().map(visit.w()::say).toList();
            return ResponseEntity.unprocessableContent().body(String.join(" ", words));
        }
    }

    @PostMapping
    @Needs(Ability.ANSWER)
    Page send(
            Visit visit,
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String act) {
        var sheet = sheets.of(visit.scope(), round, unit);
        var sent = CellFields.sent(form);
        var problems = new LinkedHashSet<Problem>();
        if (!act.equals("keep")) {
            var given = ReturnView.given(visit, sheet, sent, problems);
            problems.addAll(CellFields.unattached(form));
            try {
                if (problems.isEmpty()) {
                    var done = returns.send(visit.scope(), round, unit, given);
                    return Page.seeOther(sheet.owing().page())
                            .saying("reporting.done.sent", Map.of("receipt", done.receipt(), "at", done.at()));
                }
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        }
        try {
            returns.keep(visit.scope(), round, unit, CellFields.kept(visit, sent));
            if (problems.isEmpty()) {
                return Page.seeOther(sheet.owing().page()).saying("reporting.done.kept", Map.of());
            }
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        return page(Page.refused("reporting/return"), visit, sheet, sent, problems);
    }

    @PostMapping("/accept")
    @Needs(Ability.DIRECT)
    Page accept(Visit visit, @PathVariable UUID round, @PathVariable UUID unit) {
        var sheet = sheets.of(visit.scope(), round, unit);
        try {
            receiving.accept(visit.scope(), new AcceptReturn(Ids.next(), sent(visit, sheet), visit.today()));
            return Page.seeOther(sheet.owing().page())
                    .saying(
                            "reporting.done.accepted",
                            Map.of("unit", sheet.owing().unitName()));
        } catch (Refused refused) {
            return page(Page.refused("reporting/return"), visit, sheet, Map.of(), refused.problems());
        }
    }

    @PostMapping("/back")
    @Needs(Ability.DIRECT)
    Page back(
            Visit visit,
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String reason) {
        var sheet = sheets.of(visit.scope(), round, unit);
        try {
            receiving.sendBack(
                    visit.scope(), new SendBackReturn(Ids.next(), sent(visit, sheet), reason, visit.today()));
            return Page.seeOther(sheet.owing().page())
                    .saying(
                            "reporting.done.sent-back",
                            Map.of("unit", sheet.owing().unitName()));
        } catch (Refused refused) {
            return page(Page.refused("reporting/return"), visit, sheet, Map.of(), refused.problems())
                    .with("reason", reason);
        }
    }

    @PostMapping("/permit")
    @Needs(Ability.DIRECT)
    Page permit(
            Visit visit,
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        var sheet = sheets.of(visit.scope(), round, unit);
        regimes.directed(visit.scope(), sheet.opened().regime().id());
        var problems = new ArrayList<Problem>();
        var day = Texts.day("until", Texts.clean(until), problems);
        if (day == null && problems.isEmpty()) {
            problems.add(Problem.at("until", "reporting.last-missing"));
        }
        try {
            if (day != null) {
                receiving.permit(
                        visit.scope(), new PermitLateReturn(Ids.next(), round, unit, day, reason, visit.today()));
                return Page.seeOther(sheet.owing().page())
                        .saying(
                                "reporting.done.permitted",
                                Map.of("unit", sheet.owing().unitName(), "day", day));
            }
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        return page(Page.refused("reporting/return"), visit, sheet, Map.of(), problems)
                .with("until", until)
                .with("reason", reason);
    }

    /** The return, for whoever may receive it. */
    private UUID sent(Visit visit, Sheet sheet) {
        regimes.directed(visit.scope(), sheet.opened().regime().id());
        if (sheet.owing().returned() == null) {
            throw new Absent("return", sheet.owing().unit());
        }
        return Objects.requireNonNull(sheet.owing().returned());
    }

    private Page page(
            Page page, Visit visit, Sheet sheet, Map<UUID, Map<String, String>> sent, Collection<Problem> problems) {
        return screen.of(page, visit, sheet, sent, problems);
    }
}
