package org.plumbline.desk.thread;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Country;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Responses;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.SeriesList;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.programme.Assignments;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.programme.deed.TaskText;
import org.plumbline.target.Targets;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.verdict.Kind;
import org.springframework.stereotype.Component;

/** Makes small worlds of records that hang on each other, and remembers what was hung on what. */
@Component
class AWeb {

    private static final Scope ALL = Scope.programme();

    private final Units units;
    private final Reach reach;
    private final Directives directives;
    private final Responses responses;
    private final Assignments assignments;
    private final Indicators indicators;
    private final Targets targets;
    private final FigureWork work;
    private final SeriesList series;

    AWeb(
            Units units,
            Reach reach,
            Directives directives,
            Responses responses,
            Assignments assignments,
            Indicators indicators,
            Targets targets,
            FigureWork work,
            SeriesList series) {
        this.units = units;
        this.reach = reach;
        this.directives = directives;
        this.responses = responses;
        this.assignments = assignments;
        this.indicators = indicators;
        this.targets = targets;
        this.work = work;
        this.series = series;
    }

    World world() {
        var country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2");
        return new World(country);
    }

    /** A world under way. */
    final class World {
        final Country country;

        /** What hangs on what, as it was made. */
        final Set<FollowedThread.Edge> edges = new LinkedHashSet<>();

        final Map<UUID, UUID> documentOf = new LinkedHashMap<>();

        World(Country country) {
            this.country = country;
        }

        UUID document(String unit, ReadingClass read, List<ClauseText> clauses, List<UUID> above, String... addressed) {
            var id = Ids.next();
            directives.register(
                    ALL,
                    new RegisterDirective(
                            id,
                            country.head(null, unit, "Of " + unit + " " + id).readBy(read),
                            clauses,
                            above.stream()
                                    .map(each -> new Link(RelationKind.CONCRETISES, each, null))
                                    .toList(),
                            List.of(addressed).stream()
                                    .map(each -> Addressee.unit(Ids.next(), country.unit(each), null))
                                    .toList(),
                            Set.of()));
            for (var clause : clauses) {
                documentOf.put(clause.id(), id);
                hang(
                        clause.parent() == null ? key(StepKind.DIRECTIVE, id) : key(StepKind.CLAUSE, clause.parent()),
                        key(StepKind.CLAUSE, clause.id()));
                clause.upper().forEach(upper -> hang(key(StepKind.CLAUSE, upper), key(StepKind.CLAUSE, clause.id())));
            }
            above.forEach(each -> hang(key(StepKind.DIRECTIVE, each), key(StepKind.DIRECTIVE, id)));
            return id;
        }

        void answer(UUID directive, String unit, UUID document) {
            responses.answer(
                    ALL,
                    new AnswerDirective(
                            directive,
                            country.unit(unit),
                            AnswerKind.OWN_DOCUMENT,
                            document,
                            null,
                            LocalDate.of(2025, 2, 1)));
            var answer = Key.answer(directive, country.unit(unit));
            edges.remove(
                    new FollowedThread.Edge(key(StepKind.DIRECTIVE, directive), key(StepKind.DIRECTIVE, document)));
            hang(key(StepKind.DIRECTIVE, directive), answer);
            hang(answer, key(StepKind.DIRECTIVE, document));
        }

        UUID assignment(String unit, @Nullable UUID directive, @Nullable UUID clause, @Nullable UUID upper) {
            var id = Ids.next();
            assignments.draft(
                    ALL,
                    new DraftAssignment(
                            id, country.unit(unit), directive, clause, upper, TaskText.of(words("Task " + id))));
            if (clause != null) {
                hang(key(StepKind.CLAUSE, clause), key(StepKind.ASSIGNMENT, id));
            }
            if (upper != null) {
                hang(key(StepKind.ASSIGNMENT, upper), key(StepKind.ASSIGNMENT, id));
            }
            if (clause == null && upper == null && directive != null) {
                hang(key(StepKind.DIRECTIVE, directive), key(StepKind.ASSIGNMENT, id));
            }
            return id;
        }

        UUID indicator(String unit) {
            var id = Ids.next();
            indicators.define(
                    ALL, new DefineIndicator(id, country.unit(unit), "W-" + id, Measured.poverty(), Measured.LONG_AGO));
            return id;
        }

        UUID target(UUID indicator, String unit, @Nullable UUID directive, @Nullable UUID clause) {
            var id = Ids.next();
            targets.set(
                    ALL,
                    new SetTarget(
                            id,
                            Terms.of(Kind.REACH, indicator, country.unit(unit)).under(directive, clause),
                            new GoalText(
                                    null,
                                    new java.math.BigDecimal("65.5"),
                                    new java.math.BigDecimal("40"),
                                    null,
                                    List.of(),
                                    LocalDate.of(2025, 1, 31),
                                    LocalDate.of(2025, 12, 31)),
                            LocalDate.of(2025, 2, 1),
                            null));
            if (clause != null) {
                hang(key(StepKind.CLAUSE, clause), key(StepKind.TARGET, id));
            } else if (directive != null) {
                hang(key(StepKind.DIRECTIVE, directive), key(StepKind.TARGET, id));
            }
            return id;
        }

