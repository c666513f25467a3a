package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MarksTests {

    private static final int KEY = -17;

    @Autowired
    private Marks marks;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    @Test
    void everyChangeGivesAnotherSumAndTheMarksStayFew() throws InterruptedException {
        var sums = new HashSet<Long>();
        for (var i = 0; i < 1000; i++) {
            assertThat(sums.add(touchAndSum())).isTrue();
        }
        var before = sum();
        var writers = java.util.stream.IntStream.range(0, 4)
                .mapToObj(n -> Thread.startVirtualThread(() -> {
                    for (var i = 0; i < 100; i++) {
                        touchAndSum();
                    }
                }))
                .toList();
        for (var writer : writers) {
            writer.join();
        }
        assertThat(sum()).isGreaterThan(before);
        var rows = store.read(
                Scope.programme(),
                () -> sql.sql("SELECT count(*) FROM store.change WHERE kind = 'directive' AND key = :key")
                        .param("key", KEY)
                        .query(Integer.class)
                        .single());
        assertThat(rows).isLessThan(1000);
    }

    @Test
    void aReorganisationChangesTheSumOfAll() {
        var before = sum();
        store.batch(Scope.programme(), () -> {
            marks.touchAll();
            return true;
        });
        assertThat(sum()).isNotEqualTo(before);
    }

    private long touchAndSum() {
        return store.batch(Scope.programme(), () -> {
            marks.touch(KEY);
            return sum();
        });
    }

    private long sum() {
        return store.read(
                Scope.programme(),
                () -> Objects.requireNonNull(marks.sums(List.of(KEY)).get(KEY)));
    }
}
