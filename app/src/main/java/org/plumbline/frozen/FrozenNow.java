package org.plumbline.frozen;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.web.FrozenSource;
import org.plumbline.web.FrozenView;
import org.plumbline.web.FrozenView.From;
import org.plumbline.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What frozen pages would show today. It is read for nobody in particular, so that everybody is told the same differences; of what came since
 * only that is told which stands under an open document, or under one that the page tells of.
 */
@Component
class FrozenNow {

    private static final Scope ALL = Scope.programme();

    private final Store store;
    private final JdbcClient sql;
    private final Messages messages;
    private final List<FrozenSource> sources;

    FrozenNow(Store store, JdbcClient sql, Messages messages, List<FrozenSource> sources) {
        this.store = store;
        this.sql = sql;
        this.messages = messages;
        this.sources = List.copyOf(sources);
    }

    /** Who gives the cells of the page at an address. */
    FrozenSource source(String path) {
        return sources.stream()
                .filter(each -> each.isAt(path))
                .findFirst()
                .orElseThrow(() -> new Refused("page", "frozen.page-without-figures", java.util.Map.of("value", path)));
    }

    /** What differs, without its causes; read in a transaction that reaches everything. */
    List<Difference> differences(FrozenRows.Row frozen) {
        return store.read(ALL, () -> {
            var found = Comparing.of(frozen.sections(), sections(frozen));
            var added = found.stream()
                    .filter(each -> each.then() == null)
                    .map(Difference::source)
                    .toList();
            var targets = added.isEmpty() ? Set.<UUID>of() : open(frozen.id(), ids(added, From.TARGET));
            var units = added.isEmpty() ? Set.<UUID>of() : units(frozen.id());
            return found.stream()
                    .filter(each -> each.then() != null || isTold(each.source(), targets, units))
                    .toList();
        });
    }

    private static boolean isTold(FrozenView.Source source, Set<UUID> targets, Set<UUID> units) {
        return switch (source.kind()) {
            case TARGET -> targets.contains(source.id());
            case FIGURES -> units.contains(source.unit());
            case COUNTS, UNIT -> units.contains(source.id());
            case DIRECTIVE -> false;
        };
    }

    private static Set<UUID> ids(List<FrozenView.Source> sources, From kind) {
        return sources.stream()
                .filter(each -> each.kind() == kind)
                .map(FrozenView.Source::id)
                .collect(Collectors.toSet());
    }

    /** The units of which the page tells. */
    private Set<UUID> units(UUID page) {
        return sql.sql(
                        "SELECT u.id FROM frozen.rest r JOIN organisation.unit u ON u.node = r.node WHERE r.page = :page")
                .param("page", page)
                .query(UUID.class)
                .set();
    }

    /** The cells as known today; none where the page is no more. */
    private List<FrozenView.Section> sections(FrozenRows.Row frozen) {
        try {
            return source(frozen.path())
                    .view(new FrozenSource.Asked(
                            ALL, messages.in(frozen.language()), frozen.path(), frozen.parameters(), frozen.on(), null))
                    .sections();
        } catch (Absent | Refused gone) {
            return List.of();
        }
    }

    private Set<UUID> open(UUID page, Set<UUID> targets) {
        return sql.sql("""
                        SELECT t.id FROM target.target t LEFT JOIN directive.directive d ON d.directive_key = t.directive_key
                         WHERE t.id = ANY (:targets::uuid[])
                           AND (d.directive_key IS NULL OR d.reading_class = 'OPEN'
                                OR d.directive_key IN (SELECT o.directive_key FROM frozen.rest r JOIN target.target o ON o.id = r.target
                                                        WHERE r.page = :page
                                                        UNION SELECT r.directive FROM frozen.rest r WHERE r.page = :page))
                        """)
                .param("page", page)
                .param("targets", targets.stream().map(Objects::toString).toArray(String[]::new))
                .query(UUID.class)
                .set();
    }
}
