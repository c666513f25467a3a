package org.plumbline.directive;

import static org.plumbline.directive.Country.register;
import static org.plumbline.directive.Country.task;
import static org.plumbline.directive.Country.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.AddClauses;
import org.plumbline.directive.deed.AddressDirective;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AmendClause;
import org.plumbline.directive.deed.AmendDirective;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.Attendance;
import org.plumbline.directive.deed.DeriveClause;
import org.plumbline.directive.deed.EndAddressee;
import org.plumbline.directive.deed.EndDerivation;
import org.plumbline.directive.deed.EndRelation;
import org.plumbline.directive.deed.HoldStudy;
import org.plumbline.directive.deed.JoinDirectives;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.LookThroughFile;
import org.plumbline.directive.deed.NameField;
import org.plumbline.directive.deed.ReceiveDirective;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.deed.RelateDirectives;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.directive.deed.RemindUnits;
import org.plumbline.directive.deed.StudyForm;
import org.plumbline.directive.deed.WithdrawClause;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeMembers;
import org.plumbline.organisation.NameSet;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Reorganise;
import org.plumbline.organisation.ReplayTests;
import org.plumbline.organisation.UnitSets;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Carrying out all kept deeds again on an empty database gives the same rows in every table of directives. */
@DatabaseTest
public class DirectiveReplayTests {

