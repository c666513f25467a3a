package org.plumbline.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Reach;
import org.plumbline.reader.deed.OriginalFile;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.text.Folding;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was read in: texts, their drafts, and the words from which records came. */
@Component
public class ReadingList {

    private static final int LONGEST_WORDS = 300;

    private final Store store;
    private final Reach reach;
    private final JdbcClient sql;

    ReadingList(Store store, Reach reach, JdbcClient sql) {
        this.store = store;
        this.reach = reach;
        this.sql = sql;
    }

    /**
     * Which texts are asked for.
     *
     * @param words words of the title, however they are typed; empty for all
     * @param open only those on whose drafts something is still to be decided
     */
    public record Filter(String words, boolean open) {}

    /** Texts, the last one read in first. */
    public Slice<Source> list(Scope scope, Filter filter, @Nullable UUID after, int size) {
        return store.read(
                scope,
                () -> Slice.of(
                        sql.sql(Sql.file("/org/plumbline/reader/sources.sql"))
                                .param("id", null)
                                .param("words", "%" + Folding.fold(filter.words).strip() + "%")
                                .param("open", filter.open)
                                .param("after", after)
                                .param("most", size + 1)
                                .query((row, n) -> source(row))
                                .list(),
                        size,
                        source -> source.id().toString()));
    }

