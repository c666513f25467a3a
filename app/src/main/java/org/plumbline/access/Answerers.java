package org.plumbline.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers for a unit: the posts whose mandates of today let them, and the language in which they read. */
@Component
public class Answerers {

    private final Store store;
    private final JdbcClient sql;

    Answerers(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /**
     * A post that answers for a unit.
     *
     * @param language of whoever sits on it, if somebody does
     */
    public record Answerer(
            int node,
            UUID post,
            Wording name,
            @Nullable String holder,
            @Nullable String email,
            @Nullable Language language) {}

    /** By the inner number of the unit, the nearest first. */
    public Map<Integer, List<Answerer>> of(Scope scope, Collection<Integer> nodes) {
        return store.read(
                scope,
                () -> sql
                        .sql(Sql.file("/org/plumbline/access/answerers.sql"))
                        .param(
                                "nodes",
                                nodes.stream().mapToInt(Integer::intValue).toArray())
                        .query((row, n) -> new Answerer(
                                row.getInt("node"),
                                row.getObject("post", UUID.class),
                                Wording.of(row.getString("post_name")),
                                row.getString("holder"),
                                row.getString("email"),
                                Optional.ofNullable(row.getString("language"))
                                        .flatMap(Language::find)
                                        .orElse(null)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Answerer::node)));
    }

    /** Those of the posts that can decide for a unit today: an account sits there, and a mandate to write reaches the unit. */
    public Set<UUID> seated(Scope scope, Collection<UUID> posts, int node) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/access/seated-posts.sql"))
                        .param("posts", posts.stream().map(UUID::toString).toArray(String[]::new))
                        .param("node", node)
                        .query(UUID.class)
                        .set());
    }

    /** The languages of those who sit on these posts today. */
    public Map<UUID, Language> languages(Scope scope, Collection<UUID> posts) {
        return store.read(
                scope,
                () -> sql
                        .sql("""
                        SELECT DISTINCT ON (s.post) s.post, a.language
                          FROM access.seat s JOIN access.account a ON a.id = s.account AND a.state = 'ACTIVE'
                         WHERE s.post = ANY (:posts::uuid[]) AND s.valid_from <= store.today() AND s.valid_to > store.today()
                         ORDER BY s.post, s.valid_from
                        """)
                        .param("posts", posts.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, n) -> Map.entry(
                                row.getObject("post", UUID.class),
                                Language.find(row.getString("language")).orElse(Language.EN)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
