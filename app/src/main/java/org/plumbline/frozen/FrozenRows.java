package org.plumbline.frozen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.frozen.deed.FreezeKind;
import org.plumbline.frozen.deed.FreezePage;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Language;
import org.plumbline.web.FrozenView;
import org.plumbline.web.FrozenView.From;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of frozen pages. Inside a transaction of whoever asks. */
@Component
class FrozenRows {

    private final JdbcClient sql;

    FrozenRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the sum of a frozen page is taken over: the question and the cells. */
    private record Summed(
            String page,
            String path,
            SortedMap<String, String> parameters,
            LocalDate on,
            Instant asKnown,
            String language,
            String title,
            List<FrozenView.Section> sections) {}

    private record Cells(List<FrozenView.Section> sections) {}

    /** A page as it is kept. */
    record Row(
            UUID id,
            String code,
            FreezeKind kind,
            String page,
            String path,
            SortedMap<String, String> parameters,
            int node,
            LocalDate on,
            Instant knownAt,
            Language language,
            String title,
            List<FrozenView.Section> sections,
            String sum,
            @Nullable UUID replaces,
            @Nullable UUID replacedBy,
            String actor,
            Instant frozenAt) {

        boolean isSound() {
            return sum.equals(Comparing.sum(
                    Json.write(new Summed(page, path, parameters, on, knownAt, language.tag(), title, sections))));
        }
    }

    void add(FreezePage deed, int node, String actor, Instant knownAt) {
        var summed = new Summed(
                deed.page(),
                deed.path(),
                deed.parameters(),
                deed.on(),
                deed.asKnown(),
                deed.language().tag(),
                deed.title(),
                deed.sections());
        sql.sql("""
                        INSERT INTO frozen.page (id, code, kind, page, path, parameters, node, on_day, known_at, language, title, cells,
                                                 sum, replaces, actor, known_from)
                        VALUES (:id, :code, :kind, :page, :path, :parameters, :node, :on, :asKnown, :language, :title, :cells,
                                :sum, :replaces, :actor, :known)
                        """)
                .param("id", deed.id())
                .param("code", deed.code())
                .param("kind", deed.kind().name())
                .param("page", deed.page())
                .param("path", deed.path())
                .param("parameters", Json.write(deed.parameters()))
                .param("node", node)
                .param("on", deed.on())
                .param("asKnown", deed.asKnown().atOffset(ZoneOffset.UTC))
                .param("language", deed.language().tag())
                .param("title", deed.title())
                .param("cells", Json.write(new Cells(deed.sections())))
                .param("sum", Comparing.sum(Json.write(summed)))
                .param("replaces", deed.replaces())
                .param("actor", actor)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .update();
        rest(deed.id(), deed.rests());
        watch(deed.id());
    }

    /** By what it is found again: the figures that it shows, and those of whoever holds its targets now. */
    void watch(UUID page) {
        sql.sql("DELETE FROM frozen.watch WHERE page = :page")
                .param("page", page)
                .update();
        sql.sql("""
                        INSERT INTO frozen.watch (page, series)
                        SELECT r.page, s.series
                          FROM frozen.rest r
                          LEFT JOIN indicator.series s ON s.indicator_key = r.indicator AND s.node = r.node AND s.cut = r.cut
                         WHERE r.page = :page AND r.indicator IS NOT NULL
                        UNION
                        SELECT r.page, h.series
                          FROM frozen.rest r JOIN target.target t ON t.id = r.target JOIN target.holder h ON h.item = t.item
                         WHERE r.page = :page
                        """).param("page", page).update();
    }

    private void rest(UUID page, List<FrozenView.Source> sources) {
        sql.sql("""
                        INSERT INTO frozen.rest (page, node, counts, indicator, cut, target, directive)
                        SELECT :page, u.node, r.counts, i.indicator_key, r.cut, r.target, d.directive_key
                          FROM unnest(:units::uuid[], :counts::boolean[], :indicators::uuid[], :cuts::text[], :targets::uuid[],
                                      :directives::uuid[]) AS r (unit, counts, indicator, cut, target, directive)
                          LEFT JOIN organisation.unit u ON u.id = r.unit
                          LEFT JOIN indicator.indicator i ON i.id = r.indicator
                          LEFT JOIN directive.directive d ON d.id = r.directive
                        """)
                .param("page", page)
                .param("units", texts(sources, each -> isOfUnit(each) ? each.id() : each.unit()))
                .param("counts", texts(sources, each -> each.kind() == From.COUNTS))
                .param("indicators", texts(sources, each -> each.kind() == From.FIGURES ? each.id() : null))
                .param(
                        "cuts",
                        texts(sources, each -> each.kind() == From.FIGURES ? Objects.toString(each.cut(), "") : null))
                .param("targets", texts(sources, each -> each.kind() == From.TARGET ? each.id() : null))
                .param("directives", texts(sources, each -> each.kind() == From.DIRECTIVE ? each.id() : null))
                .update();
    }

    private static boolean isOfUnit(FrozenView.Source source) {
        return source.kind() == From.COUNTS || source.kind() == From.UNIT;
    }

    private static @Nullable String[] texts(
            List<FrozenView.Source> sources, Function<FrozenView.Source, @Nullable Object> value) {
        return sources.stream()
                .map(value)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }

    Optional<Row> find(UUID id) {
        return where("p.id = :id", Map.of("id", id)).stream().findFirst();
    }

    Optional<Row> byCode(String code) {
        return where("p.code = :code", Map.of("code", code)).stream().findFirst();
    }

    private List<Row> where(String condition, Map<String, ?> values) {
        return sql.sql("""
                        SELECT p.*, (SELECT n.id FROM frozen.page n WHERE n.replaces = p.id) AS replaced_by
                          FROM frozen.page p WHERE
                        """ + condition)
                .params(values)
                .query((row, n) -> row(row))
                .list();
    }

    @SuppressWarnings("unchecked") // an object of texts, as written by this class
    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                FreezeKind.valueOf(row.getString("kind")),
                row.getString("page"),
                row.getString("path"),
                new TreeMap<>((Map<String, String>) Json.read(row.getString("parameters"), Map.class)),
                row.getInt("node"),
                row.getObject("on_day", LocalDate.class),
                row.getTimestamp("known_at").toInstant(),
                Language.find(row.getString("language")).orElseThrow(),
                row.getString("title"),
                Json.read(row.getString("cells"), Cells.class).sections(),
                row.getString("sum"),
                row.getObject("replaces", UUID.class),
                row.getObject("replaced_by", UUID.class),
                row.getString("actor"),
                row.getTimestamp("known_from").toInstant());
    }
}
