package org.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class StoreTests {

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    record NoteMade(UUID about, String text) implements Deed {
        @Override
        public String happening() {
            return "note-made";
        }
    }

    @Test
    void everyWriteLeavesOneHappening() {
        var deed = new NoteMade(Ids.next(), "first");
        var receipt = store.write(Scope.programme(), deed, knownAt -> {});
        assertThat(receipt.repeated()).isFalse();
        assertThat(happeningsAbout(deed.about())).isEqualTo(1);
    }

    @Test
    void aRepeatedRequestIsAnsweredWithTheFirstRecordAndDoneOnce() {
        var key = IdempotencyKey.sent(Ids.next().toString(), "one request");
        var first = new NoteMade(Ids.next(), "first");
        var second = new NoteMade(Ids.next(), "first, sent again");
        var receipt = IdempotencyKey.during(key, () -> store.write(Scope.programme(), first, knownAt -> {}));
        var again = IdempotencyKey.during(
                key,
                () -> store.write(Scope.programme(), second, knownAt -> {
                    throw new AssertionError("was done twice");
                }));
        assertThat(again.repeated()).isTrue();
        assertThat(again.about()).isEqualTo(first.about());
        assertThat(again.knownAt()).isEqualTo(receipt.knownAt());
        assertThat(happeningsAbout(second.about())).isZero();
    }

    @Test
    void oneRequestMayCarryOutManyCommandsOfOneName() {
        var key = IdempotencyKey.sent(Ids.next().toString(), "one request");
        var first = new NoteMade(Ids.next(), "first");
        var second = new NoteMade(Ids.next(), "second");
        IdempotencyKey.during(
                key,
                () -> store.batch(Scope.programme(), () -> {
                    store.write(Scope.programme(), first, knownAt -> {});
                    return store.write(Scope.programme(), second, knownAt -> {});
                }));
        assertThat(happeningsAbout(first.about())).isEqualTo(1);
        assertThat(happeningsAbout(second.about())).isEqualTo(1);
        var again = IdempotencyKey.during(
                key,
                () -> store.batch(Scope.programme(), () -> {
                    store.write(Scope.programme(), new NoteMade(Ids.next(), "first"), knownAt -> {});
                    return store.write(Scope.programme(), new NoteMade(Ids.next(), "second"), knownAt -> {});
                }));
        assertThat(again.about()).isEqualTo(second.about());
        assertThat(again.repeated()).isTrue();
    }

    @Test
    void aKeyThatBelongsToAnotherRequestIsRefused() {
        var value = Ids.next().toString();
        var first = new NoteMade(Ids.next(), "first");
        var other = new NoteMade(Ids.next(), "another");
        IdempotencyKey.during(
                IdempotencyKey.sent(value, "one request"), () -> store.write(Scope.programme(), first, knownAt -> {}));
        assertThatThrownBy(() -> IdempotencyKey.during(
                        IdempotencyKey.sent(value, "another request"),
                        () -> store.write(Scope.programme(), other, knownAt -> {})))
                .isInstanceOf(Refused.class);
        assertThat(happeningsAbout(other.about())).isZero();
    }

    @Test
    void knownTimesOnlyGrowThoughTheClockStands() {
        var first = store.write(Scope.programme(), new NoteMade(Ids.next(), "a"), knownAt -> {});
        var second = store.write(Scope.programme(), new NoteMade(Ids.next(), "b"), knownAt -> {});
        assertThat(second.knownAt()).isAfter(first.knownAt());
    }

    @Test
    void readsSeeOneMomentAndWritesWhatOthersCommitMeanwhile() {
        for (var again = 0; again < 2; again++) {
            assertThat(store.read(Scope.programme(), this::isolation)).isEqualTo("repeatable read");
            assertThat(store.batch(Scope.programme(), this::isolation)).isEqualTo("read committed");
            store.write(
                    Scope.programme(),
                    new NoteMade(Ids.next(), "in between"),
                    knownAt -> assertThat(isolation()).isEqualTo("read committed"));
        }
    }

    private String isolation() {
        return sql.sql("SELECT current_setting('transaction_isolation')")
                .query(String.class)
                .single();
    }

    @Test
    void aFailedWriteLeavesNothing() {
        var deed = new NoteMade(Ids.next(), "never");
        assertThatThrownBy(() -> store.write(Scope.programme(), deed, knownAt -> {
                    throw new IllegalStateException("in the middle");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(happeningsAbout(deed.about())).isZero();
    }

    @Test
    void withoutScopeNothingIsVisible() {
        store.write(Scope.programme(), new NoteMade(Ids.next(), "hidden"), knownAt -> {});
        assertThat(sql.sql("SELECT count(*) FROM store.happening")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theApplicationRoleCanNeitherChangeNorDeleteHappenings() {
        assertThatThrownBy(() -> sql.sql("DELETE FROM store.happening").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () -> sql.sql("UPDATE store.happening SET actor = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private long happeningsAbout(UUID about) {
        return store.read(
                Scope.programme(),
                () -> sql.sql("SELECT count(*) FROM store.happening WHERE about = :about")
                        .param("about", about)
                        .query(Long.class)
                        .single());
    }
}
