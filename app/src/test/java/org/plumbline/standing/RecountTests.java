package org.plumbline.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.standing.AStanding.ALL;
import static org.plumbline.standing.AStanding.held;

import org.junit.jupiter.api.Test;
import org.plumbline.organisation.TreeCheck;
import org.plumbline.organisation.Units;
import org.plumbline.store.Snapshot;
import org.plumbline.store.Store;
import org.plumbline.store.StoreCredentials;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That a wrong count, a wrong history and a wrong tree are found: a check that finds nothing proves nothing. */
@DatabaseTest
class RecountTests {

    private static final Subject CHECKED = new Subject((short) 904, "checked", 2);

    @Autowired
    private Units units;

    @Autowired
    private Store store;

    @Autowired
    private StandingBook book;

    @Autowired
    private Fold fold;

    @Autowired
    private StoreCredentials credentials;

    @Autowired
    private JdbcClient sql;

    @Test
    void findsEachKindOfDifference() {
        var make = new AStanding(units, store, book, CHECKED);
        var root = make.unit(null);
        var commune = make.unit(root);
        make.record(held(90_401, commune, 1, 0, 0), held(90_402, commune, 1, 0, 1));
        fold.all();
        make.record(held(90_403, commune, 2, 0, 1));
        expect(0, 0, 0);

        change("UPDATE standing.tally SET c1 = c1 + 1 WHERE subject = 904 AND node = " + root.node());
        expect(1, 0, 0);
        change("UPDATE standing.tally SET c1 = c1 - 1 WHERE subject = 904 AND node = " + root.node());
        change("DELETE FROM standing.delta WHERE subject = 904");
        expect(1, 0, 0);
        change("INSERT INTO standing.delta (subject, node, key, field, class_to) VALUES (904, " + commune.node()
                + ", 2, 0, 1)");
        expect(0, 0, 0);
        change("UPDATE standing.held SET class = 0 WHERE subject = 904 AND item = 90402");
        expect(2, 1, 0);
        change("UPDATE standing.held SET class = 1 WHERE subject = 904 AND item = 90402");
        change("UPDATE organisation.closure SET distance = 2 WHERE distance = 1 AND descendant = " + commune.node());
        expect(0, 0, 2);
        change("UPDATE organisation.closure SET distance = 1 WHERE distance = 2 AND descendant = " + commune.node());
        expect(0, 0, 0);
    }

    private void expect(int counts, int history, int links) {
        try (var moment = Snapshot.of(credentials)) {
            assertThat(Recount.differences(moment.sql())).hasSize(counts);
            assertThat(Recount.historyDifferences(moment.sql()).stream().filter(each -> each.subject() == 904))
                    .hasSize(history);
            assertThat(TreeCheck.days(moment.sql())).contains(AStanding.START);
            assertThat(TreeCheck.differences(moment.sql(), AStanding.TODAY)).isEqualTo(links);
        }
    }

    private void change(String text) {
        store.batch(ALL, () -> sql.sql(text).update());
    }
}
