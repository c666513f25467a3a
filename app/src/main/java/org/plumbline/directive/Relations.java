package org.plumbline.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Shelf.Filed;
import org.plumbline.directive.deed.EndRelation;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.RelateDirectives;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What documents do to each other: carry out, amend, replace, adjust, review, cite. */
@Component
public class Relations {

    private static final int MOST = 5_000;

    private final Store store;
    private final JdbcClient sql;
    private final Reach reach;
    private final Shelf shelf;
    private final Marks marks;

    Relations(Store store, JdbcClient sql, Reach reach, Shelf shelf, Marks marks) {
        this.store = store;
        this.sql = sql;
        this.reach = reach;
        this.shelf = shelf;
        this.marks = marks;
    }

    public Receipt relate(Scope scope, RelateDirectives deed) {
        return store.write(scope, deed, knownAt -> {
            var from = shelf.get(deed.from());
            reach.require(scope, Ability.DIRECT, from.issuer());
            enter(from, new Link(deed.kind(), deed.to(), deed.note()), "", knownAt);
        });
    }

    public Receipt end(Scope scope, EndRelation deed) {
        return store.write(scope, deed, knownAt -> {
            var from = shelf.get(deed.from());
            reach.require(scope, Ability.DIRECT, from.issuer());
            var to = shelf.named(deed.to(), "to");
            var ended = sql.sql("""
                            UPDATE directive.relation SET known_to = :knownAt
                             WHERE from_key = :from AND kind = :kind AND to_key = :to AND known_to = 'infinity'
                            """)
                    .param("from", from.key())
                    .param("kind", deed.kind().name())
                    .param("to", to.key())
                    .param("knownAt", Rows.instant(knownAt))
                    .update();
            if (ended == 0) {
                throw new Absent("relation", deed.kind() + " " + deed.to());
            }
            refreshLife(to.key(), knownAt);
        });
    }

    /** Everything the document does to others and others do to it, as far as the reader may read them. */
    public List<Relation> of(Scope scope, UUID directive) {
        return of(scope, directive, MOST);
    }

    /** The same, of each kind only the latest so many. */
    public List<Relation> of(Scope scope, UUID directive, int most) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/directive/relations.sql"))
                        .param("directive", shelf.get(directive).key())
                        .param("most", most)
                        .query((row, n) -> new Relation(
                                RelationKind.valueOf(row.getString("kind")),
                                row.getBoolean("outgoing"),
                                Rows.id(row, "id"),
                                row.getString("symbol"),
                                Wording.of(row.getString("title")),
                                Rows.wordingOrNull(row, "issuer_name"),
                                Rows.day(row, "issued"),
                                row.getString("note"),
                                row.getInt("total")))
                        .list());
    }

    void enter(Filed from, Link link, String prefix, Instant knownAt) {
        var to = shelf.named(link.to(), prefix + "to");
        if (from.is(to)) {
            throw new Refused(prefix + "to", "directive.relation-itself", Map.of("directive", from.called()));
        }
        if (link.kind() != RelationKind.CITES && reaches(to.key(), from.key(), link.kind())) {
            throw new Refused(
                    prefix + "to", "directive.relation-cycle", Map.of("from", from.called(), "to", to.called()));
        }
        insert(from.key(), link.kind(), to.key(), link.note(), knownAt);
        if (link.kind() == RelationKind.REPLACES) {
            refreshLife(to.key(), knownAt);
        } else {
            marks.touch(to.key());
        }
    }

    /** States that one carries out the other, unless that is known already, directly or through others. */
    void concretise(Filed from, Filed to, Instant knownAt) {
        if (!from.is(to)
                && !reaches(from.key(), to.key(), RelationKind.CONCRETISES)
                && !reaches(to.key(), from.key(), RelationKind.CONCRETISES)) {
            insert(from.key(), RelationKind.CONCRETISES, to.key(), null, knownAt);
        }
    }

    /** From which day the document is replaced, worked out anew from its relations. */
    void refreshLife(int key, Instant knownAt) {
        sql.sql("""
                        UPDATE directive.life l
                           SET replaced = coalesce(r.day, 'infinity'),
                               replaced_known = CASE WHEN r.day IS NULL THEN 'infinity' ELSE :knownAt::timestamptz END
                          FROM (SELECT min(n.in_force) AS day
                                  FROM directive.relation x JOIN directive.life n ON n.directive_key = x.from_key
                                 WHERE x.to_key = :key AND x.kind = 'REPLACES' AND x.known_to = 'infinity') r
                         WHERE l.directive_key = :key
                        """).param("key", key).param("knownAt", Rows.instant(knownAt)).update();
        marks.touchAround(key);
    }

    private void insert(int from, RelationKind kind, int to, @Nullable String note, Instant knownAt) {
        sql.sql("""
                        INSERT INTO directive.relation (from_key, kind, to_key, note, known_from)
                        SELECT :from, :kind, :to, :note, :knownAt
                         WHERE NOT EXISTS (SELECT 1 FROM directive.relation
                                            WHERE from_key = :from AND kind = :kind AND to_key = :to AND known_to = 'infinity')
                        """)
                .param("from", from)
                .param("kind", kind.name())
                .param("to", to)
                .param("note", note == null || note.isBlank() ? null : note.strip())
                .param("knownAt", Rows.instant(knownAt))
                .update();
    }

    private boolean reaches(int from, int to, RelationKind kind) {
        return sql.sql("""
                        WITH RECURSIVE on_way (key) AS (
                            SELECT :from::int
                            UNION
                            SELECT r.to_key FROM on_way JOIN directive.relation r
                                ON r.from_key = on_way.key AND r.kind = :kind AND r.known_to = 'infinity'
                        )
                        SELECT EXISTS (SELECT 1 FROM on_way WHERE key = :to)
                        """)
                .param("from", from)
                .param("to", to)
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    /**
     * One relation as seen from a document.
     *
     * @param outgoing whether the document does this to the other; else the other does it to the document
     * @param other the other document
     * @param total how many relations of this kind and direction there are, shown or not
     */
    public record Relation(
            RelationKind kind,
            boolean outgoing,
            UUID other,
            @Nullable String symbol,
            Wording title,
            @Nullable Wording issuer,
            LocalDate issued,
            @Nullable String note,
            int total) {}
}