        /** A figure on which targets rest; with a file if asked for. */
        UUID figure(UUID indicator, String unit, String period, boolean shown, List<UUID> restingOn) {
            var id = Ids.next();
            var deed = EnterFigures.reported(
                    Ids.next(),
                    Measured.TODAY,
                    List.of(Stated.of(id, indicator, country.unit(unit), Period.of(period), Measured.parts(50, 100))));
            if (shown) {
                work.enter(
                        ALL,
                        deed,
                        List.of(new FigureWork.Sent(
                                "list.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))));
                hang(key(StepKind.FIGURE, id), key(StepKind.PROOF, file(id)));
            } else {
                work.enter(ALL, deed);
            }
            restingOn.forEach(target -> hang(key(StepKind.TARGET, target), key(StepKind.FIGURE, id)));
            return id;
        }

        /** The file that shows a figure. */
        UUID file(UUID figure) {
            return series.cell(ALL, figure)
                    .proofs()
                    .get(figure)
                    .getFirst()
                    .files()
                    .getFirst()
                    .id();
        }

        private void hang(Key upper, Key lower) {
            edges.add(new FollowedThread.Edge(upper, lower));
        }

        Set<Key> keys() {
            var keys = new LinkedHashSet<Key>();
            edges.forEach(edge -> {
                keys.add(edge.from());
                keys.add(edge.to());
            });
            return keys;
        }

        /** What a walk over all records finds from one of them, up and down: no more and no less may a thread show. */
        Set<FollowedThread.Edge> walk(Key start) {
            var found = new LinkedHashSet<FollowedThread.Edge>();
            down(start, start, found);
            up(start, found, new LinkedHashSet<>());
            return found;
        }

        private void down(Key start, Key key, Set<FollowedThread.Edge> found) {
            if (!key.equals(start) && key.kind() == StepKind.DIRECTIVE) {
                return;
            }
            for (var edge : edges) {
                if (edge.from().equals(key) && found.add(edge)) {
                    down(start, edge.to(), found);
                }
            }
        }

        private void up(Key key, Set<FollowedThread.Edge> found, Set<Key> seen) {
            if (!seen.add(key)) {
                return;
            }
            var above = edges.stream().filter(edge -> edge.to().equals(key)).toList();
            var carries = above.stream()
                    .filter(edge -> key.kind() == StepKind.CLAUSE
                            && edge.from().kind() == StepKind.CLAUSE
                            && !java.util.Objects.equals(
                                    documentOf.get(edge.from().id()), documentOf.get(key.id())))
                    .toList();
            for (var edge : carries.isEmpty() ? above : carries) {
                found.add(edge);
                up(edge.from(), found, seen);
            }
        }
    }

    /** A world of some thirty records, hung on each other as it falls. */
    World random(long seed) {
        var random = new Random(seed);
        var world = world();
        var top = clauses(random, List.of());
        var centre = world.document("centre", ReadingClass.OPEN, top, List.of(), "north", "south", "n1");
        var middle = clauses(random, top);
        var north = world.document("north", ReadingClass.OPEN, middle, List.of(centre), "n1", "n2");
        var both = new ArrayList<>(top);
        both.addAll(middle);
        var low = clauses(random, both);
        var n1 = world.document("n1", ReadingClass.OPEN, low, List.of(north, centre));
        if (random.nextBoolean()) {
            world.answer(centre, "north", north);
        }
        world.answer(north, "n1", n1);
        var all = new ArrayList<>(both);
        all.addAll(low);
        var tasks = new ArrayList<UUID>();
        for (var i = 0; i < 10; i++) {
            var clause = random.nextInt(4) == 0
                    ? null
                    : all.get(random.nextInt(all.size())).id();
            var upper = tasks.isEmpty() || random.nextBoolean() ? null : tasks.get(random.nextInt(tasks.size()));
            tasks.add(world.assignment(
                    "n1", clause == null ? (upper == null ? n1 : null) : world.documentOf.get(clause), clause, upper));
        }
        for (var i = 0; i < 3; i++) {
            var indicator = world.indicator("centre");
            var unit = random.nextBoolean() ? "n1" : "n2";
            var resting = new ArrayList<UUID>();
            for (var j = 0; j <= random.nextInt(2); j++) {
                var clause = random.nextInt(3) == 0
                        ? null
                        : all.get(random.nextInt(all.size())).id();
                resting.add(
                        world.target(indicator, unit, clause == null ? centre : world.documentOf.get(clause), clause));
            }
            for (var j = 0; j < random.nextInt(3); j++) {
                world.figure(indicator, unit, String.valueOf(2022 + j), random.nextBoolean(), resting);
            }
        }
        return world;
    }

    private static List<ClauseText> clauses(Random random, List<ClauseText> above) {
        var made = new ArrayList<ClauseText>();
        for (var i = 1; i <= 3; i++) {
            var clause = clause(String.valueOf(i));
            made.add(
                    above.isEmpty() || random.nextInt(3) == 0
                            ? clause
                            : clause.from(
                                    above.get(random.nextInt(above.size())).id()));
        }
        made.add(clause("2.1").under(made.get(1).id()));
        return made;
    }

    static ClauseText clause(String path) {
        return ClauseText.of(Ids.next(), path, ClauseKind.TASK, true, words("Clause " + path));
    }

    static Wording words(String text) {
        return Wording.of("en", text);
    }

    static Key key(StepKind kind, UUID id) {
        return Key.of(kind, id);
    }
}
