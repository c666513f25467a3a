package org.plumbline.indicator.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Brought;
import org.plumbline.indicator.Contests;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.FigureRights;
import org.plumbline.indicator.SeriesList;
import org.plumbline.kernel.Ability;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.web.AskedFor;
import org.plumbline.web.KeptWords;
import org.plumbline.web.KnownAt;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.ThreadLines;
import org.plumbline.web.Visit;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The series of an indicator at a unit, as known now or then, and all that was said of one figure. */
@Controller
@Needs(Ability.READ)
class FigurePages {

    private final Store store;
    private final SeriesViews views;
    private final RestatedViews restatedViews;
    private final SeriesList series;
    private final FigureRights rights;
    private final Installation installation;
    private final ThreadLines threads;
    private final KeptWords words;
    private final AskedFor askedFor;
    private final Contests contests;

    FigurePages(
            Store store,
            SeriesViews views,
            RestatedViews restatedViews,
            SeriesList series,
            FigureRights rights,
            Installation installation,
            ThreadLines threads,
            KeptWords words,
            AskedFor askedFor,
            Contests contests) {
        this.contests = contests;
        this.askedFor = askedFor;
        this.words = words;
        this.threads = threads;
        this.store = store;
        this.views = views;
        this.restatedViews = restatedViews;
        this.series = series;
        this.rights = rights;
        this.installation = installation;
    }

    @GetMapping("/indicators/{id}/units/{unit}")
    Page series(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String cut,
            @RequestParam(defaultValue = "") String restated,
            @RequestParam(defaultValue = "") String apportion,
            @RequestParam(required = false) @Nullable String knownAt) {
        var scope = visit.scope();
        var asked = RestatedAsked.read(restated, apportion, installation.today());
        var known = KnownAt.read(
                knownAt,
                installation.today(),
                installation.zone(),
                Map.of("cut", cut, "restated", restated, "apportion", apportion));
        return store.read(scope, () -> {
            var view = views.of(scope, id, unit, cut, known.at());
            return Page.of("indicator/series")
                    .with("view", view)
                    .with("restated", restatedViews.of(scope, view, asked, known.at()))
                    .with("contests", contests.of(scope, id, unit))
                    .with("contest", contests.mayContest(scope, view.unit().node()) ? view.address() + "/unfair" : null)
                    .with("known", known);
        });
    }

    @GetMapping("/figures/{id}")
    Page figure(Visit visit, @PathVariable UUID id) {
        var scope = visit.scope();
        return store.read(scope, () -> {
            var cell = series.cell(scope, id);
            var fact = cell.facts().getFirst();
            var view = views.of(scope, fact.indicator(), fact.unit(), fact.cut(), null);
            return Page.of("indicator/figure")
                    .with("view", view)
                    .with("cell", cell)
                    .with("line", threads.of(scope, "figure", standing(cell, id)))
                    .with(
                            "live",
                            words.of(
                                    visit,
                                    List.of(
                                            new KeptWords.Asked(
                                                    "comment",
                                                    cell.facts().stream()
                                                            .filter(each -> each.comment() != null)
                                                            .map(Fact::id)
                                                            .toList()),
                                            new KeptWords.Asked("review", reviews(cell.reviews()))),
                                    null))
                    .with("asked", askedFor.of(scope, "FIGURE", standing(cell, id), fact.unit()))
                    .with("may", rights.of(scope, view.unit().node(), cell.facts()));
        });
    }

    private static List<UUID> reviews(Map<UUID, List<SeriesList.Review>> reviews) {
        return reviews.values().stream()
                .flatMap(List::stream)
                .map(SeriesList.Review::id)
                .toList();
    }

    /** What is said now in place of a figure, so that the thread is that of what counts; else the figure itself. */
    private static UUID standing(SeriesList.Cell cell, UUID id) {
        return cell.facts().stream()
                .filter(fact -> fact.closed() == null && fact.isOwn())
                .map(Fact::id)
                .findFirst()
                .orElse(id);
    }

    @GetMapping("/figures/{id}/files/{file}")
    ResponseEntity<Resource> file(Visit visit, @PathVariable UUID id, @PathVariable UUID file) {
        var kept = series.file(visit.scope(), id, file);
        return Brought.of(
                kept.file().name(), kept.file().mediaType(), kept.file().size(), kept.bytes());
    }
}
