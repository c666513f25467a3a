package org.plumbline.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.Assignments;
import org.plumbline.programme.Clear;
import org.plumbline.programme.Labels;
import org.plumbline.programme.Work;
import org.plumbline.programme.deed.AskMoreTime;
import org.plumbline.programme.deed.BlockAssignment;
import org.plumbline.programme.deed.DecideProduct;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.programme.deed.IssueAssignment;
import org.plumbline.programme.deed.NameLabel;
import org.plumbline.programme.deed.RecordProgress;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.programme.deed.WaiveClear;
import org.springframework.stereotype.Component;

/** Who was to do what by when, and what was done: assignments, then the work on them in the order of the file. */
@Component
class AssignmentStory {

    private final Assignments assignments;
    private final Labels labels;
    private final Work work;

    AssignmentStory(Assignments assignments, Labels labels, Work work) {
        this.assignments = assignments;
        this.labels = labels;
        this.work = work;
    }

    void tell(Chapter chapter) {
        chapter.each(
                "labels",
                row -> labels.name(
                        Scope.programme(),
                        new NameLabel(
                                label(row.get("code")),
                                null,
                                row.find("owner").map(Codes::unit).orElse(null),
                                row.get("code"),
                                row.wording("name"))));
        chapter.each("assignments", this::assign);
        chapter.each("work", this::work);
    }

    /** Without a day of issue it stays a draft. */
    private void assign(Row row) {
        var id = assignment(row.get("code"));
        assignments.draft(
                Scope.programme(),
                new DraftAssignment(
                        id,
                        Codes.unit(row.get("owner")),
                        row.find("directive").map(Codes::directive).orElse(null),
                        row.find("clause")
                                .map(path -> Codes.clause(row.get("directive"), path))
                                .orElse(null),
                        row.find("upper").map(AssignmentStory::assignment).orElse(null),
                        task(row)));
        for (var clear : row.list("waived")) {
            var parts = clear.split("=", 2);
            assignments.waive(Scope.programme(), new WaiveClear(id, Clear.valueOf(parts[0]), parts[1]));
        }
        row.findDay("issued").ifPresent(day -> assignments.issue(Scope.programme(), new IssueAssignment(id, day)));
    }

    private static TaskText task(Row row) {
        return new TaskText(
                row.wording("title"),
                row.find("lead").map(Codes::unit).orElse(null),
                null,
                row.list("co_units").stream().map(Codes::unit).toList(),
                List.of(),
                row.find("post").map(Codes::post).orElse(null),
                row.find("leader").map(Codes::post).orElse(null),
                row.find("deliverable").orElse(null),
                row.find("measure").orElse(null),
                row.findDay("starts").orElse(null),
                row.findDay("due").orElse(null),
                null,
                List.of(),
                row.list("labels").stream().map(AssignmentStory::label).toList());
    }

    private void work(Row row) {
        var id = assignment(row.get("assignment"));
        var day = row.day("day");
        var scope = Scope.programme();
        var said = row.find("result").orElse(null);
        switch (row.get("what")) {
            case "progress" ->
                work.progress(
                        scope,
                        new RecordProgress(
                                entry(row),
                                id,
                                day,
                                row.find("percent").map(Integer::valueOf).orElse(null),
                                said,
                                row.find("cause").orElse(null),
                                row.find("difficulty").orElse(null),
                                row.find("proposal").orElse(null)));
            case "hand_over" -> work.handOver(scope, new HandOverProduct(delivery(row), id, text(said), day));
            case "accept" -> work.decideProduct(scope, new DecideProduct(delivery(row), id, true, null, day));
            case "block" -> work.block(scope, new BlockAssignment(id, text(said), day));
            case "ask" -> work.askMoreTime(scope, new AskMoreTime(entry(row), id, row.day("until"), text(said), day));
            default -> throw new IllegalArgumentException("""
                        There is no work (%s).
                        Maybe the word in column what is misspelt.""".formatted(row.get("what")));
        }
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    static UUID assignment(String code) {
        return Codes.id("assignment", code);
    }

    private static UUID label(String code) {
        return Codes.id("label", code);
    }

    private static UUID delivery(Row row) {
        return Codes.id("delivery", row.get("assignment"));
    }

    private static UUID entry(Row row) {
        return Codes.id("work", row.get("assignment") + row.get("what") + row.get("known"));
    }
}
