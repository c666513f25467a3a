package org.plumbline.desk.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.desk.thread.ThreadReading.Part;
import org.plumbline.desk.thread.ThreadReading.Size;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.CountedStatements;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.web.ThreadLine;
import org.springframework.beans.factory.annotation.Autowired;

/** A thread holds what a walk over all records finds, as far as the reader may see them, and names what is missing. */
@DatabaseTest
class ThreadTests {

    private static final Scope ALL = Scope.programme();
    private static final Size WHOLE = new Size(10_000, 1_000);

    @Autowired
    private AWeb web;

    @Autowired
    private ThreadReading threads;

    @Autowired
    private ThreadStrips strips;

    @Autowired
    private GapReading gaps;

    @Autowired
    private FigureWork work;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20250315})
    void holdsWhatAWalkOverAllRecordsFinds(long seed) {
        var world = web.random(seed);
        for (var key : world.keys()) {
            var thread = threads.of(ALL, key, WHOLE, null);
            assertThat(Set.copyOf(thread.edges())).as(key.mark()).isEqualTo(world.walk(key));
            var rows = Row.of(thread).stream().flatMap(Row::all).toList();
            assertThat(rows.stream().map(row -> row.step().key()).distinct().toList())
                    .as("every step stands in the list")
                    .containsExactlyInAnyOrderElementsOf(thread.steps().keySet());
            assertThat(rows.stream().filter(row -> row.here() && !row.again())).hasSize(1);
            assertThat(ThreadGraph.of(thread).nodes())
                    .as("and once in the picture")
                    .hasSize(thread.steps().size());
        }
    }

    @Test
    void nothingInThePictureLiesOverAnotherAndAllLinesRunToTheRight() {
        var world = web.random(7);
        for (var key : world.keys()) {
            var graph = ThreadGraph.of(threads.of(ALL, key, Size.PICTURE, null));
            assertThat(graph.nodes().stream().map(node -> node.x() + "," + node.y()))
                    .doesNotHaveDuplicates();
            assertThat(graph.lines()).allMatch(line -> line.x1() < line.x2());
            assertThat(graph.nodes())
                    .allMatch(node ->
                            node.x() + node.width() <= graph.width() && node.y() + node.height() <= graph.height());
        }
    }

    @Test
    void aDocumentThatIsNotForTheReaderIsAsIfItWereNotThere() {
        var world = web.world();
        var upper = AWeb.clause("1");
        var centre = world.document("centre", ReadingClass.OPEN, List.of(upper), List.of(), "north");
        var middle = AWeb.clause("1").from(upper.id());
        var north = world.document("north", ReadingClass.RESTRICTED, List.of(middle), List.of(centre), "n1");
        var lower = AWeb.clause("1").from(middle.id());
        var n1 = world.document("n1", ReadingClass.OPEN, List.of(lower), List.of(north));
        world.answer(north, "n1", n1);
        var task = world.assignment("n1", n1, lower.id(), null);
        var office = world.country.office("north");
        assertThat(marks(threads.of(office, clause(upper.id()), WHOLE, null)))
                .contains("clause/" + middle.id(), "clause/" + lower.id(), "assignment/" + task);
        var other = world.country.office("n2");
        var seen = threads.of(other, clause(upper.id()), WHOLE, null);
        assertThat(marks(seen)).containsExactlyInAnyOrder("clause/" + upper.id(), "directive/" + centre);
        assertThat(seen.forks().get(clause(upper.id()))).as("nor is it counted").isEmpty();
        assertThat(seen.gaps(clause(upper.id()))).containsExactly(Gap.CLAUSE_UNTAKEN);
        assertThat(gaps.one(other, GapReading.About.directive(centre), Gap.CLAUSE_UNTAKEN, 10, null)
                        .total())
                .isOne();
        assertThatThrownBy(() -> threads.of(other, clause(middle.id()), WHOLE, null))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> threads.of(other, clause(UUID.randomUUID()), WHOLE, null))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> strips.of(other, "clause", middle.id())).isInstanceOf(Absent.class);
        var below =
                world.document("n2", ReadingClass.OPEN, List.of(AWeb.clause("1").from(upper.id())), List.of(centre));
        assertThat(marks(threads.of(other, Key.of(StepKind.DIRECTIVE, below), WHOLE, null)))
                .contains("directive/" + centre)
                .noneMatch(mark -> mark.contains(north.toString()));
    }

    @Test
    void namesWhatIsMissingInItsPlaceAndInTheLists() {
        var world = web.world();
        var open = AWeb.clause("1");
        var taken = AWeb.clause("2");
        var directive = world.document("centre", ReadingClass.OPEN, List.of(open, taken), List.of(), "north");
        var loose = world.assignment("n1", directive, null, null);
        world.assignment("n1", directive, taken.id(), null);
        var indicator = world.indicator("centre");
        var bare = world.target(indicator, "n1", directive, taken.id());
        var bareFigure = world.figure(indicator, "n1", "2024", false, List.of(bare));
        var shown = world.target(indicator, "n2", directive, null);
        var shownFigure = world.figure(indicator, "n2", "2024", true, List.of(shown));
        var withdrawn = world.figure(indicator, "n2", "2023", true, List.of());
        var unused = world.file(withdrawn);
        work.withdraw(
                ALL,
                new WithdrawFigure(org.plumbline.kernel.Ids.next(), withdrawn, "Twice", LocalDate.of(2025, 3, 15)));
        var silent = world.target(world.indicator("centre"), "n1", directive, taken.id());
        var thread = threads.of(ALL, Key.of(StepKind.DIRECTIVE, directive), WHOLE, null);
        assertThat(thread.gaps(clause(open.id()))).containsExactly(Gap.CLAUSE_UNTAKEN);
        assertThat(thread.gaps(clause(taken.id()))).isEmpty();
        assertThat(thread.gaps(Key.of(StepKind.ASSIGNMENT, loose))).containsExactly(Gap.TASK_LOOSE);
        assertThat(thread.gaps(Key.of(StepKind.TARGET, shown))).containsExactly(Gap.TARGET_LOOSE);
        assertThat(thread.gaps(Key.of(StepKind.TARGET, silent))).containsExactly(Gap.TARGET_SILENT);
        assertThat(thread.gaps(Key.of(StepKind.FIGURE, bareFigure))).containsExactly(Gap.FIGURE_BARE);
        assertThat(thread.gaps(Key.of(StepKind.FIGURE, shownFigure))).containsExactly(Gap.FIGURE_UNCHECKED);
        assertThat(thread.gaps(Key.of(StepKind.PROOF, unused))).containsExactly(Gap.PROOF_UNUSED);
        for (var about : List.of(
                GapReading.About.directive(directive), new GapReading.About(null, world.country.node("centre")))) {
            for (var list : gaps.all(ALL, about, 50)) {
                var inPlace = thread.gaps().entrySet().stream()
                        .filter(each -> each.getValue().contains(list.gap()))
                        .map(each -> each.getKey())
                        .toList();
                if (list.gap() == Gap.TASK_LOOSE && about.unit() != null) {
                    continue; // drafts have no lead yet, and belong to no unit's subtree
                }
                assertThat(list.steps().stream().map(Step::key))
                        .as(list.gap() + " of " + about)
                        .containsExactlyInAnyOrderElementsOf(inPlace);
                assertThat(list.total()).isEqualTo(list.steps().size());
                assertThat(list.next()).isNull();
            }
        }
    }

    @Test
    void aWideBranchIsFoldedAndFollowedToItsEnd() {
        var world = web.world();
        var clause = AWeb.clause("1");
        var directive = world.document("centre", ReadingClass.OPEN, List.of(clause), List.of());
        var indicator = world.indicator("centre");
        var tasks = new HashSet<UUID>();
        for (var i = 0; i < 7; i++) {
            tasks.add(world.assignment("n1", directive, clause.id(), null));
        }
        var targets = Set.of(
                world.target(indicator, "n1", directive, clause.id()),
                world.target(indicator, "n2", directive, clause.id()),
                world.target(indicator, "north", directive, clause.id()));
        var few = threads.of(ALL, clause(clause.id()), new Size(100, 2), null);
        var fork = few.forks().get(clause(clause.id())).stream()
                .filter(each -> each.strand() == Strand.ASSIGNMENTS)
                .findFirst()
                .orElseThrow();
        assertThat(fork.shown()).hasSize(2);
        assertThat(fork.total()).isEqualTo(7);
        for (var reader : List.of(ALL, world.country.office("north"))) {
            assertThat(followed(reader, clause.id(), Strand.ASSIGNMENTS)).isEqualTo(tasks);
            assertThat(followed(reader, clause.id(), Strand.TARGETS)).isEqualTo(targets);
        }
        assertThat(followed(world.country.office("n2"), clause.id(), Strand.TARGETS))
                .as("the units beside are out of sight")
                .isSubsetOf(targets)
                .hasSizeLessThan(3);
        assertThatThrownBy(() -> threads.of(
                        ALL,
                        clause(clause.id()),
                        WHOLE,
                        new Part(Strand.TARGETS, UUID.randomUUID().toString(), 2)))
                .isInstanceOf(Refused.class);
    }

    private Set<UUID> followed(Scope scope, UUID clause, Strand strand) {
        var found = new HashSet<UUID>();
        String next = null;
        do {
            var thread = threads.of(scope, clause(clause), WHOLE, new Part(strand, next, 2));
            var fork = thread.forks().get(clause(clause)).getFirst();
            assertThat(fork.shown()).allMatch(key -> found.add(key.id()));
            next = fork.next();
        } while (next != null);
        return found;
    }

    @Test
    void howMuchIsAskedDoesNotGrowWithWhatHangsThere() throws Exception {
        var world = web.world();
        var clause = AWeb.clause("1");
        var directive = world.document("centre", ReadingClass.OPEN, List.of(clause), List.of());
        world.assignment("n1", directive, clause.id(), null);
        world.target(world.indicator("centre"), "n1", directive, clause.id());
        var few = CountedStatements.during(() -> threads.of(ALL, clause(clause.id()), Size.LIST, null));
        for (var i = 0; i < 8; i++) {
            world.assignment("n1", directive, clause.id(), null);
            world.target(world.indicator("centre"), "n1", directive, clause.id());
        }
        var many = CountedStatements.during(() -> threads.of(ALL, clause(clause.id()), Size.LIST, null));
        assertThat(many.value().steps().size())
                .isGreaterThan(few.value().steps().size());
        assertThat(many.statements()).isEqualTo(few.statements());
    }

    @Test
    void theLineOfSmallStepsShowsWhatIsThereAndWhatIsNot() {
        var world = web.world();
        var upper = AWeb.clause("1");
        var centre = world.document("centre", ReadingClass.OPEN, List.of(upper), List.of(), "north");
        var clause = AWeb.clause("1").from(upper.id());
        var north = world.document("north", ReadingClass.OPEN, List.of(clause), List.of(centre), "n1");
        assertThat(line("clause", clause.id()))
                .containsExactly(
                        "directive HAS",
                        "clause HAS",
                        "clause HERE",
                        "assignment GAP clause-unassigned",
                        "target GAP clause-unpromised");
        var task = world.assignment("n1", north, clause.id(), null);
        var indicator = world.indicator("centre");
        var target = world.target(indicator, "n1", north, clause.id());
        assertThat(line("clause", clause.id()))
                .containsExactly(
                        "directive HAS",
                        "clause HAS",
                        "clause HERE",
                        "assignment HAS",
                        "target HAS",
                        "figure GAP target-silent");
        var figure = world.figure(indicator, "n1", "2024", false, List.of(target));
        assertThat(line("target", target))
                .containsExactly("directive HAS", "clause HAS", "target HERE", "figure HAS", "proof GAP figure-bare");
        assertThat(line("figure", figure))
                .containsExactly("directive HAS", "target HAS", "figure HERE", "proof GAP figure-bare");
        assertThat(line("assignment", task)).containsExactly("directive HAS", "clause HAS", "assignment HERE");
        assertThat(line("assignment", world.assignment("n1", north, null, null)))
                .containsExactly("directive HAS", "clause GAP task-loose", "assignment HERE");
        var alone = world.figure(world.indicator("centre"), "n2", "2024", true, List.of());
        assertThat(line("figure", alone))
                .containsExactly("target GAP figure-without-target", "figure HERE", "proof GAP figure-unchecked");
    }

    private List<String> line(String kind, UUID id) {
        return strips.of(ALL, kind, id).steps().stream()
                .map(step -> step.kind() + " " + step.state()
                        + (step.state() == ThreadLine.State.GAP ? " " + step.gap() : ""))
                .toList();
    }

    private static List<String> marks(FollowedThread thread) {
        return thread.steps().keySet().stream().map(Key::mark).toList();
    }

    private static Key clause(UUID id) {
        return Key.of(StepKind.CLAUSE, id);
    }
}
