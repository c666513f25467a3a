package org.plumbline.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.Looks;
import org.plumbline.indicator.Measure;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.RoundList.Opened;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.reporting.deed.SendReturn.Question;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All figures that units sent in a round, a row each: for whoever works on with them. */
@Component
public class Collected {

    private static final int MOST = 100_000;

    private final Store store;
    private final JdbcClient sql;
    private final IndicatorList indicators;
    private final Measures measures;
    private final Looks looks;

    Collected(Store store, JdbcClient sql, IndicatorList indicators, Measures measures, Looks looks) {
        this.looks = looks;
        this.store = store;
        this.sql = sql;
        this.indicators = indicators;
        this.measures = measures;
    }

    /**
     * A figure on which the last sending of a unit rests.
     *
     * @param line asked for, of an indicator with this code and name
     * @param amount what it comes to in its unit of measure, where it is a number
     * @param question what was asked of it before it was sent, and {@code reply} what the unit said
     */
    public record Row(
            @Nullable String unitCode,
            Wording unit,
            Stage stage,
            LocalDate sent,
            RegimeLine line,
            String code,
            Wording name,
            @Nullable Measure measure,
            Period period,
            State state,
            Maturity maturity,
            @Nullable BigDecimal amount,
            @Nullable Figure figure,
            @Nullable Question question,
            @Nullable String reply) {}

    private record Defined(
            RegimeLine line,
            String code,
            DefinitionText text,
            @Nullable Measure measure,
            int per) {}

    /**
     * The figures of a round, by unit and in the order of the annex.
     *
     * @throws Refused if there are more than fit into one file
     */
    public List<Row> of(Scope scope, Opened opened) {
        return store.read(scope, () -> {
            var lines = lines(scope, opened);
            var rows = sql.sql("""
                            SELECT u.code, u.name::text AS unit, r.stage, r.last_sent, f.line, f.question::text AS question, f.answer AS reply,
                                   o.state, o.maturity, o.value, o.numerator, o.denominator, o.answer, o.rank, o.rank_of, o.words
                              FROM reporting.return r
                              JOIN organisation.named_unit u ON u.node = r.node
                             CROSS JOIN LATERAL (SELECT s.id FROM reporting.step s
                                                  WHERE s.return_id = r.id AND s.kind = 'SENT' ORDER BY s.known_from DESC LIMIT 1) s
                              JOIN reporting.filed f ON f.step = s.id
                              JOIN indicator.observation o ON o.id = f.figure
                              JOIN reporting.line l ON l.regime = :regime AND l.version = :version AND l.line = f.line
                             WHERE r.round = :round
                             ORDER BY u.search_key, r.node, l.place
                             LIMIT :most
                            """)
                    .param("regime", opened.regime().key())
                    .param("version", opened.round().version())
                    .param("round", opened.round().key())
                    .param("most", MOST + 1)
                    .query((row, n) -> row(row, lines, opened.round().period()))
                    .list();
            if (rows.size() > MOST) {
                throw new Refused("format", "reporting.file-large", Map.of("most", MOST));
            }
            opened.version().dueIn(opened.round().period()).forEach(each -> looks.opened(scope, each.indicator()));
            return rows;
        });
    }

    private Map<UUID, Defined> lines(Scope scope, Opened opened) {
        var asked = opened.version().dueIn(opened.round().period());
        var defined = indicators.defined(
                scope, asked.stream().map(RegimeLine::indicator).toList());
        var all = measures.all(scope);
        var lines = new HashMap<UUID, Defined>();
        for (var line : asked) {
            var indicator = Objects.requireNonNull(defined.get(line.indicator()));
            var text = indicator
                    .inForce(line.period(opened.round().period()).last())
                    .text();
            var measure = text.measure() == null ? null : all.get(text.measure());
            var per = text.shape() != Shape.RATIO || measure == null || measure.per() == null ? 1 : measure.per();
            lines.put(line.id(), new Defined(line, indicator.code(), text, measure, per));
        }
        return lines;
    }

    private static Row row(ResultSet row, Map<UUID, Defined> lines, Period round) throws SQLException {
        var of = Objects.requireNonNull(lines.get(row.getObject("line", UUID.class)));
        var state = State.valueOf(row.getString("state"));
        var figure = state == State.VALUE
                ? new Figure(
                        row.getBigDecimal("value"),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        row.getObject("answer", Boolean.class),
                        row.getObject("rank", Integer.class),
                        row.getObject("rank_of", Integer.class),
                        row.getString("words"))
                : null;
        var question = row.getString("question");
        return new Row(
                row.getString("code"),
                Wording.of(row.getString("unit")),
                Stage.valueOf(row.getString("stage")),
                RegimeRows.day(row, "last_sent"),
                of.line,
                of.code,
                of.text.name(),
                of.measure,
                of.line.period(round),
                state,
                Maturity.valueOf(row.getString("maturity")),
                figure == null ? null : figure.amount(of.per),
                figure,
                question == null ? null : Json.read(question, Question.class),
                row.getString("reply"));
    }
}
