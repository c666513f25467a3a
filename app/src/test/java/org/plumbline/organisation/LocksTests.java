package org.plumbline.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.organisation.AnOrganisation.vi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deeds that meet take their locks in one order, and none of two editors of one version writes over the other. */
@DatabaseTest
class LocksTests {

    private static final Scope ALL = Scope.programme();

    @Autowired
    private Units units;

    @Autowired
    private TemporaryBodies bodies;

    @Autowired
    private Posts posts;

    @Autowired
    private UnitSets sets;

    @Autowired
    private DefinedWords words;

    @Autowired
    private TraitKinds kinds;

    @Autowired
    private Settings settings;

    @Autowired
    private Tree tree;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    private UUID id;
    private String mark;
    private @Nullable Integer seen;

    @BeforeEach
    void aPlace() {
        mark = Ids.next().toString().substring(24);
        id = new AnOrganisation(units).root("Tỉnh " + mark).id().value();
    }

    @Test
    void theEndOfABodyWaitsForAReorganisationWithoutHoldingItsUnit() throws Exception {
        var body = Ids.next();
        bodies.setUp(
                ALL,
                new SetUpBody(
                        body,
                        id,
                        TemporaryBodies.Form.WORKING_GROUP,
                        null,
                        vi("Tổ"),
                        null,
                        AnOrganisation.START,
                        null,
                        List.of()));
        var day = LocalDate.parse("2025-03-01");
        meanwhile(
                () -> {
                    tree.begin();
                    return true;
                },
                () -> bodies.end(ALL, new EndBody(body, day)),
                () -> sql.sql("SELECT node FROM organisation.unit WHERE id = :id FOR UPDATE")
                        .param("id", body)
                        .query(Integer.class)
                        .single());
        assertThat(units.get(ALL, body).ceased()).isEqualTo(day);
    }

    @TestFactory
    Stream<DynamicTest> theSecondOfTwoEditorsOfOneVersionIsTold() {
        var post = Ids.next();
        posts.create(ALL, new CreatePost(post, id, null, vi("Chủ tịch"), AnOrganisation.START));
        var set = Ids.next();
        sets.name(ALL, new NameSet(set, id, "set-" + set, vi("Tập"), null));
        var word = "W" + mark;
        words.define(ALL, word(word, 0, "một"));
        var kind = "k" + mark;
        kinds.define(ALL, kind(kind, 0, "một"));
        var setting = "vocabulary.id.kata" + mark;
        return Stream.of(
                twice(
                        "unit",
                        name -> units.rename(
                                ALL, new RenameUnit(id, version(), vi(name), LocalDate.parse("2025-03-01"), null))),
                twice("post", name -> posts.close(ALL, new ClosePost(post, 1, LocalDate.parse("2025-03-01")))),
                twice("set", name -> sets.name(ALL, new NameSet(set, 1, id, "set-" + set, vi(name), null))),
                twice("word", name -> words.define(ALL, word(word, 1, name))),
                twice("kind of trait", name -> kinds.define(ALL, kind(kind, 1, name))),
                twice("settings", name -> settings.change(ALL, new ChangeSettings(changes(), Map.of(setting, name)))));
    }

    private DynamicTest twice(String what, Consumer<String> deed) {
        return DynamicTest.dynamicTest(what, () -> {
            seen = null;
            assertThatThrownBy(() -> meanwhile(
                            () -> {
                                deed.accept("hai");
                                return true;
                            },
                            () -> {
                                deed.accept("ba");
                                return true;
                            },
                            () -> true))
                    .hasCauseInstanceOf(Conflict.class);
        });
    }

    /** The version that both editors saw: the one before either has written. */
    private synchronized int version() {
        seen = seen == null ? Integer.valueOf(units.get(ALL, id).rowVersion()) : seen;
        return seen;
    }

    private synchronized int changes() {
        seen = seen == null ? Integer.valueOf(settings.version(ALL)) : seen;
        return seen;
    }

    private static DefineWord word(String code, int edited, String name) {
        return new DefineWord(DefinedWords.idOf(WordList.SEAT, code), edited, WordList.SEAT, code, vi(name), 90, true);
    }

    private static DefineTraitKind kind(String code, int edited, String name) {
        return new DefineTraitKind(
                TraitKinds.idOf(code), edited, code, vi(name), TraitKind.Shape.TEXT, null, 0, List.of(), 90, true);
    }

    /** One deed begins, another comes to wait for it, the first goes on; both end well. */
    private void meanwhile(Callable<?> first, Callable<?> other, Callable<?> then) throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> waiting = store.batch(ALL, () -> {
                call(first);
                var started = threads.submit(other);
                untilSomebodyWaits();
                call(then);
                return started;
            });
            waiting.get();
        }
    }

    private void untilSomebodyWaits() {
        for (var i = 0; i < 1_000; i++) {
            var waiting = sql.sql("""
                            SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                             WHERE NOT l.granted AND a.datname = current_database()
                            """).query(Integer.class).single();
            if (waiting > 0) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError("The other deed does not wait.");
    }

    private static void call(Callable<?> step) {
        try {
            step.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
