package org.plumbline.desk.thread;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.AssignmentClass;
import org.plumbline.programme.Stage;
import org.plumbline.project.ProjectClass;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Threads for programs: steps, what leads from one to the next, and what is missing. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Thread")
class ThreadApi {

    private final ThreadReading threads;
    private final Directives directives;

    ThreadApi(ThreadReading threads, Directives directives) {
        this.threads = threads;
        this.directives = directives;
    }

    /**
     * A step.
     *
     * @param key names it within this answer
     * @param unit of an answer: the unit that gave it, {@code id} being the directive
     * @param symbol how it is cited, or the period of a figure
     * @param words its name or text; null for a file
     * @param file the name of a file
     * @param of the unit that issued it, carries it out, holds or states it
     * @param verdict the class of a target as reported, {@code checked} by checked figures
     * @param proof how a figure is known
     * @param gaps what is missing, in the reader's sight
     * @param followed whether what hangs on it was looked up; if not, ask for its own thread
     */
    record Node(
            String key,
            StepKind kind,
            UUID id,
            @Nullable UUID unit,
            @Nullable String symbol,
            @Nullable Wording words,
            @Nullable String file,
            @Nullable Wording of,
            @Nullable Stage stage,
            @Nullable AssignmentClass standing,
            @Nullable ProjectClass project,
            @Nullable String verdict,
            @Nullable String checked,
            @Nullable ProofLevel proof,
            @Nullable LocalDate due,
            List<String> gaps,
            boolean followed) {}

    /** From one step to one below it. */
    record Edge(String from, String to) {}

    /**
     * A strand that goes on.
     *
     * @param of the step it hangs on
     * @param left how many are left, counted up to 99, and {@code beyond} whether there are more
     * @param next the cursor with which the strand of that step is asked for
     */
    record More(
            String of,
            String strand,
            int left,
            boolean beyond,
            @Nullable String next) {}

    /** A thread: {@code start} is the record asked about. */
    record Answer(String start, List<Node> nodes, List<Edge> edges, List<More> more) {}

    @GetMapping("/thread/{kind}/{id}")
    @Operation(
            summary = "Follow the thread of a record up to its clause and down to the proof",
            description =
                    "kind is directive, answer, clause, assignment, project, target, figure or proof; an answer is named by its directive"
                            + " and unit. The first of each strand are given; with strand and cursor one strand of the record goes on,"
                            + " limit at a time. What is out of the reader's sight is left out as if it were not there.")
    Answer thread(
            Scope scope,
            @PathVariable String kind,
            @PathVariable UUID id,
            @Parameter(description = "Of an answer: the unit that gave it.") @RequestParam(required = false) @Nullable
                    UUID unit,
            @Parameter(
                            description =
                                    "clauses, lower, assignments, projects, targets, answers, documents, figures, proofs or unused: only this strand of the record.")
                    @RequestParam(required = false)
                    @Nullable
                    String strand,
            @ParameterObject Paging paging) {
        var size = paging.size();
        var part = strand == null || strand.isBlank()
                ? null
                : new ThreadReading.Part(Strand.of(strand), paging.cursor(), size);
        var asked = StepKind.of(kind);
        var goesOnAs = asked == StepKind.DIRECTIVE ? directives.get(scope, id).id() : id;
        return answer(threads.of(scope, ThreadPages.key(asked, goesOnAs, unit), ThreadReading.Size.LIST, part));
    }

    private static Answer answer(FollowedThread thread) {
        return new Answer(
                thread.start().key().mark(),
                thread.steps().values().stream().map(step -> node(thread, step)).toList(),
                thread.edges().stream()
                        .map(edge -> new Edge(edge.from().mark(), edge.to().mark()))
                        .toList(),
                thread.forks().entrySet().stream()
                        .flatMap(each -> each.getValue().stream()
                                .filter(fork -> fork.next() != null)
                                .map(fork -> new More(
                                        each.getKey().mark(),
                                        fork.strand().code(),
                                        fork.total() - fork.shown().size(),
                                        fork.beyond(),
                                        fork.next())))
                        .toList());
    }

    private static Node node(FollowedThread thread, Step step) {
        var task = step.facts() instanceof Step.OfTask it ? it.task().line() : null;
        var target = step.facts() instanceof Step.OfTarget it ? it.target() : null;
        return new Node(
                step.key().mark(),
                step.key().kind(),
                step.key().id(),
                step.key().unit(),
                step.symbol(),
                step.words(),
                step.facts() instanceof Step.OfFile it ? it.name() : null,
                step.unit(),
                task == null ? null : task.stage(),
                task == null ? null : task.cls(),
                step.facts() instanceof Step.OfProject it ? it.project().standing() : null,
                target == null ? null : target.cls(),
                target == null ? null : target.checked(),
                step.facts() instanceof Step.OfFigure it ? it.figure().level() : null,
                task != null ? task.due() : target != null ? target.goal().due() : null,
                thread.gaps(step.key()).stream().map(Gap::code).toList(),
                !thread.isUnread(step.key()));
    }
}
