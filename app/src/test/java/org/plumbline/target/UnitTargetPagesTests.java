package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Country;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.target.deed.WithdrawTarget;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.VerdictClass;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The targets of a unit on its pages, and those of a document on its own. Today is 15 March 2025. */
@DatabaseTest
class UnitTargetPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private Targets targets;

    @Autowired
    private TargetCounts counts;

    @Autowired
    private UnitTargets unitTargets;

    @Autowired
    private DirectiveTargets directiveTargets;

    @Autowired
    private TargetVerdicts verdicts;

    @Autowired
    private Units units;

    @Autowired
    private Directives directives;

    private Measured.Case set;

    @BeforeEach
    void aProvince() {
        set = measured.fresh();
    }

    /** What is judged one by one is what is counted, on any day and as known at any instant. */
    @Test
    void aUnitsOwnTargetsStandWhereTheyAreCounted() {
        var random = new Random(7);
        var known = new ArrayList<@Nullable Instant>();
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < 12; i++) {
            var indicator = measured.defined(set, "R" + i, Measured.poverty());
            var id = promised(Terms.of(Kind.REACH, indicator, set.unit()));
            ids.add(id);
            for (var year = 2021; year <= 2024; year++) {
                if (random.nextInt(5) > 0) {
                    measured.entered(
                            set.district(),
                            indicator,
                            set.unit(),
                            String.valueOf(year),
                            Measured.number(String.valueOf(20 + random.nextInt(50))));
                }
            }
            if (i == 4) {
                known.add(lastKnown);
            }
        }
        targets.withdraw(set.office(), new WithdrawTarget(Ids.next(), ids.get(3), 1, Measured.TODAY, "Set twice"));
        targets.revise(
                set.office(),
                new ReviseTarget(
                        Ids.next(),
                        ids.get(5),
                        1,
                        TargetSamples.goal("65.5", "20"),
                        LocalDate.of(2025, 1, 1),
                        null,
                        "Too easy"));
        known.add(null);
        for (var at : known) {
            for (var day : List.of(
                    Measured.TODAY, LocalDate.of(2024, 12, 31), LocalDate.of(2023, 6, 30), LocalDate.of(2021, 1, 1))) {
                var asked = new TargetCounts.Question(node("n1"), day, at, null, null, null);
                var card = counts.of(set.office(), asked);
                var own = unitTargets.own(set.office(), asked);
                var plain = new EnumMap<VerdictClass, Integer>(VerdictClass.class);
                own.forEach(each -> plain.merge(each.verdicts().reported().verdictClass(), 1, Integer::sum));
                for (var cls : VerdictClass.values()) {
                    assertThat(plain.getOrDefault(cls, 0))
                            .as("%s on %s as known at %s", cls, day, at)
                            .isEqualTo(card.of(cls));
                }
                assertThat(own.stream()
                                .filter(each -> each.verdicts().reported().isAttained()))
                        .hasSize(card.attained());
                for (var each : own) {
                    var judged = verdicts.of(set.office(), each.id(), day, at);
                    assertThat(each.verdicts().reported().verdictClass())
                            .isEqualTo(judged.verdicts().reported().verdictClass());
                    assertThat(each.first().verdictClass())
                            .as("as first set")
                            .isEqualTo(judged.goals().first().verdictClass());
                }
            }
        }
        assertThat(counts.of(set.office(), TargetCounts.Question.of(node("n1"), Measured.TODAY))
                        .total())
                .isEqualTo(11);
    }

    @Test
    void theTableComparesWithTheYearBeforeAndSaysWhatIsNeeded() {
        var poverty = measured.defined(set, "POV", Measured.poverty());
        promised(Terms.of(Kind.REACH, poverty, set.unit()));
        measured.entered(set.district(), poverty, set.unit(), "2023", Measured.number("62"));
        measured.entered(set.district(), poverty, set.unit(), "2024", Measured.number("60.14"));
        var own = unitTargets.own(set.office(), TargetCounts.Question.of(node("n1"), Measured.TODAY));
        assertThat(own).singleElement().satisfies(each -> {
            assertThat(each.yearBefore()).isNotNull();
            assertThat(String.valueOf(each.yearBefore())).isEqualTo("62");
            assertThat(each.isBehind()).isTrue();
            assertThat(each.needsAttention()).isTrue();
        });
        var page = page(set.office(), "/units/" + set.unit());
        assertThat(page).contains("None of 1 target attained.", "One is behind the pace needed.");
        assertThat(page).contains("cls=underHalf", "behind pace", "needs 20.14 points a year");
        assertThat(page).as("the rule beside the counts").contains("exactly half included");
        var table = page(set.office(), "/units/" + set.unit() + "/targets");
        assertThat(table).contains("60.14", "at most 40", "62", "under half", "Without a field");
        assertThat(page(set.office(), "/units/" + set.unit() + "/targets?only=attention"))
                .contains("60.14");
        assertThat(page(set.office(), "/units/" + set.unit() + "/targets?format=csv"))
                .contains("60.14", "20.14");
    }

    @Test
    void goalsAsFirstSetAreJudgedAndSaidToBe() {
        var poverty = measured.defined(set, "POV", Measured.poverty());
        var id = promised(Terms.of(Kind.REACH, poverty, set.unit()));
        measured.entered(set.district(), poverty, set.unit(), "2024", Measured.number("38"));
        targets.revise(
                set.office(),
                new ReviseTarget(
                        Ids.next(),
                        id,
                        1,
                        TargetSamples.goal("65.5", "10"),
                        LocalDate.of(2025, 1, 1),
                        null,
                        "Too easy"));
        assertThat(page(set.office(), "/units/" + set.unit()))
                .contains("None of 1 target attained.", "goals as first set");
        var first = page(set.office(), "/units/" + set.unit() + "?goals=first");
        assertThat(first).contains("As first set", "judged against its goal as first set", "<b>1</b> exceeded");
        var above = page(set.office(), "/units/" + set.unit("north") + "?goals=first");
        assertThat(above).contains("its own 0 targets are judged, of 1 that");
    }

    @Test
    void aUnitWithoutTargetsShowsNoneOfIt() {
        var page = page(set.office(), "/units/" + set.unit("n2"));
        assertThat(page).doesNotContain("bandlines", "/units/" + set.unit("n2") + "/targets");
        assertThat(page(set.office(), "/units/" + set.unit("n2") + "/targets")).contains("No targets here");
    }

    @Test
    void theUnitsBelowAreComparedAtWhatSeveralPromised() {
        var same = measured.defined(set, "SAME", Measured.poverty());
        var differs = measured.defined(set, "DIFF", Measured.poverty());
        for (var indicator : List.of(same, differs)) {
            for (var unit : List.of("n1", "n2")) {
                promised(Terms.of(Kind.REACH, indicator, set.unit(unit)));
            }
        }
        measured.entered(set.district(), differs, set.unit("n1"), "2024", Measured.number("38"));
        measured.entered(set.other(), differs, set.unit("n2"), "2024", Measured.number("64"));
        var home = "/units/" + set.unit("north") + "/targets?part=below";
        var spread = page(set.office(), home);
        assertThat(spread).contains("at one other all stand alike", "n1, ", "exceeded", "under half", "heat-worst");
        assertThat(spread).doesNotContain("not reported");
        assertThat(page(set.office(), home + "&all=1")).contains("not reported");
        assertThat(page(set.office(), "/units/" + set.unit("north"))).contains("of 4 targets attained", "part=below");
    }

    @Test
    void targetsUnderARestrictedDocumentAreNotShownToOthers() {
        var poverty = measured.defined(set, "POV", Measured.poverty());
        var open = directive(ReadingClass.OPEN);
        var restricted = directive(ReadingClass.RESTRICTED);
        promised(Terms.of(Kind.REACH, poverty, set.unit()).under(open, null));
        var secret = measured.defined(set, "SEC", Measured.poverty());
        var hidden = promised(Terms.of(Kind.REACH, secret, set.unit()).under(restricted, null));
        assertThat(page(set.office(), "/units/" + set.unit())).contains("of 2 targets attained");
        assertThat(page(set.office(), "/units/" + set.unit() + "/targets")).contains("/targets/" + hidden);
        assertThat(page(set.district(), "/units/" + set.unit()))
                .contains("of 1 target attained", "Targets by field (1)");
        assertThat(page(set.district(), "/units/" + set.unit() + "/targets")).doesNotContain("/targets/" + hidden);
    }

    @Test
    void aDocumentShowsItsTargetsByClassAndClause() {
        var document = directive(ReadingClass.OPEN);
        var classes = new EnumMap<VerdictClass, Integer>(VerdictClass.class);
        var values = List.of("38", "40", "50", "64", "");
        for (var i = 0; i < values.size(); i++) {
            var indicator = measured.defined(set, "D" + i, Measured.poverty());
            promised(Terms.of(Kind.REACH, indicator, set.unit()).under(document, clause));
            if (!values.get(i).isEmpty()) {
                measured.entered(set.district(), indicator, set.unit(), "2024", Measured.number(values.get(i)));
            }
        }
        for (var each : List.of(
                VerdictClass.EXCEEDED,
                VerdictClass.MET,
                VerdictClass.OVER_HALF,
                VerdictClass.UNDER_HALF,
                VerdictClass.NOT_REPORTED)) {
            classes.put(each, 1);
        }
        var part = directiveTargets.of(set.office(), document, List.of(node("north")), false, Measured.TODAY);
        for (var cls : VerdictClass.values()) {
            assertThat(part.card().of(cls)).as("%s", cls).isEqualTo(classes.getOrDefault(cls, 0));
        }
        assertThat(part.rows().getFirst().cls()).isEqualTo(VerdictClass.UNDER_HALF);
        assertThat(part.unreported()).hasSize(1);
        assertThat(part.of(clause)).isEqualTo(new DirectiveTargets.OfClause(5, VerdictClass.UNDER_HALF));
        assertThat(directiveTargets
                        .of(set.office(), document, List.of(node("n2")), false, Measured.TODAY)
                        .isEmpty())
                .as("within another unit")
                .isTrue();
        var page = page(set.office(), "/directives/" + document);
        assertThat(page)
                .contains(
                        "5 targets: 1 exceeded, 1 met, 1 half or more, 1 under half, 1 not reported.",
                        "target not reported",
                        "5 targets</a>");
        var list = page(set.office(), "/directives?sort=targets&issuer=" + set.unit("north"));
        assertThat(list).contains("2 of 5 attained", "1 under half");
        assertThat(page(set.office(), "/directives?format=csv&issuer=" + set.unit("north")))
                .contains("5,1,1,1,1,0,1,0,0");
    }

    private @Nullable UUID clause;
    private @Nullable Instant lastKnown;

    private UUID directive(ReadingClass readers) {
        var task = Country.task("1", "Poverty goes down");
        var deed = Country.register(
                set.country()
                        .head(readers.ordinal() + 1 + "-CTr/TU", "north", "Programme")
                        .readBy(readers),
                List.of(task),
                List.of(),
                List.of(Addressee.unit(Ids.next(), set.unit("n2"), null)));
        directives.register(Scope.programme(), deed);
        clause = task.id();
        return deed.id();
    }

    private UUID promised(Terms terms) {
        var id = Ids.next();
        lastKnown = targets.set(
                        Scope.programme(),
                        new SetTarget(
                                id,
                                terms,
                                TargetSamples.goal("65.5", "40"),
                                terms.directive() == null ? TargetSamples.SET : LocalDate.of(2025, 1, 15),
                                null))
                .knownAt();
        return id;
    }

    private int node(String name) {
        return units.get(Scope.programme(), set.unit(name)).node();
    }

    private String page(Scope scope, String address) {
        try {
            var answer = mvc.perform(get(address).requestAttr(FixedViewers.SCOPE, scope))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(address, e);
        }
    }
}
