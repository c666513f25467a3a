package org.plumbline.reporting.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Brought;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reporting.Outgoings;
import org.plumbline.reporting.Receiving;
import org.plumbline.reporting.Regimes;
import org.plumbline.reporting.Returned;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.Sheet;
import org.plumbline.reporting.Sheets;
import org.plumbline.reporting.deed.ApproveReturn;
import org.plumbline.reporting.deed.ApproveReturn.Passed;
import org.plumbline.reporting.deed.NameAnswerer;
import org.plumbline.reporting.deed.PermitLateReturn;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.reporting.deed.WithdrawReturn;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What one unit owes in one round: filled in cell by cell, handed in, sent, approved or sent back, taken late. */
@Controller
@RequestMapping("/rounds/{round}/units/{unit}")
class ReturnPages {

    private final Regimes regimes;
    private final Sheets sheets;
    private final Returns returns;
    private final Receiving receiving;
    private final Outgoings outgoings;
    private final ReturnScreen screen;

    ReturnPages(
            Regimes regimes,
            Sheets sheets,
            Returns returns,
            Receiving receiving,
            Outgoings outgoings,
            ReturnScreen screen) {
        this.screen = screen;
        this.regimes = regimes;
        this.sheets = sheets;
        this.returns = returns;
        this.receiving = receiving;
        this.outgoings = outgoings;
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
            returns.keep(visit.scope(), round, unit, CellFields.kept(visit.w(), CellFields.sent(sent)));
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
            var given = ReturnView.given(visit.w(), visit.today(), sheet, sent, problems);
            problems.addAll(CellFields.unattached(form));
            try {
                if (problems.isEmpty()) {
                    var done = returns.send(visit.scope(), round, unit, given);
                    return done.receipt() == null
                            ? Page.seeOther(sheet.owing().page())
                                    .saying("reporting.done.handed-in", Map.of("at", done.at()))
                            : Page.seeOther(sheet.owing().page())
                                    .saying("reporting.done.sent", Map.of("receipt", done.receipt(), "at", done.at()));
                }
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        }
        try {
            returns.keep(visit.scope(), round, unit, CellFields.kept(visit.w(), sent));
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
    Page approve(
            Visit visit,
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String station) {
        var sheet = sheets.of(visit.scope(), round, unit);
        var id = returned(sheet);
        try {
            receiving.approve(visit.scope(), new ApproveReturn(Ids.next(), id, Passed.find(station), visit.today()));
            var after = sheets.of(visit.scope(), round, unit).owing();
            return Page.seeOther(after.page())
                    .saying(
                            after.stage() == Stage.ACCEPTED ? "reporting.done.accepted" : "reporting.done.approved",
                            Map.of("unit", after.unitName()));
        } catch (Refused refused) {
            return page(Page.refused("reporting/return"), visit, sheet, Map.of(), refused.problems());
        }
    }

    @PostMapping("/withdraw")
    @Needs(Ability.ANSWER)
    Page withdraw(Visit visit, @PathVariable UUID round, @PathVariable UUID unit) {
        returns.requireAnswering(visit.scope(), round, unit);
        var sheet = sheets.of(visit.scope(), round, unit);
        try {
            returns.withdraw(visit.scope(), new WithdrawReturn(Ids.next(), returned(sheet), visit.today()));
            return Page.seeOther(sheet.owing().page()).saying("reporting.done.withdrawn", Map.of());
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
            receiving.sendBack(visit.scope(), new SendBackReturn(Ids.next(), returned(sheet), reason, visit.today()));
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

    /** Records under which number the signed paper went out, with its scan. */
    @PostMapping("/outgoing")
    @Needs(Ability.ANSWER)
    Page outgoing(
            Visit visit,
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String signed,
            @RequestParam(required = false) @Nullable MultipartFile scan)
            throws IOException {
        returns.requireAnswering(visit.scope(), round, unit);
        var sheet = sheets.of(visit.scope(), round, unit);
        var problems = new ArrayList<Problem>();
        var day = Texts.day("signed", Texts.clean(signed), problems);
        try {
            var sent = scan == null || scan.isEmpty() && Brought.name(scan).isEmpty()
                    ? null
                    : new Outgoings.Sent(Brought.name(scan), Brought.bytes("scan", scan));
            if (problems.isEmpty()) {
                outgoings.record(visit.scope(), sheet.owing(), Ids.next(), Texts.clean(number), day, sent);
                return Page.seeOther(sheet.owing().page()).saying("carried.done.outgoing", Map.of("number", number));
            }
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        return page(Page.refused("reporting/return"), visit, sheet, Map.of(), problems)
                .with("number", number)
                .with("signed", signed);
    }

    /** The scan of a signed paper. */
    @GetMapping("/outgoing/{id}/scan")
    @Needs(Ability.READ)
    ResponseEntity<Resource> scan(
            Visit visit, @PathVariable UUID round, @PathVariable UUID unit, @PathVariable UUID id) {
        var owing = sheets.of(visit.scope(), round, unit).owing();
        var scan = outgoings.of(visit.scope(), owing).stream()
                .filter(each -> each.id().equals(id))
                .map(Returned.Outgoing::scan)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new Absent("file", id));
        return Brought.of(scan.name(), scan.mediaType(), scan.size(), outgoings.path(scan));
    }

    @PostMapping("/answerer")
    @Needs(Ability.DIRECT)
    Page name(
            Visit visit,
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String answerer) {
        var sheet = sheets.of(visit.scope(), round, unit);
        regimes.directed(visit.scope(), sheet.opened().regime().id());
        var problems = new ArrayList<Problem>();
        var chosen = Texts.chosen("answerer", answerer, problems);
        try {
            if (chosen != null) {
                receiving.name(visit.scope(), new NameAnswerer(Ids.next(), round, unit, chosen, visit.today()));
                return Page.seeOther(sheet.owing().page()).sayingRecorded();
            }
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        return page(Page.refused("reporting/return"), visit, sheet, Map.of(), problems);
    }

    private static UUID returned(Sheet sheet) {
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
