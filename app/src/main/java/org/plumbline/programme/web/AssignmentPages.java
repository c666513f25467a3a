package org.plumbline.programme.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Uploads;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.Assignment;
import org.plumbline.programme.Assignments;
import org.plumbline.programme.Clear;
import org.plumbline.programme.Work;
import org.plumbline.programme.deed.AskMoreTime;
import org.plumbline.programme.deed.BlockAssignment;
import org.plumbline.programme.deed.CancelAssignment;
import org.plumbline.programme.deed.DecideMoreTime;
import org.plumbline.programme.deed.DecideProduct;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.programme.deed.IssueAssignment;
import org.plumbline.programme.deed.ReachMilestone;
import org.plumbline.programme.deed.RecordProgress;
import org.plumbline.programme.deed.UnblockAssignment;
import org.plumbline.programme.deed.WaiveClear;
import org.plumbline.web.AskedFor;
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

/** An assignment with all that was said and done about it, and the small forms by which more is said. */
@Controller
@RequestMapping("/assignments/{id}")
class AssignmentPages {

    private final AssignmentViews views;
    private final Assignments assignments;
    private final Work work;
    private final Uploads uploads;
    private final AskedFor askedFor;

    AssignmentPages(AssignmentViews views, Assignments assignments, Work work, Uploads uploads, AskedFor askedFor) {
        this.askedFor = askedFor;
        this.uploads = uploads;
        this.views = views;
        this.assignments = assignments;
        this.work = work;
    }

    @GetMapping
    @Needs(Ability.READ)
    Page page(Visit visit, @PathVariable UUID id) {
        return page(Page.of("programme/assignment"), visit, id, Tried.NOTHING);
    }

    @PostMapping("/issue")
    @Needs(Ability.DIRECT)
    Page issue(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return assigning(visit, id, "issue", sent, form -> {
            var deed = new IssueAssignment(id, form.today("day"), form.version());
            return () -> assignments.issue(visit.scope(), deed);
        });
    }

    @PostMapping("/waive")
    @Needs(Ability.DIRECT)
    Page waive(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var task = views.assigned(visit.scope(), id);
        var clear = Texts.option(Clear.class, sent.getOrDefault("clear", ""));
        if (clear == null) {
            throw new Refused("clear", "programme.clear-missing", Map.of());
        }
        return act(visit, task, "waive-" + clear.name(), "waive", sent, form -> {
            var deed = new WaiveClear(id, clear, form.text("reason"));
            return () -> assignments.waive(visit.scope(), deed);
        });
    }

    @PostMapping("/cancel")
    @Needs(Ability.DIRECT)
    Page cancel(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return assigning(visit, id, "cancel", sent, form -> {
            var deed = new CancelAssignment(id, form.text("reason"), visit.today());
            return () -> assignments.cancel(visit.scope(), deed);
        });
    }

    @PostMapping("/progress")
    @Needs(Ability.ANSWER)
    Page progress(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<UUID> uploaded) {
        return working(visit, id, "progress", sent, form -> {
            var deed = new RecordProgress(
                    Ids.next(),
                    id,
                    form.today("day"),
                    form.share("percent"),
                    form.orNull("result"),
                    form.orNull("cause"),
                    form.orNull("difficulty"),
                    form.orNull("proposal"));
            var taken = new ArrayList<>(SentFiles.of(files));
            var came = uploaded == null ? List.<UUID>of() : uploaded;
            uploads.whole(visit.scope(), "files", came)
                    .forEach(each -> taken.add(new Work.Sent(each.name(), each.bytes())));
            return () -> {
                work.progress(visit.scope(), deed, taken);
                uploads.used(visit.scope(), came);
            };
        });
    }

    /** Never opened inside the page: what somebody sent must not act in this application's name. */
    @GetMapping("/files/{file}")
    @Needs(Ability.READ)
    ResponseEntity<Resource> download(Scope scope, @PathVariable UUID id, @PathVariable UUID file) {
        return SentFiles.brought(work.file(scope, id, file));
    }

