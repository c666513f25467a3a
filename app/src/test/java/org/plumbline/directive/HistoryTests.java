package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Country.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.JoinDirectives;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.store.History;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A document's history counts all that happened to it, however much that is. */
@DatabaseTest
class HistoryTests {

    private static final Scope ALL = Scope.programme();

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Directives directives;

    @Autowired
    private History history;

    @Autowired
    private Installation installation;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    @Test
    void itEqualsALoopOverAllHappeningsOfTheDocumentAndOfPapersJoinedToIt() {
        var country = new Country(units, reach);
        var paper = register(country.head(null, "centre", "A first copy"), List.of(), List.of(), List.of());
        directives.register(ALL, paper);
        var document =
                register(country.head("57-NQ/TW", "centre", "Quite another title"), List.of(), List.of(), List.of());
        directives.register(ALL, document);
        directives.join(ALL, new JoinDirectives(paper.id(), document.id()));
        var random = new Random(7);
        for (var about : List.of(paper.id(), document.id())) {
            happened(about, "first-of-this-test", 600, 1, random);
            happened(about, "second-of-this-test", 300, 40, random);
        }

        for (var most : List.of(1, 5, 20, 1_000)) {
            assertThat(history.of(ALL, directives.papers(ALL, document.id()), most))
                    .isEqualTo(naive(List.of(paper.id(), document.id())).stream()
                            .limit(most)
                            .toList());
        }
        assertThat(history.of(ALL, directives.papers(ALL, document.id()), 1_000).stream()
                        .mapToInt(History.Entry::count)
                        .sum())
                .isEqualTo(2 * 900 + 3);
        assertThat(history.of(ALL, directives.papers(ALL, paper.id()), 20))
                .as("asked for by the paper")
                .isEqualTo(history.of(ALL, directives.papers(ALL, document.id()), 20));
    }

    @Test
    void ofADayWithMoreThanAnybodyWouldCountItSaysAtLeast() {
        var country = new Country(units, reach);
        var document =
                register(country.head("58-NQ/TW", "centre", "Answered at once"), List.of(), List.of(), List.of());
        directives.register(ALL, document);
        happened(document.id(), "many-of-this-test", 3_000, 1, new Random(8));
        happened(document.id(), "before-of-this-test", 50, 1, at("2024-05-01"), new Random(9));

        var entries = history.of(ALL, document.id(), 30);

        assertThat(entries.stream().filter(each -> each.name().equals("many-of-this-test")))
                .allMatch(History.Entry::atLeast)
                .hasSize(3)
                .extracting(History.Entry::count)
                .satisfies(counts ->
                        assertThat(counts.stream().mapToInt(n -> n).sum()).isEqualTo(1_000));
        assertThat(entries.stream().filter(each -> each.name().equals("before-of-this-test")))
                .noneMatch(History.Entry::atLeast)
                .extracting(History.Entry::count)
                .satisfies(counts ->
                        assertThat(counts.stream().mapToInt(n -> n).sum()).isEqualTo(50));
    }

    /** Happenings as an installation of many years holds them, at all hours of some days. */
    private void happened(UUID about, String name, int count, int days, Random random) {
        happened(about, name, count, days, at("2024-05-06"), random);
    }

    private void happened(UUID about, String name, int count, int days, Instant from, Random random) {
        store.batch(ALL, () -> {
            for (var i = 0; i < count; i++) {
                sql.sql("""
                                INSERT INTO store.happening (id, name, version, about, known_at, actor, deed)
                                VALUES (:id, :name, 1, :about, :at, :actor, '{}')
                                """)
                        .param("id", Ids.next())
                        .param("name", name)
                        .param("about", about)
                        .param("at", Store.timestamp(from.plus(random.nextLong(days * 86_400_000L), ChronoUnit.MILLIS)))
                        .param("actor", "Office " + random.nextInt(3))
                        .update();
            }
            return count;
        });
    }

    private Instant at(String day) {
        return LocalDate.parse(day).atStartOfDay(installation.zone()).toInstant();
    }

    private record Happened(String name, String actor, Instant knownAt) {}

    private List<History.Entry> naive(List<UUID> records) {
        var all = store.read(
                ALL,
                () -> sql.sql("SELECT name, actor, known_at FROM store.happening WHERE about IN (:records)")
                        .param("records", records)
                        .query((row, n) -> new Happened(
                                row.getString("name"),
                                row.getString("actor"),
                                row.getTimestamp("known_at").toInstant()))
                        .list());
        return all.stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.name(), each.actor(), installation.dayOf(each.knownAt()))))
                .values()
                .stream()
                .map(group -> new History.Entry(
                        group.getFirst().name(),
                        group.getFirst().actor(),
                        group.stream()
                                .map(Happened::knownAt)
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        group.size(),
                        false))
                .sorted(Comparator.comparing(History.Entry::knownAt).reversed())
                .toList();
    }
}
