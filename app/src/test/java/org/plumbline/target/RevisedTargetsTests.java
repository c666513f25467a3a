package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Browser;
import org.plumbline.directive.Country;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.indicator.Measured;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.target.deed.ReviseTarget;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A document that revises the goal of a target of an earlier one shows that target. Today is 15 March 2025. */
@DatabaseTest
class RevisedTargetsTests {

    private static final LocalDate SET = LocalDate.of(2025, 1, 15);
    private static final LocalDate REVISED = LocalDate.of(2025, 2, 6);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Measured measured;

    @Autowired
    private Targets targets;

    @Autowired
    private RevisedTargets revised;

    @Autowired
    private Directives directives;

    @Autowired
    private Units units;

    private Measured.Case set;
    private UUID earlier;
    private UUID later;

    @BeforeEach
    void twoDocuments() {
        set = measured.fresh();
        earlier = document("33-NQ/TU", List.of());
        later = document("34-NQ/TU", List.of(new Link(RelationKind.ADJUSTS, earlier, null)));
    }

    @Test
    void theLaterDocumentShowsTheTargetsWhoseGoalItRevised() throws Exception {
        var target = revised("POV", "Resolution 34-NQ/TU of 6 February");
        var byAnother = revised("OTH", "134-NQ/TU");
        var byNone = revised("NON", null);
        assertThat(shown(REVISED)).containsExactly(target).doesNotContain(byAnother, byNone);
        assertThat(shown(REVISED.minusDays(1))).as("before it was in force").isEmpty();
        assertThat(by(set.office(), earlier, Measured.TODAY)).isEmpty();
        assertThat(new Browser(mvc, set.office()).open("/directives/" + later).page())
                .contains("Targets that this document revised", "/targets/" + target)
                .doesNotContain("/targets/" + byAnother);
        assertThat(new Browser(mvc, set.office()).open("/directives/" + earlier).page())
                .doesNotContain("Targets that this document revised");
    }

    @Test
    void whatIsOutOfSightIsNotShown() {
        revised("POV", "34-NQ/TU");
        assertThat(by(set.other(), later, Measured.TODAY)).isEmpty();
    }

    private List<DirectiveTargets.Row> by(Scope scope, UUID document, LocalDate on) {
        var places = units.tops(scope, null, on).stream().map(Unit::node).toList();
        return revised.by(scope, document, places, false, on);
    }

    private List<UUID> shown(LocalDate on) {
        return by(set.office(), later, on).stream().map(row -> row.line().id()).toList();
    }

    private UUID document(String symbol, List<Link> links) {
        var deed = Country.register(
                set.country().head(symbol, "north", "Tasks of the year"),
                List.of(Country.task("1", "Poverty goes down")),
                links,
                List.of());
        directives.register(Scope.programme(), deed);
        return deed.id();
    }

    /** A target under the earlier document, revised by a decision. */
    private UUID revised(String code, @Nullable String decision) {
        var id = Ids.next();
        var terms = Terms.of(Kind.REACH, measured.defined(set, code, Measured.poverty()), set.unit())
                .under(earlier, null);
        targets.set(Scope.programme(), new SetTarget(id, terms, TargetSamples.goal("65.5", "40"), SET, null));
        targets.revise(
                set.office(),
                new ReviseTarget(
                        Ids.next(), id, 1, TargetSamples.goal("65.5", "30"), REVISED, decision, "More is possible"));
        return id;
    }
}
