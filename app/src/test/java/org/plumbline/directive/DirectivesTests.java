package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plumbline.directive.Country.register;
import static org.plumbline.directive.Country.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AmendDirective;
import org.plumbline.directive.deed.JoinDirectives;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.deed.RelateDirectives;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DirectivesTests {

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Directives directives;

    @Autowired
    private Clauses clauses;

    @Autowired
    private Relations relations;

    private final Scope everything = Scope.programme();
    private Country country;

    @BeforeEach
    void aCountry() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2");
        country.body("north committee", UnitKind.COMMITTEE, "north");
    }

    @Test
    void registersADocumentWithAllItAsks() {
        var upper = register(
                country.head("57-NQ/TW", "centre", "Science and digital transformation"),
                List.of(task("3.10", "later"), task("3.2", "sooner")),
                List.of(),
                List.of());
        directives.register(everything, upper);
        var head =
                country.head("46-CTr/TU", "north committee", "Carrying out Resolution 57 in " + country.unit("north"));
        var own = task("1", "Every commune signs papers digitally")
                .from(upper.clauses().getFirst().id());
        var lower =
                register(head, List.of(own), List.of(new Link(RelationKind.CONCRETISES, upper.id(), null)), List.of());
        directives.register(everything, lower);

        assertThat(directives.get(everything, lower.id()).canonical()).isEqualTo("46-CTr/TU");
        assertThat(directives.get(everything, lower.id()).type()).isEqualTo("action-programme");
        assertThat(clauses.of(everything, upper.id())).extracting(Clause::path).containsExactly("3.2", "3.10");
        assertThat(relations.of(everything, upper.id()))
                .singleElement()
                .satisfies(r -> assertThat(r.outgoing()).isFalse())
                .extracting(Relations.Relation::other)
                .isEqualTo(lower.id());
    }

    @Test
    void findsADocumentInEachWayAPersonWritesIt() {
        var programme = register(
                country.head("8346-CTr/TU", "north", "Chương trình thực hiện " + country.unit("n1")),
                List.of(),
                List.of(),
                List.of());
        directives.register(everything, programme);
        for (var typed :
                List.of("8346 ctr tu", "8346-CTr/TU", "8346-ctr/tu", "chuong trinh thuc hien " + country.unit("n1"))) {
            assertThat(directives.search(everything, typed, 50))
                    .as(typed)
                    .extracting(DirectiveHit::id)
                    .contains(programme.id());
        }
        assertThat(directives.search(everything, "8347 ctr tu", 50))
                .extracting(DirectiveHit::id)
                .doesNotContain(programme.id());
        assertThat(directives.search(everything, "  ", 50)).isEmpty();
    }

    @Test
    void refusesASymbolNobodyCanRead() {
        assertThat(refused(register(country.head("46-XYZW/", "north", "x"), List.of(), List.of(), List.of()))
                        .field())
                .isEqualTo("symbol");
    }

    @Test
    void refusesTheSameIdentityAndLetsAPersonDecideWhereItIsNotWhole() {
        var whole = country.head("35-CT/TW", "centre", "Congresses at all levels");
        directives.register(everything, register(whole, List.of(), List.of(), List.of()));
        assertThat(refused(register(whole, List.of(), List.of(), List.of())).code())
                .isEqualTo("directive.probable-duplicate");
        var later = country.head("35-CT/TW", "centre", "Preparing for the next term")
                .inTerm("2025-2030");
        directives.register(everything, register(later, List.of(), List.of(), List.of()));

        var unknownTerm = whole.inTerm("");
        assertThat(refused(register(unknownTerm, List.of(), List.of(), List.of()))
                        .code())
                .isEqualTo("directive.probable-duplicate");
        var candidates = directives.probableDuplicates(everything, null, unknownTerm).stream()
                .map(DirectiveHit::id)
                .toList();
        assertThat(candidates).hasSize(2);
        assertThat(directives.probableDuplicates(everything, candidates.getFirst(), unknownTerm))
                .as("a document that is corrected is no duplicate of itself")
                .extracting(DirectiveHit::id)
                .containsExactly(candidates.getLast());
        directives.register(
                everything,
                new RegisterDirective(
                        Ids.next(), unknownTerm, List.of(), List.of(), List.of(), Set.copyOf(candidates)));
    }

    @Test
    void noConfirmationLetsTwoDocumentsShareAWholeIdentity() {
        var head = country.head("118-KL/TW", "centre", "One");
        var first = register(head, List.of(), List.of(), List.of());
        directives.register(everything, first);
        var again = new RegisterDirective(Ids.next(), head, List.of(), List.of(), List.of(), Set.of(first.id()));
        assertThat(refused(again).code()).isEqualTo("directive.symbol-taken");
    }

    @Test
    void aRepeatedRequestRegistersOnce() {
        var key = IdempotencyKey.sent(Ids.next().toString(), "one request");
        var head = country.head("121-KL/TW", "centre", "Once");
        var first = register(head, List.of(), List.of(), List.of());
        IdempotencyKey.during(key, () -> directives.register(everything, first));
        var again = IdempotencyKey.during(
                key, () -> directives.register(everything, register(head, List.of(), List.of(), List.of())));
        assertThat(again.repeated()).isTrue();
        assertThat(again.about()).isEqualTo(first.id());
    }

    @Test
    void twoEditorsMeetInAConflictThatShowsBoth() {
        var deed = register(country.head("123-KL/TW", "centre", "Growth"), List.of(), List.of(), List.of());
        directives.register(everything, deed);
        directives.amend(
                everything,
                new AmendDirective(deed.id(), 1, country.head("123-KL/TW", "centre", "Growth of 8 %"), Set.of()));
        var mine = new AmendDirective(deed.id(), 1, country.head("123-KL/TW", "centre", "Growth of 9 %"), Set.of());
        var conflict = catchThrowableOfType(Conflict.class, () -> directives.amend(everything, mine));
        assertThat(conflict.storedVersion()).isEqualTo(2);
        assertThat(conflict.sent())
                .hasEntrySatisfying("title", title -> assertThat(title).startsWith("Growth of 9 %"));
        assertThat(conflict.stored())
                .hasEntrySatisfying("title", title -> assertThat(title).startsWith("Growth of 8 %"));
    }

    @Test
    void refusesWhatCannotBe() {
        var upper = register(
                country.head("18-NQ/TW", "centre", "Streamlining"), List.of(task("1", "a")), List.of(), List.of());
        directives.register(everything, upper);
        var upperClause = upper.clauses().getFirst().id();

        var sameLevel = register(
                country.head("19-NQ/TW", "centre", "Beside"),
                List.of(task("1", "b").from(upperClause)),
                List.of(),
                List.of());
        assertThat(refused(sameLevel).code()).isEqualTo("directive.not-above");

        var one = task("1", "one");
        var two = task("1.1", "two").under(one.id());
        var circle = register(
                country.head("20-NQ/TW", "centre", "Circle"), List.of(one.under(two.id()), two), List.of(), List.of());
        assertThat(refused(circle).code()).isEqualTo("directive.clause-cycle");

        var twice = register(
                country.head("21-NQ/TW", "centre", "Twice"),
                List.of(task("1", "x"), task("1", "y")),
                List.of(),
                List.of());
        assertThat(refused(twice))
                .isEqualTo(Problem.at("clauses[1].path", "directive.clause-path-taken", java.util.Map.of("path", "1")));

        var early = country.head("22-NQ/TW", "centre", "Early");
        var before = new org.plumbline.directive.deed.Head(
                early.symbol(),
                null,
                early.issuer(),
                LocalDate.of(1950, 1, 1),
                null,
                null,
                early.title(),
                null,
                null,
                early.readingClass(),
                early.urgency(),
                null,
                null);
        assertThat(refused(register(before, List.of(), List.of(), List.of())).code())
                .isEqualTo("directive.outside-life");

        var nobody = register(
                country.head("23-NQ/TW", "centre", "Nobody"),
                List.of(),
                List.of(),
                List.of(Addressee.unit(Ids.next(), Ids.next(), null)));
        assertThat(refused(nobody))
                .extracting(Problem::code, Problem::field)
                .containsExactly("directive.unit-unknown", "addressees[0].unit");
        assertThat(directives.find(everything, nobody.id()))
                .as("nothing half stored")
                .isEmpty();
    }

    @Test
    void refusesRelationsInACircle() {
        var one = registered("31-NQ/TW", "centre");
        var two = registered("32-NQ/TW", "centre");
        relations.relate(everything, new RelateDirectives(one, RelationKind.AMENDS, two, null));
        assertThatThrownBy(
                        () -> relations.relate(everything, new RelateDirectives(two, RelationKind.AMENDS, one, null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("directive.relation-cycle");
        relations.relate(everything, new RelateDirectives(two, RelationKind.CITES, one, null));
    }

    @Test
    void joinedPapersStayResolvable() {
        var kept = registered("126-KL/TW", "centre");
        var twin = country.head(null, "centre", "The same without its number");
        var paper = register(
                twin,
                List.of(),
                List.of(new Link(RelationKind.CITES, registered("127-KL/TW", "centre"), null)),
                List.of());
        directives.register(everything, paper);
        directives.join(everything, new JoinDirectives(paper.id(), kept));
        assertThat(directives.get(everything, paper.id()).id()).isEqualTo(kept);
        assertThat(relations.of(everything, kept)).hasSize(1);
    }

    private UUID registered(String symbol, String issuer) {
        var deed = register(
                country.head(symbol, issuer, "Paper " + symbol + " of " + country.unit(issuer)),
                List.of(),
                List.of(),
                List.of());
        directives.register(everything, deed);
        return deed.id();
    }

    private Problem refused(RegisterDirective deed) {
        return catchThrowableOfType(Refused.class, () -> directives.register(everything, deed))
                .problems()
                .getFirst();
    }
}
