package org.plumbline.indicator.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureImports;
import org.plumbline.indicator.ImportColumn;
import org.plumbline.indicator.deed.DecimalMark;
import org.plumbline.indicator.deed.Shares;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Figures in bulk: send a table, watch it being checked, look at what it would bring, take it in or stop it. */
@Controller
class ImportPages {

    private static final int SHOWN = 200;
    private static final int LATEST = 20;
    private static final String AGAIN_AFTER_SECONDS = "2";

    private final FigureImports imports;
    private final ImportJobs jobs;

    ImportPages(FigureImports imports, ImportJobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    @GetMapping("/figures/imports")
    @Needs(Ability.ANSWER)
    Page start(Visit visit) {
        return form(visit, Page.of("indicator/imports"), "", Shares.ASKED, "", List.of());
    }

    private Page form(Visit visit, Page page, String decimal, Shares shares, String reason, List<Problem> problems) {
        return page.with("decimal", decimal)
                .with("shares", shares)
                .with("reason", reason)
                .with("columns", List.of(ImportColumn.values()))
                .with("latest", imports.latest(visit.scope(), LATEST))
                .with("problems", problems);
    }

    @PostMapping("/figures/imports")
    @Needs(Ability.ANSWER)
    Page check(
            Visit visit,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String decimal,
            @RequestParam(defaultValue = "ASKED") Shares shares,
            @RequestParam(defaultValue = "") String reason)
            throws IOException {
        var problems = new ArrayList<Problem>();
        var name = file == null ? "" : Objects.toString(file.getOriginalFilename(), "");
        if (file == null || file.isEmpty()) {
            problems.add(Problem.at("file", "bulk.file-missing"));
        }
        var mark = List.of(DecimalMark.values()).stream()
                .filter(each -> each.name().equals(decimal))
                .findFirst();
        if (mark.isEmpty()) {
            problems.add(Problem.at("decimal", "bulk.decimal-missing"));
        }
        if (!problems.isEmpty() || file == null) {
            return form(visit, Page.refused("indicator/imports"), decimal, shares, reason, problems);
        }
        try (var content = file.getInputStream()) {
            return Page.seeOther(jobs.check(visit.scope(), name, content, mark.get(), shares, reason.strip())
                    .page());
        } catch (Refused refused) {
            return form(visit, Page.refused("indicator/imports"), decimal, shares, reason, refused.problems());
        }
    }

    /** How far a file is, or what came of it. As long as it is under way, browsers look again by themselves. */
    @GetMapping("/figures/imports/work")
    @Needs(Ability.ANSWER)
    Page work(Visit visit, @RequestParam UUID of, HttpServletResponse response) {
        var job = jobs.get(visit.scope(), of);
        var report = job.report();
        if (job.state().isUnderWay()) {
            response.setHeader("Refresh", AGAIN_AFTER_SECONDS);
            return Page.of("indicator/importing").with("job", job.view());
        }
        if (job.state() == ImportJobs.State.STORED && report != null && report.done() != null) {
            return Page.seeOther("/figures/imports/taken?of=" + report.done());
        }
        if (job.state() == ImportJobs.State.CHECKED && report != null) {
            return Page.of("indicator/importchecked")
                    .with("job", job.view())
                    .with("report", report)
                    .with("errors", report.errors().stream().limit(SHOWN).toList());
        }
        var problems = switch (job.state()) {
            case STOPPED -> List.of(Problem.at("file", "bulk.stopped"));
            case FAILED -> List.of(Problem.at("file", "bulk.failed"));
            default -> job.problems();
        };
        return form(
                visit,
                Page.refused("indicator/imports"),
                job.sent().decimal().name(),
                job.sent().shares(),
                Objects.toString(job.sent().reason(), ""),
                problems);
    }

    @PostMapping("/figures/imports/commit")
    @Needs(Ability.ANSWER)
    Page commit(Visit visit, @RequestParam UUID of) {
        var job = jobs.get(visit.scope(), of);
        jobs.commit(job);
        return Page.seeOther(job.page());
    }

    @PostMapping("/figures/imports/stop")
    @Needs(Ability.ANSWER)
    Page stop(Visit visit, @RequestParam UUID of) {
        var job = jobs.get(visit.scope(), of);
        jobs.stop(job);
        return Page.seeOther(job.page());
    }

    /** The rows with which something is wrong, each with what it is. */
    @GetMapping("/figures/imports/errors")
    @Needs(Ability.ANSWER)
    void errors(Visit visit, @RequestParam UUID of, HttpServletResponse response) throws IOException {
        var job = jobs.get(visit.scope(), of);
        var report = job.report();
        if (report == null || report.isRight()) {
            throw new Absent("import", of);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("errors-" + job.sent().name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        text.write('\uFEFF');
        imports.marked(job.sent(), report, text, error -> visit.w().say(error.problem()));
        text.flush();
    }

    /** A file that was taken in. */
    @GetMapping("/figures/imports/taken")
    @Needs(Ability.ANSWER)
    Page taken(Visit visit, @RequestParam UUID of) {
        return Page.of("indicator/imported").with("taken", imports.get(visit.scope(), of));
    }
}