    /** A text; {@link Absent} if it is not there for this reader. */
    public Source get(Scope scope, UUID id) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/reader/sources.sql"))
                        .param("id", id)
                        .param("words", "%")
                        .param("open", false)
                        .param("after", null)
                        .param("most", 1)
                        .query((row, n) -> source(row))
                        .optional()
                        .orElseThrow(() -> new Absent("source", id)));
    }

    /** Whether the reader may decide on its drafts: shows the buttons; the commands ask again. */
    public boolean mayDecide(Scope scope, Source source) {
        return store.read(scope, () -> reach.allows(scope, Ability.ANSWER, source.node()));
    }

    /** The words of a text, exactly as they came. */
    public String words(Scope scope, UUID id) {
        return store.read(
                scope,
                () -> sql.sql("SELECT words FROM reader.source WHERE id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new Absent("source", id)));
    }

    /** A text that is the same to the letter and was read in before, if the reader sees one. */
    public List<Source> same(Scope scope, String text) {
        return store.read(
                scope,
                () -> sql
                        .sql("SELECT id FROM reader.source WHERE sha256 = :sum ORDER BY known_from DESC LIMIT 3")
                        .param("sum", SourceRows.sum(text))
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(id -> get(scope, id))
                        .toList());
    }

    /** Where a draft stands: as much as is needed to cut a text into parts. */
    public record Span(UUID id, RecordType type, DraftState state, int start, int end) {}

    /** Where all drafts of a text stand, in the order of the text. */
    public List<Span> spans(Scope scope, UUID source) {
        return store.read(
                scope,
                () -> sql.sql(
                                "SELECT id, type, state, starts, ends FROM reader.draft WHERE source = :source ORDER BY starts, no")
                        .param("source", source)
                        .query((row, n) -> new Span(
                                row.getObject("id", UUID.class),
                                RecordType.valueOf(row.getString("type")),
                                DraftState.valueOf(row.getString("state")),
                                row.getInt("starts"),
                                row.getInt("ends")))
                        .list());
    }

    /**
     * Which drafts of a text are asked for; what is null does not narrow.
     *
     * @param from those that reach into the part of the text that begins here and ends before {@code to}
     */
    public record Asked(@Nullable RecordType type, @Nullable DraftState state, int from, int to) {

        /** All drafts of a text. */
        public static final Asked ALL = new Asked(null, null, 0, Integer.MAX_VALUE);
    }

    /** Drafts of a text, in its order, with what they became. */
    public Slice<Draft> drafts(Scope scope, UUID source, Asked asked, @Nullable UUID after, int size) {
        return store.read(scope, () -> {
            var found = sql.sql(Sql.file("/org/plumbline/reader/drafts.sql"))
                    .param("source", source)
                    .param("draft", null)
                    .param("type", asked.type == null ? null : asked.type.name())
                    .param("state", asked.state == null ? null : asked.state.name())
                    .param("from", asked.from)
                    .param("to", asked.to)
                    .param("after", after)
                    .param("most", size + 1)
                    .query((row, n) -> DraftReading.of(row))
                    .list();
            return Slice.of(
                    DraftReading.with(sql, found), size, draft -> draft.id().toString());
        });
    }

    /** One draft; {@link Absent} if it is not there for this reader. */
    public Draft draft(Scope scope, UUID source, UUID id) {
        return store.read(scope, () -> {
            var found = sql.sql(Sql.file("/org/plumbline/reader/drafts.sql"))
                    .param("source", source)
                    .param("draft", id)
                    .param("type", null)
                    .param("state", null)
                    .param("from", 0)
                    .param("to", Integer.MAX_VALUE)
                    .param("after", null)
                    .param("most", 1)
                    .query((row, n) -> DraftReading.of(row))
                    .list();
            return DraftReading.with(sql, found).stream().findFirst().orElseThrow(() -> new Absent("draft", id));
        });
    }

    /** An accepted draft that waits, and the text in which it stands. */
    public record Kept(Draft draft, String title, String language) {}

    /** Accepted drafts that became no record yet, of all texts in reach; the last decided first. */
    public Slice<Kept> kept(Scope scope, @Nullable RecordType type, @Nullable UUID after, int size) {
        return store.read(
                scope,
                () -> Slice.of(
                        sql.sql(Sql.file("/org/plumbline/reader/kept.sql"))
                                .param("type", type == null ? null : type.name())
                                .param("after", after)
                                .param("most", size + 1)
                                .query((row, n) -> new Kept(
                                        DraftReading.of(row), row.getString("title"), row.getString("source_language")))
                                .list(),
                        size,
                        kept -> kept.draft().id().toString()));
    }

    /** The words from which records came, by the records; one that came from no text is not in the map. */
    public Map<UUID, List<Origin>> origins(Scope scope, Collection<UUID> records) {
        var found = new HashMap<UUID, List<Origin>>();
        if (!records.isEmpty()) {
            store.read(
                    scope,
                    () -> sql.sql(Sql.file("/org/plumbline/reader/origins.sql"))
                            .param("records", SourceRows.texts(records))
                            .param("longest", LONGEST_WORDS)
                            .query((row, n) -> found.computeIfAbsent(
                                            row.getObject("record", UUID.class), any -> new ArrayList<>())
                                    .add(new Origin(
                                            row.getBoolean("cites"),
                                            row.getObject("source", UUID.class),
                                            row.getObject("draft", UUID.class),
                                            row.getInt("starts"),
                                            row.getInt("ends"),
                                            row.getString("surface"),
                                            row.getBoolean("cut"),
                                            row.getString("title"),
                                            row.getString("language"))))
                            .list());
        }
        return found;
    }

    private static Source source(ResultSet row) throws SQLException {
        var type = row.getString("file_type");
        return new Source(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getInt("unit"),
                Wording.of(row.getString("unit_name")),
                row.getString("title"),
                row.getString("language"),
                row.getInt("length"),
                row.getString("sha256"),
                type == null
                        ? null
                        : new OriginalFile(
                                row.getString("file_name"),
                                type,
                                row.getLong("file_size"),
                                row.getString("file_sha256")),
                row.getObject("directive", UUID.class),
                row.getString("actor"),
                row.getObject("known_from", OffsetDateTime.class).toInstant(),
                new Source.Counts(
                        row.getInt("open"), row.getInt("accepted"), row.getInt("edited"), row.getInt("refused")),
                row.getObject("fails") == null
                        ? null
                        : new Source.Checks(
                                row.getInt("fails"),
                                row.getInt("doubtful"),
                                row.getInt("cannot_tell"),
                                row.getInt("passes")));
    }
}
