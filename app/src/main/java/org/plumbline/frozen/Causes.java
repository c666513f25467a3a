package org.plumbline.frozen;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.store.Sql;
import org.plumbline.web.FrozenView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what a cell comes from since it was frozen, when and why, as far as the reader sees it. Inside a transaction. */
@Component
class Causes {

    /** The latest few; the history of the record has all. */
    private static final int MOST = 3;

    private final JdbcClient sql;

    Causes(JdbcClient sql) {
        this.sql = sql;
    }

    List<Difference> with(List<Difference> differences, Instant since) {
        var known = new HashMap<FrozenView.Source, List<Difference.Cause>>();
        return differences.stream()
                .map(each -> each.because(known.computeIfAbsent(each.source(), source -> of(source, since))))
                .toList();
    }

    private List<Difference.Cause> of(FrozenView.Source source, Instant since) {
        return switch (source.kind()) {
            case TARGET -> asked("causes-target.sql", Map.of("target", source.id()), since);
            case FIGURES ->
                asked(
                        "causes-figures.sql",
                        Map.of(
                                "indicator",
                                source.id(),
                                "unit",
                                Objects.requireNonNull(source.unit()),
                                "cut",
                                Objects.toString(source.cut(), ""),
                                "period",
                                Objects.toString(source.period(), "")),
                        since);
            case DIRECTIVE, COUNTS, UNIT -> List.of();
        };
    }

    private List<Difference.Cause> asked(String file, Map<String, ?> values, Instant since) {
        return sql.sql(Sql.file("/org/plumbline/frozen/" + file))
                .params(values)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, n) -> new Difference.Cause(
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getTimestamp("known_from").toInstant(),
                        row.getString("why")))
                .list();
    }
}
