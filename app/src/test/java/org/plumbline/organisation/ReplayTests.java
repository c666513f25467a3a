package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.organisation.AnOrganisation.onDay;
import static org.plumbline.organisation.AnOrganisation.vi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Carrying out all kept deeds again on an empty database gives the same rows, table by table. */
@DatabaseTest
public class ReplayTests {

    private static final Scope ALL = Scope.programme();

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("tier", "SELECT code, name::text, rank FROM organisation.tier"),
            Map.entry("line", "SELECT code, name::text FROM organisation.line"),
            Map.entry("decision", "SELECT id, reference, directive FROM organisation.decision"),
            Map.entry("unit", """
                    SELECT u.id, u.code, u.kind, u.tier, p.id, u.telephone, u.email, u.founded, u.ceased, u.row_version
                      FROM organisation.unit u LEFT JOIN organisation.unit p ON p.node = u.body_of"""),
            Map.entry("unit_name", """
                    SELECT u.id, n.name::text, n.search_key, n.valid_from, n.valid_to
                      FROM organisation.unit_name n JOIN organisation.unit u USING (node)"""),
            Map.entry("edge", """
                    SELECT e.line, u.id, p.id, e.valid_from, e.valid_to, e.decision, e.known_to = 'infinity'
                      FROM organisation.edge e JOIN organisation.unit u USING (node)
                      LEFT JOIN organisation.unit p ON p.node = e.parent"""),
            Map.entry("closure", """
                    SELECT c.line, a.id, d.id, c.distance, c.valid_from, c.valid_to
                      FROM organisation.closure c JOIN organisation.unit a ON a.node = c.ancestor
                      JOIN organisation.unit d ON d.node = c.descendant"""),
            Map.entry("succession", """
                    SELECT s.decision, s.kind, p.id, n.id, s.weight_name, s.weight, s.on_date, s.step
                      FROM organisation.succession s JOIN organisation.unit p ON p.node = s.predecessor
                      LEFT JOIN organisation.unit n ON n.node = s.successor"""),
            Map.entry("trait", """
                    SELECT u.id, t.name, t.value, t.valid_from, t.valid_to
                      FROM organisation.trait t JOIN organisation.unit u USING (node)"""),
            Map.entry("trait_kind", """
                    SELECT code, name::text, shape, measure::text, decimals, choices::text, rank, offered, row_version
                      FROM organisation.trait_kind"""),
            Map.entry("word", "SELECT list, code, name::text, rank, offered, row_version FROM organisation.word"),
            Map.entry("unit_set", """
                    SELECT s.id, s.code, s.name::text, s.rule::text, u.id, s.row_version
                      FROM organisation.unit_set s JOIN organisation.unit u ON u.node = s.owner"""),
            Map.entry("set_member", """
                    SELECT m.unit_set, u.id, m.valid_from, m.valid_to
                      FROM organisation.set_member m JOIN organisation.unit u USING (node)"""),
            Map.entry("post", """
                    SELECT p.id, u.id, p.code, p.name::text, p.founded, p.ceased, p.email, p.row_version
                      FROM organisation.post p JOIN organisation.unit u USING (node)"""),
            Map.entry("holder", "SELECT post, holder, valid_from, valid_to FROM organisation.holder"),
            Map.entry("temporary_body", """
                    SELECT u.id, b.form, b.rules::text FROM organisation.temporary_body b JOIN organisation.unit u USING (node)"""),
            Map.entry("body_member", """
                    SELECT u.id, m.post, m.role, m.valid_from, m.valid_to
                      FROM organisation.body_member m JOIN organisation.unit u ON u.node = m.body"""));

    @Autowired
    private ApplicationContext here;

    @Test
    void everyRowIsRebuiltFromWhatHappened() {
        aLifeOfEveryKind();
        try (var there = replay().again(here)) {
            Replay.everyTableIsTheSame(here, there, "organisation", TABLES);
        }
    }

    /** A deed without a front door here would be left out in silence, and what rests on it would fail far away. */
    @Test
    void everyDeedOfTheModuleHasItsFrontDoor() {
        var deeds = new ClassFileImporter()
                .importPackages(Units.class.getPackageName()).stream()
                        .filter(type -> type.isAssignableTo(Deed.class))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(replay().types().stream().map(Class::getName))
                .hasSizeGreaterThan(15)
                .containsExactlyInAnyOrderElementsOf(deeds);
    }

    /** Carries out again everything about units, posts, sets, bodies and words. */
    public static Replay replay() {
        return new Replay()
                .by(Settings.class, "settings-changed", ChangeSettings.class, Settings::change)
                .by(TraitKinds.class, "trait-kind-defined", DefineTraitKind.class, TraitKinds::define)
                .by(DefinedWords.class, "word-defined", DefineWord.class, DefinedWords::define)
                .by(Units.class, "tier-defined", DefineTier.class, Units::defineTier)
                .by(Units.class, "line-defined", DefineLine.class, Units::defineLine)
                .by(Units.class, "unit-founded", FoundUnit.class, Units::found)
                .by(Units.class, "units-founded", FoundUnits.class, Units::foundAll)
                .by(Units.class, "unit-renamed", RenameUnit.class, Units::rename)
                .by(Units.class, "unit-changed", ChangeUnit.class, Units::change)
                .by(Units.class, "unit-moved", MoveUnit.class, Units::move)
                .by(Units.class, "units-reorganised", Reorganise.class, Units::reorganise)
                .by(Units.class, "traits-changed", ChangeTraits.class, Units::changeTraits)
                .by(Units.class, "line-joined", JoinLine.class, Units::joinLine)
                .by(Units.class, "line-left", LeaveLine.class, Units::leaveLine)
                .by(Posts.class, "post-created", CreatePost.class, Posts::create)
                .by(Posts.class, "post-handed-over", HandOver.class, Posts::handOver)
                .by(Posts.class, "post-closed", ClosePost.class, Posts::close)
                .by(Posts.class, "post-changed", ChangePost.class, Posts::change)
                .by(UnitSets.class, "set-named", NameSet.class, UnitSets::name)
                .by(UnitSets.class, "set-members-changed", ChangeMembers.class, UnitSets::changeMembers)
                .by(TemporaryBodies.class, "body-set-up", SetUpBody.class, TemporaryBodies::setUp)
                .by(TemporaryBodies.class, "seats-changed", ChangeSeats.class, TemporaryBodies::changeSeats)
                .by(TemporaryBodies.class, "body-ended", EndBody.class, TemporaryBodies::end);
    }

    /** At least one deed of each kind, beside those that other tests have left. */
    private void aLifeOfEveryKind() {
        var units = here.getBean(Units.class);
        var posts = here.getBean(Posts.class);
        var sets = here.getBean(UnitSets.class);
        var bodies = here.getBean(TemporaryBodies.class);
        var make = new AnOrganisation(units);
        var day = LocalDate.parse("2025-07-01");
        units.defineTier(ALL, new DefineTier(Ids.next(), (short) 95, "replay", vi("Cấp"), (short) 95));
        units.defineLine(ALL, new DefineLine(Ids.next(), (short) 95, "replay", vi("Ngành")));
        here.getBean(TraitKinds.class)
                .define(
                        ALL,
                        new DefineTraitKind(
                                TraitKinds.idOf("replay"),
                                null,
                                "replay",
                                vi("Trường"),
                                TraitKind.Shape.NUMBER,
                                vi("lớp"),
                                1,
                                List.of(),
                                90,
                                true));
        here.getBean(DefinedWords.class)
                .define(
                        ALL,
                        new DefineWord(
                                DefinedWords.idOf(WordList.SEAT, "REPLAY"),
                                null,
                                WordList.SEAT,
                                "REPLAY",
                                vi("Dự khuyết"),
                                90,
                                true));
        here.getBean(Settings.class).change(ALL, new ChangeSettings(null, Map.of("vocabulary.id.kelompok", "gugus")));
        var root = make.root("Gốc");
        var one = make.placeOfTier("Một", root, (short) 95);
        var two = make.placeWithTraits("Hai", root, Map.of("border", "yes"));
        var committee = make.body("Ủy ban", UnitKind.PEOPLE_COMMITTEE, two);
        units.foundAll(
                ALL,
                new FoundUnits(
                        Ids.next(),
                        List.of(FoundUnit.place(Ids.next(), null, null, id(one), vi("Ba"), AnOrganisation.START))));
        units.joinLine(ALL, new JoinLine(id(two), 95, null, AnOrganisation.START, null));
        units.joinLine(ALL, new JoinLine(id(one), 95, id(two), AnOrganisation.START, null));
        units.leaveLine(ALL, new LeaveLine(id(one), 95, day));
        units.rename(ALL, new RenameUnit(id(two), null, vi("Hai mới"), day, new Decision(Ids.next(), "1/QĐ", null)));
        units.change(ALL, new ChangeUnit(id(two), null, "replay-2", (short) 95, "0203", "two@units.example"));
        units.move(ALL, new MoveUnit(id(two), null, Line.MAIN, id(one), day, null));
        units.changeTraits(ALL, new ChangeTraits(id(one), day, Map.of("border", "no")));
        var post = Ids.next();
        posts.create(ALL, new CreatePost(post, id(committee), null, vi("Chủ tịch"), AnOrganisation.START));
        posts.handOver(ALL, new HandOver(post, "Nguyễn Văn A", AnOrganisation.START));
        posts.change(ALL, new ChangePost(post, null, "chair@two.example"));
        var closed = Ids.next();
        posts.create(ALL, new CreatePost(closed, id(root), null, vi("Thư ký"), AnOrganisation.START));
        posts.close(ALL, new ClosePost(closed, day));
        var set = Ids.next();
        sets.name(ALL, new NameSet(set, id(root), "replay-set", vi("Tập"), null));
        sets.changeMembers(ALL, new ChangeMembers(set, day, List.of(id(two), id(one))));
        var body = Ids.next();
        var seat = new TemporaryBodies.Seat(post, "HEAD");
        bodies.setUp(
                ALL,
                new SetUpBody(
                        body,
                        id(root),
                        TemporaryBodies.Form.WORKING_GROUP,
                        null,
                        vi("Tổ"),
                        null,
                        AnOrganisation.START,
                        null,
                        List.of(seat)));
        bodies.changeSeats(ALL, new ChangeSeats(body, day, List.of(seat)));
        bodies.end(ALL, new EndBody(body, day.plusDays(3)));
        var four = make.place("Bốn", root);
        var half = new BigDecimal("0.5");
        units.reorganise(
                ALL,
                onDay(
                        day.plusDays(9),
                        new Reorganise.Rename(id(root), vi("Gốc mới")),
                        new Reorganise.Split(
                                id(four),
                                List.of(
                                        new Reorganise.Share(id(one), "area", half),
                                        new Reorganise.Share(id(root), "area", half)),
                                Map.of()),
                        new Reorganise.Merge(List.of(id(two)), id(one))));
    }

    private static java.util.UUID id(Unit unit) {
        return unit.id().value();
    }
}
