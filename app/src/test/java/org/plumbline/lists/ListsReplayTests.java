package org.plumbline.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.FoundUnits;
import org.plumbline.organisation.Units;
import org.plumbline.programme.Assignments;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.Replay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What happened to lists happens again on an empty database: imports, codes of assignments, layouts. */
@DatabaseTest
@TestPropertySource(properties = "plumbline.test.own-database=lists")
@DirtiesContext
class ListsReplayTests {

    private static final List<String> TABLES = List.of(
            "SELECT id, file, hash, size, units, assignments, known_from IS NOT NULL FROM lists.import",
            "SELECT u.code AS owner, k.code, k.assignment, k.import FROM lists.assignment_code k JOIN organisation.unit u ON u.node = k.owner",
            "SELECT id, fingerprint, columns::text FROM lists.layout");

    @Autowired
    private Lists lists;

    @Autowired
    private PastedTables tables;

    @Autowired
    private ApplicationContext here;

    @TempDir
    private Path folder;

    @Test
    void everyRowIsRebuiltFromWhatHappened() {
        var sent = Sheets.of("units", "code | name | founded\nRP-1 | R | 2020-01-01")
                .and("assignments", "code | owner | title\nx | RP-1 | Do it")
                .into(folder, "replay.xlsx");
        assertThat(lists.commit(Scope.programme(), sent).committed()).isTrue();
        var table = PastedTable.of("a\tb\n1\t2");
        tables.remember(Scope.programme(), new RememberLayout(Ids.next(), table.fingerprint(), List.of("title", "")));
        try (var there = new Replay()
                .by(Units.class, "units-founded", FoundUnits.class, Units::foundAll)
                .by(Assignments.class, "assignment-drafted", DraftAssignment.class, Assignments::draft)
                .by(Imports.class, "lists-imported", ImportLists.class, Imports::record)
                .by(PastedTables.class, "list-layout-remembered", RememberLayout.class, PastedTables::remember)
                .again(here)) {
            for (var query : TABLES) {
                assertThat(Replay.rows(there, query)).as(query).isNotEmpty().isEqualTo(Replay.rows(here, query));
            }
        }
    }
}