    @PostMapping("/milestones")
    @Needs(Ability.ANSWER)
    Page milestone(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var task = views.worked(visit.scope(), id);
        var milestone = Texts.id(sent.getOrDefault("milestone", ""));
        return act(visit, task, "milestones-" + milestone, "milestones", sent, form -> {
            var deed = new ReachMilestone(id, milestone == null ? new UUID(0, 0) : milestone, form.today("day"));
            return () -> work.reach(visit.scope(), deed);
        });
    }

    @PostMapping("/more-time")
    @Needs(Ability.ANSWER)
    Page moreTime(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return working(visit, id, "more-time", sent, form -> {
            var wished = form.day("wished");
            var reason = form.text("reason");
            return () -> work.askMoreTime(
                    visit.scope(), new AskMoreTime(Ids.next(), id, Sent.present(wished), reason, visit.today()));
        });
    }

    @PostMapping("/decide-more-time")
    @Needs(Ability.DIRECT)
    Page decideMoreTime(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return assigning(visit, id, "decide-more-time", sent, form -> {
            var deed = new DecideMoreTime(
                    form.id("request"),
                    id,
                    form.choice("granted"),
                    form.dayOrNull("until"),
                    form.orNull("reason"),
                    visit.today());
            return () -> work.decideMoreTime(visit.scope(), deed);
        });
    }

    @PostMapping("/hand-over")
    @Needs(Ability.ANSWER)
    Page handOver(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return working(visit, id, "hand-over", sent, form -> {
            var deed = new HandOverProduct(Ids.next(), id, form.text("product"), form.today("day"));
            return () -> work.handOver(visit.scope(), deed);
        });
    }

    @PostMapping("/decide")
    @Needs(Ability.DIRECT)
    Page decide(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return assigning(visit, id, "decide", sent, form -> {
            var deed = new DecideProduct(
                    form.id("delivery"), id, form.choice("accepted"), form.orNull("reason"), visit.today());
            return () -> work.decideProduct(visit.scope(), deed);
        });
    }

    @PostMapping("/block")
    @Needs(Ability.ANSWER)
    Page block(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return working(visit, id, "block", sent, form -> {
            var deed = new BlockAssignment(id, form.text("reason"), form.today("day"));
            return () -> work.block(visit.scope(), deed);
        });
    }

    @PostMapping("/unblock")
    @Needs(Ability.ANSWER)
    Page unblock(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        return working(
                visit,
                id,
                "unblock",
                sent,
                form -> () -> work.unblock(visit.scope(), new UnblockAssignment(id, visit.today())));
    }

    private interface Reading {
        Runnable read(Sent form);
    }

    private Page assigning(Visit visit, UUID id, String act, Map<String, String> sent, Reading reading) {
        return act(visit, views.assigned(visit.scope(), id), act, act, sent, reading);
    }

    private Page working(Visit visit, UUID id, String act, Map<String, String> sent, Reading reading) {
        return act(visit, views.worked(visit.scope(), id), act, act, sent, reading);
    }

    /**
     * Carries one small form out, or shows the page again with what was typed.
     *
     * @param form the form on the page, {@code done} the message that says it is carried out
     */
    private Page act(
            Visit visit, Assignment task, String form, String done, Map<String, String> sent, Reading reading) {
        List<Problem> problems = new ArrayList<>();
        try {
            var deed = reading.read(new Sent(visit, sent, problems));
            if (problems.isEmpty()) {
                deed.run();
                return Page.seeOther("/assignments/" + task.id())
                        .saying("programme.done." + done, Map.of("assignment", task.title()));
            }
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        return page(Page.refused("programme/assignment"), visit, task.id(), Tried.of(form, sent, problems));
    }

    private Page page(Page page, Visit visit, UUID id, @Nullable Tried tried) {
        var view = views.of(visit, id);
        var lead = view.task().lead();
        return page.with("view", view)
                .with("tried", tried)
                .with(
                        "asked",
                        lead == null
                                ? new AskedFor.Shown(List.of(), null)
                                : askedFor.of(visit.scope(), "PROGRESS", id, lead.id()));
    }
}
