package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Country.register;
import static org.plumbline.directive.Country.task;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.UnitKind;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may read what, as the database itself keeps it. */
@DatabaseTest
class ReadingClassTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 15);

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Directives directives;

    @Autowired
    private Standings standings;

    @Autowired
    private Responses responses;

    @Autowired
    private Clauses clauses;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    private Country country;

    @BeforeEach
    void aCountry() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2");
        country.places(4, "n1", "n1a");
        country.body("north committee", UnitKind.COMMITTEE, "north");
        country.body("n1 office", UnitKind.AGENCY, "n1");
    }

    /** One row a reader, one mark a class: the north committee addresses n1. */
    @Test
    void eachClassIsReadByThoseItIsMeantFor() {
        var seen = new TreeMap<String, String>();
        for (var reader : List.of("centre", "north", "south", "n1", "n2", "n1a")) {
            seen.put(reader, "");
        }
        seen.put("clerk of n1", "");
        seen.put("clerk of n1 office", "");
        seen.put("clerk of north", "");
        seen.put("nobody", "");
        for (var each : ReadingClass.values()) {
            var deed = register(
                    country.head(each.ordinal() + 1 + "-CTr/TU", "north committee", "For n1")
                            .readBy(each),
                    List.of(),
                    List.of(),
                    List.of(Addressee.unit(Ids.next(), country.unit("n1"), null)));
            directives.register(Scope.programme(), deed);
            seen.replaceAll((reader, classes) ->
                    directives.find(scope(reader), deed.id()).isPresent()
                            ? classes + each.name().charAt(0)
                            : classes + "-");
        }
        assertThat(seen)
                .containsEntry("centre", "OAR")
                .containsEntry("north", "OAR")
                .containsEntry("south", "---")
                .containsEntry("n1", "OAR")
                .containsEntry("n2", "O--")
                .containsEntry("n1a", "OA-")
                .containsEntry("clerk of n1", "OAR")
                .containsEntry("clerk of n1 office", "OAR")
                .containsEntry("nobody", "---");
    }

    @Test
    void withoutScopeNoRowOfAnyTableIsVisible() {
        var deed = register(
                country.head("9-CTr/TU", "north", "x"),
                List.of(task("1", "a")),
                List.of(),
                List.of(Addressee.unit(Ids.next(), country.unit("n1"), null)));
        directives.register(Scope.programme(), deed);
        for (var table :
                List.of("directive", "clause", "addressee", "addressed", "life", "search_key", "answer", "relation")) {
            assertThat(sql.sql("SELECT count(*) FROM directive." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void whatHangsOnADirectiveIsReadWithIt() {
        var deed = register(
                country.head("8-CTr/TU", "north", "x").readBy(ReadingClass.RESTRICTED),
                List.of(task("1", "a")),
                List.of(),
                List.of(Addressee.unit(Ids.next(), country.unit("n1"), null)));
        directives.register(Scope.programme(), deed);
        var key = store.read(
                Scope.programme(),
                () -> sql.sql("SELECT directive_key FROM directive.directive WHERE id = :id")
                        .param("id", deed.id())
                        .query(Integer.class)
                        .single());
        for (var reader : List.of("n1", "n2")) {
            var rows = store.read(
                    country.office(reader),
                    () -> sql.sql("SELECT count(*) FROM directive.clause WHERE directive_key = :key")
                            .param("key", key)
                            .query(Integer.class)
                            .single());
            assertThat(rows).as(reader).isEqualTo(reader.equals("n1") ? 1 : 0);
        }
    }

    @Test
    void everyReaderOfADirectiveCountsTheSame() {
        var asked = task("1", "a");
        var deed = register(
                country.head("7-NQ/TW", "centre", "x"),
                List.of(asked),
                List.of(),
                List.of(Addressee.tier(Ids.next(), 2, country.unit("centre"), null)));
        directives.register(Scope.programme(), deed);
        var plan = register(
                country.head("6-KH/TU", "south", "Secret plan").readBy(ReadingClass.RESTRICTED),
                List.of(task("1", "b").from(asked.id())),
                List.of(),
                List.of());
        directives.register(Scope.programme(), plan);
        responses.answer(
                Scope.programme(),
                new AnswerDirective(
                        deed.id(),
                        country.unit("south"),
                        AnswerKind.OWN_DOCUMENT,
                        plan.id(),
                        null,
                        LocalDate.of(2025, 2, 1)));
        var question = Standings.Question.on(TODAY);
        var whole = standings.of(Scope.programme(), deed.id(), question);
        assertThat(whole).extracting(Standing::tookUp, Standing::clausesTakenUp).containsExactly(1, 1);
        clauses.of(country.office("north"), deed.id());
        standings.forget();
        assertThat(standings.of(country.office("north"), deed.id(), question)).isEqualTo(whole);
        assertThat(directives.find(country.office("north"), plan.id())).isEmpty();
    }

    private Scope scope(String reader) {
        return reader.equals("nobody")
                ? Scope.nobody()
                : reader.startsWith("clerk of ")
                        ? country.clerk(reader.substring("clerk of ".length()), Ability.READ)
                        : country.office(reader);
    }
}