    private static final String OF = " JOIN directive.directive d USING (directive_key)";

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("field", "SELECT id, code, parent, name::text, sort FROM directive.field"),
            Map.entry("directive", """
                    SELECT id, symbol, canonical, family, type, number, year, identity, issuer_id, issued, in_force, term,
                           title::text, title_key, field, lead_post, reading_class, urgency, review_rule, next_review, joined_to,
                           row_version FROM directive.directive"""),
            Map.entry("life", "SELECT d.id, l.issued, l.in_force, l.replaced FROM directive.life l" + OF),
            Map.entry("search_key", "SELECT d.id, k.key FROM directive.search_key k" + OF),
            Map.entry("clause", """
                    SELECT c.id, d.id, path, parent, c.kind, asks, wording::text, horizon, u.id, cardinality(co_ordinating), due,
                           c.row_version, c.known_to = 'infinity' FROM directive.clause c""" + OF + " LEFT JOIN organisation.unit u ON u.node = c.lead"),
            Map.entry(
                    "derivation", "SELECT lower_clause, upper_clause, known_to = 'infinity' FROM directive.derivation"),
            Map.entry("relation", """
                    SELECT f.id, r.kind, t.id, r.note, r.known_to = 'infinity' FROM directive.relation r
                      JOIN directive.directive f ON f.directive_key = r.from_key
                      JOIN directive.directive t ON t.directive_key = r.to_key"""),
            Map.entry("addressee", """
                    SELECT a.id, d.id, a.kind, u.id, set_id, a.tier, concretise_by, a.known_to = 'infinity' FROM directive.addressee a""" + OF + " LEFT JOIN organisation.unit u ON u.node = coalesce(a.node, a.within)"),
            Map.entry(
                    "addressed",
                    """
                    SELECT d.id, o.id, u.id, cardinality(forebears), concretise_by, valid_from, valid_to, a.known_to = 'infinity'
                      FROM directive.addressed a""" + OF
                            + " JOIN organisation.unit o ON o.node = a.origin JOIN organisation.unit u ON u.node = a.node"),
            Map.entry(
                    "audience",
                    "SELECT d.id, u.id, role, a.reading_class FROM directive.audience a" + OF
                            + " JOIN organisation.unit u USING (node)"),
            Map.entry(
                    "receipt",
                    "SELECT d.id, u.id, received, r.known_to = 'infinity' FROM directive.receipt r" + OF
                            + " JOIN organisation.unit u USING (node)"),
            Map.entry("answer", """
                    SELECT d.id, u.id, b.id, x.kind, o.id, reason, answered, x.known_to = 'infinity' FROM directive.answer x""" + OF + """
                     JOIN organisation.unit u USING (node) JOIN organisation.unit b ON b.node = x.by_node
                      LEFT JOIN directive.directive o ON o.directive_key = x.document_key"""),
            Map.entry(
                    "study",
                    "SELECT s.id, d.id, u.id, held, form, sites, contents FROM directive.study s" + OF
                            + " JOIN organisation.unit u USING (node)"),
            Map.entry("study_count", "SELECT study, category, expected, present FROM directive.study_count"),
            Map.entry(
                    "study_unit",
                    "SELECT s.study, u.id FROM directive.study_unit s JOIN organisation.unit u USING (node)"),
            Map.entry(
                    "reminder",
                    "SELECT r.id, d.id, u.id FROM directive.reminder r" + OF
                            + " JOIN organisation.unit u USING (node)"));

    @Autowired
    private ApplicationContext here;

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Test
    void everyRowIsRebuiltFromWhatHappened() {
        aDeedOfEveryKind();
        try (var there = replay().again(here)) {
            // Files lie outside the database and are rebuilt by their own test; those that are held, with the figures
            // they show.
            Replay.everyTableIsTheSame(here, there, "directive", TABLES, "file", "held_file", "upload");
        }
    }

    /** Carries out again everything about units and directives. */
    public static Replay replay() {
        return ReplayTests.replay()
                .by(Fields.class, "field-named", NameField.class, Fields::name)
                .by(Directives.class, "directive-registered", RegisterDirective.class, Directives::register)
                .by(Directives.class, "directive-amended", AmendDirective.class, Directives::amend)
                .by(Directives.class, "directives-joined", JoinDirectives.class, Directives::join)
                .by(Clauses.class, "clauses-added", AddClauses.class, Clauses::add)
                .by(Clauses.class, "clause-amended", AmendClause.class, Clauses::amend)
                .by(Clauses.class, "clause-withdrawn", WithdrawClause.class, Clauses::withdraw)
                .by(Clauses.class, "clause-derived", DeriveClause.class, Clauses::derive)
                .by(Clauses.class, "derivation-ended", EndDerivation.class, Clauses::endDerivation)
                .by(Relations.class, "directives-related", RelateDirectives.class, Relations::relate)
                .by(Relations.class, "relation-ended", EndRelation.class, Relations::end)
                .by(Addressees.class, "directive-addressed", AddressDirective.class, Addressees::address)
                .by(Addressees.class, "addressee-ended", EndAddressee.class, Addressees::end)
                .by(Responses.class, "directive-received", ReceiveDirective.class, Responses::receive)
                .by(Responses.class, "directive-answered", AnswerDirective.class, Responses::answer)
                .by(Responses.class, "study-held", HoldStudy.class, Responses::hold)
                .by(Quarantine.class, "file-looked-through", LookThroughFile.class, Quarantine::look)
                .by(Responses.class, "reminder-sent", RemindUnits.class, Responses::remind);
    }

    /** At least one deed of each kind, beside those that other tests have left. */
    private void aDeedOfEveryKind() {
        var all = Scope.programme();
        var directives = here.getBean(Directives.class);
        var clauses = here.getBean(Clauses.class);
        var relations = here.getBean(Relations.class);
        var addressees = here.getBean(Addressees.class);
        var responses = here.getBean(Responses.class);
        var fields = here.getBean(Fields.class);
        var sets = here.getBean(UnitSets.class);
        var country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2");
        var day = LocalDate.of(2025, 2, 1);

        fields.name(all, new NameField(Ids.next(), "field-" + country.unit("centre"), null, words("Field"), 1));
        var set = Ids.next();
        sets.name(all, new NameSet(set, country.unit("centre"), "set-" + set, words("Set"), null));
        sets.changeMembers(all, new ChangeMembers(set, Country.LONG_AGO, List.of(country.unit("south"))));

        var upper = register(
                country.head("57-NQ/TW", "centre", "Upper"),
                List.of(task("1", "a"), task("2", "b")),
                List.of(),
                List.of(
                        Addressee.tier(Ids.next(), 3, country.unit("north"), day),
                        Addressee.set(Ids.next(), set, day)));
        directives.register(all, upper);
        directives.amend(all, new AmendDirective(upper.id(), 1, upper.head().reviewedEvery("P3Y"), Set.of()));
        var extra = task("3", "c").ledBy(country.unit("north"));
        clauses.add(all, new AddClauses(upper.id(), List.of(extra, task("4", "d"))));
        clauses.amend(all, new AmendClause(upper.id(), 1, extra.ledBy(country.unit("south"))));
        clauses.withdraw(all, new WithdrawClause(upper.id(), extra.id(), 2));
        var more = Addressee.unit(Ids.next(), country.unit("north"), null);
        addressees.address(all, new AddressDirective(upper.id(), List.of(more)));
        addressees.end(all, new EndAddressee(upper.id(), more.id()));

        var ours = task("1", "ours").from(upper.clauses().getFirst().id());
        var lower = register(
                country.head("1-KH/HU", "n1", "Lower"),
                List.of(ours),
                List.of(new Link(RelationKind.CONCRETISES, upper.id(), "by order")),
                List.of());
        directives.register(all, lower);
        clauses.derive(
                all,
                new DeriveClause(
                        lower.id(), ours.id(), upper.clauses().getLast().id()));
        clauses.endDerivation(
                all,
                new EndDerivation(
                        lower.id(), ours.id(), upper.clauses().getLast().id()));
        var next = register(country.head("2-KH/HU", "n1", "Next"), List.of(), List.of(), List.of());
        directives.register(all, next);
        relations.relate(all, new RelateDirectives(next.id(), RelationKind.REPLACES, lower.id(), null));
        relations.relate(all, new RelateDirectives(next.id(), RelationKind.CITES, upper.id(), null));
        relations.end(all, new EndRelation(next.id(), RelationKind.CITES, upper.id()));
        var twin = register(country.head(null, "n1", "Twin without number"), List.of(), List.of(), List.of());
        directives.register(all, twin);
        directives.join(all, new JoinDirectives(twin.id(), next.id()));

        responses.receive(all, new ReceiveDirective(upper.id(), country.unit("n1"), day));
        responses.receive(all, new ReceiveDirective(upper.id(), country.unit("n1"), day.plusDays(1)));
        responses.answer(
                all, new AnswerDirective(upper.id(), country.unit("n2"), AnswerKind.NOT_CONCERNED, null, "No", day));
        responses.answer(
                all, new AnswerDirective(upper.id(), country.unit("n2"), AnswerKind.UNDER_UPPER, null, null, day));
        responses.answer(
                all,
                new AnswerDirective(upper.id(), country.unit("n1"), AnswerKind.OWN_DOCUMENT, next.id(), null, day));
        responses.hold(
                all,
                new HoldStudy(
                        Ids.next(),
                        upper.id(),
                        country.unit("n1"),
                        day,
                        StudyForm.IN_PERSON,
                        1,
                        "All",
                        List.of(new Attendance("officials", 5, 4)),
                        List.of(country.unit("n2"))));
        responses.remind(all, new RemindUnits(Ids.next(), upper.id(), List.of(country.unit("south"))));
        units.reorganise(
                all,
                new Reorganise(
                        Ids.next(),
                        "Resolution",
                        null,
                        LocalDate.of(2025, 7, 1),
                        List.of(new Reorganise.Merge(List.of(country.unit("n2")), country.unit("n1")))));
    }
}
