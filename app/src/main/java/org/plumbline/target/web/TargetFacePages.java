package org.plumbline.target.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Contests;
import org.plumbline.indicator.Fact;
import org.plumbline.indicator.Looks;
import org.plumbline.indicator.SeriesList;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.target.SchemeList;
import org.plumbline.target.TargetFaces;
import org.plumbline.target.TargetsBeside;
import org.plumbline.web.KeptWords;
import org.plumbline.web.KnownAt;
import org.plumbline.web.LiveWords;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.ThreadLines;
import org.plumbline.web.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one target on a day of the world, as known at an instant; and what its verdict is made from, as a file. */
@Controller
@Needs(Ability.READ)
class TargetFacePages {

    private final Store store;
    private final TargetFaces faces;
    private final SplitViews splits;
    private final TargetViews rows;
    private final TargetsBeside besides;
    private final ThreadLines threads;
    private final KeptWords words;
    private final SchemeList schemes;
    private final Installation installation;
    private final Looks looks;
    private final Contests contests;

    TargetFacePages(
            Store store,
            TargetFaces faces,
            SchemeList schemes,
            SplitViews splits,
            TargetViews rows,
            TargetsBeside besides,
            ThreadLines threads,
            KeptWords words,
            Installation installation,
            Looks looks,
            Contests contests) {
        this.looks = looks;
        this.contests = contests;
        this.store = store;
        this.splits = splits;
        this.rows = rows;
        this.besides = besides;
        this.threads = threads;
        this.words = words;
        this.schemes = schemes;
        this.faces = faces;
        this.installation = installation;
    }

    @GetMapping("/targets/{id}")
    Page target(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        var known = known(visit, knownAt);
        return store.readOften(visit.scope(), () -> page(visit, id, known));
    }

    private Page page(Visit visit, UUID id, KnownAt known) {
        var scope = visit.scope();
        var view = TargetView.of(faces.of(scope, id, visit.on(), known.at()));
        var verdict = view.reported();
        view.face().holders().reversed().stream()
                .findFirst()
                .ifPresent(each -> looks.opened(scope, view.face().line().indicator(), each.node()));
        return Page.of("target/target")
                .with("view", view)
                .with("scheme", verdict == null ? null : schemes.named(scope, verdict.scheme()))
                .with("splits", splits.ofTarget(visit, id, known.at()))
                .with("beside", rows.rows(scope, besides.of(scope, id)))
                .with("threadLine", threads.of(scope, "target", id))
                .with("live", live(visit, id, view, known))
                .with(
                        "contests",
                        contests.of(
                                scope,
                                view.line().indicator(),
                                view.line().unit().id()))
                .with("known", known);
    }

    private LiveWords live(Visit visit, UUID id, TargetView view, KnownAt known) {
        var face = view.face();
        return words.of(
                visit,
                List.of(
                        new KeptWords.Asked("goal", List.of(id)),
                        new KeptWords.Asked(
                                "comment",
                                view.commented().stream().map(Fact::id).toList()),
                        new KeptWords.Asked(
                                "review",
                                face.beside().reviews().values().stream()
                                        .flatMap(List::stream)
                                        .map(SeriesList.Review::id)
                                        .toList())),
                known.at());
    }

    @GetMapping("/targets/{id}/inputs")
    ResponseEntity<byte[]> inputs(
            Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        var view = TargetView.of(
                faces.of(visit.scope(), id, visit.on(), known(visit, knownAt).at()));
        if (view.judgement() == null) {
            throw new Absent("target", id);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("target-" + id + "-" + view.on() + ".json")
                                .build()
                                .toString())
                .body(view.inputs().getBytes(StandardCharsets.UTF_8));
    }

    private KnownAt known(Visit visit, @Nullable String knownAt) {
        return KnownAt.read(
                knownAt,
                installation.today(),
                installation.zone(),
                Map.of("on", visit.on().equals(visit.today()) ? "" : visit.on().toString()));
    }
}
