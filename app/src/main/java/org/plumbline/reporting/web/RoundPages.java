package org.plumbline.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.Collected;
import org.plumbline.reporting.Receiving;
import org.plumbline.reporting.Regimes;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.RoundList;
import org.plumbline.reporting.RoundList.Filter;
import org.plumbline.reporting.deed.ApproveReturn;
import org.plumbline.store.Store;
import org.plumbline.web.AskedFor;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is owed and what came: for a unit all that it owes, for an office the units of each round. */
@Controller
@Needs(Ability.READ)
class RoundPages {

    private static final int PAGE = 100;
    private static final int RUNNING = 24;
    private static final int WAITING = 200;
    private static final int SENT_DAYS = 92;

    private final Store store;
    private final Units units;
    private final Regimes regimes;
    private final RoundList rounds;
    private final Collected collected;
    private final Receiving receiving;
    private final AskedFor askedFor;

    RoundPages(
            Store store,
            Units units,
            Regimes regimes,
            RoundList rounds,
            Collected collected,
            Receiving receiving,
            AskedFor askedFor) {
        this.units = units;
        this.askedFor = askedFor;
        this.regimes = regimes;
        this.store = store;
        this.rounds = rounds;
        this.collected = collected;
        this.receiving = receiving;
    }

    @GetMapping("/returns")
    Page returns(Visit visit) {
        var own = rounds.own(visit.scope(), visit.today().minusDays(SENT_DAYS));
        return Page.of("reporting/returns")
                .with("toAnswer", askedFor.owed(visit.scope()))
                .with("askedByUs", askedFor.asked(visit.scope()))
                .with("owed", own.stream().filter(each -> each.stage().isOwed()).toList())
                .with(
                        "sent",
                        own.stream().filter(each -> !each.stage().isOwed()).toList())
                .with("running", rounds.running(visit.scope(), RUNNING))
                .with("waiting", rounds.waiting(visit.scope(), null, WAITING))
                .with("unit", units.mandated(visit.scope()).orElse(null));
    }

    @GetMapping("/rounds/{id}")
    Page round(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable UUID after) {
        return round(Page.of("reporting/round"), visit, id, show, after, List.of());
    }

    @GetMapping(value = "/rounds/{id}", params = "format=csv")
    ResponseEntity<byte[]> csv(Visit visit, @PathVariable UUID id) {
        return CollectedTable.of(visit.w(), collected.of(visit.scope(), rounds.get(visit.scope(), id)))
                .csv(visit);
    }

    @GetMapping(value = "/rounds/{id}", params = "format=xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, @PathVariable UUID id) {
        return CollectedTable.of(visit.w(), collected.of(visit.scope(), rounds.get(visit.scope(), id)))
                .xlsx(visit);
    }

    /** Accepts the returns that were marked, all or none. */
    @PostMapping("/rounds/{id}/accept")
    @Needs(Ability.DIRECT)
    Page accept(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable List<String> accepted) {
        regimes.directed(visit.scope(), rounds.get(visit.scope(), id).regime().id());
        try {
            var n = approve(visit, accepted);
            return Page.seeOther("/rounds/" + id + (show.isEmpty() ? "" : "?show=" + filterName(show)))
                    .saying("reporting.done.accepted-many", Map.of("n", n));
        } catch (Refused refused) {
            return round(Page.refused("reporting/round"), visit, id, show, null, refused.problems());
        }
    }

    @GetMapping("/returns/waiting")
    Page waiting(Visit visit, @RequestParam(defaultValue = "") String show) {
        return waiting(Page.of("reporting/waiting"), visit, show, List.of());
    }

    /** Approves the returns that were marked among those that wait for the reader, all or none. */
    @PostMapping("/returns/waiting")
    @Needs(Ability.DIRECT)
    Page approve(
            Visit visit,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable List<String> accepted) {
        try {
            var n = approve(visit, accepted);
            return Page.seeOther("/returns/waiting" + (show.isEmpty() ? "" : "?show=" + filterName(show)))
                    .saying("reporting.done.approved-many", Map.of("n", n));
        } catch (Refused refused) {
            return waiting(Page.refused("reporting/waiting"), visit, show, refused.problems());
        }
    }

    private Page waiting(Page page, Visit visit, String show, List<Problem> problems) {
        var questions = show.equals("plain") ? Boolean.FALSE : show.equals("questions") ? Boolean.TRUE : null;
        return page.with("rows", rounds.waiting(visit.scope(), questions, WAITING))
                .with("show", questions == null ? "" : show)
                .with("problems", problems);
    }

    private int approve(Visit visit, @Nullable List<String> accepted) {
        var marked = accepted == null ? List.<UUID>of() : marked(accepted);
        if (marked.isEmpty()) {
            throw new Refused("accepted", "reporting.nothing-marked", Map.of());
        }
        return store.batch(visit.scope(), () -> {
            marked.forEach(
                    each -> receiving.approve(visit.scope(), new ApproveReturn(Ids.next(), each, visit.today())));
            return marked.size();
        });
    }

    private static List<UUID> marked(List<String> accepted) {
        var problems = new ArrayList<Problem>();
        var marked = new ArrayList<UUID>();
        for (var each : accepted) {
            var id = Texts.chosen("accepted", each, problems);
            if (id != null) {
                marked.add(id);
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return marked;
    }

    private Page round(Page page, Visit visit, UUID id, String show, @Nullable UUID after, List<Problem> problems) {
        var opened = rounds.get(visit.scope(), id);
        var name = filterName(show);
        return page.with("progress", rounds.progress(visit.scope(), opened))
                .with("version", opened.version())
                .with("show", name)
                .with("units", rounds.units(visit.scope(), opened, filter(name), PAGE, after))
                .with("mayReceive", receiving.mayReceive(visit.scope(), opened.regime()))
                .with("problems", problems);
    }

    /** The names of what a list of units may be narrowed to. */
    static final List<String> SHOWS = List.of("", "owing", "plain", "questions", "accepted");

    private static String filterName(String show) {
        return SHOWS.contains(show) ? show : "";
    }

    private static Filter filter(String show) {
        return switch (show) {
            case "owing" -> new Filter(null, true, null);
            case "plain" -> new Filter(Stage.SENT, false, false);
            case "questions" -> new Filter(Stage.SENT, false, true);
            case "accepted" -> new Filter(Stage.ACCEPTED, false, null);
            default -> Filter.none();
        };
    }
}
