package org.plumbline.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Branch;
import org.plumbline.kernel.Branch.Cut;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Branches;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures and the files that show them as steps of a thread: the first of what each promise rests on, and how each is known. */
@Component
public class FigureSteps {

    private final Store store;
    private final JdbcClient sql;
    private final Branches branches;

    FigureSteps(Store store, JdbcClient sql, Branches branches) {
        this.store = store;
        this.sql = sql;
        this.branches = branches;
    }

    /** That something, such as a promise, rests on the figures of a series for periods that end on the days from one up to, and without, another. */
    public record Rests(UUID owner, long series, LocalDate since, LocalDate until) {}

    /**
     * A figure as a step.
     *
     * @param series the inner number of its series, never shown
     * @param amount the number it comes to, where it is one
     * @param sign the sign of its unit of measure
     * @param closed whether it was corrected or withdrawn
     * @param level how it is known
     */
    public record FigureStep(
            UUID id,
            UUID indicator,
            Wording name,
            @Nullable UUID unit,
            @Nullable Wording unitName,
            long series,
            Period period,
            Stance stance,
            State state,
            @Nullable Figure figure,
            @Nullable BigDecimal amount,
            int decimals,
            @Nullable Wording sign,
            boolean closed,
            ProofLevel level) {

        /** Whether the unit states it without a document that shows it. */
        public boolean isBare() {
            return isStated() && level.compareTo(ProofLevel.DOCUMENT_ATTACHED) < 0;
        }

        /** Whether it has a document that nobody checked. */
        public boolean isUnchecked() {
            return isStated() && level == ProofLevel.DOCUMENT_ATTACHED;
        }

        /** Figures that are made of others are known as these are. */
        private boolean isStated() {
            return !closed && stance == Stance.REPORTED;
        }
    }

    /** A file that shows a figure, or showed one that is stated no more. */
    public record ProofFile(UUID id, String name, UUID figure) {}

    /** The first figures that stand of the series on which each owner rests, the latest first. */
    public Map<UUID, Branch<UUID>> under(Scope scope, Collection<UUID> owners, List<Rests> rests, Cut cut) {
        return store.read(
                scope,
                () -> branches.of(
                        Sql.file("/org/plumbline/indicator/thread-figures.sql"),
                        """
                        (o.ends, o.starts) <= (SELECT z.ends, z.starts FROM indicator.observation z WHERE z.id = :after::uuid)
                        AND ((o.ends, o.starts) < (SELECT z.ends, z.starts FROM indicator.observation z WHERE z.id = :after::uuid)
                             OR o.id > :after::uuid)""",
                        owners,
                        cut,
                        held(rests),
                        (row, n) -> row.getObject("id", UUID.class)));
    }

    /** The files of figures that nobody states any more, of the series on which each owner rests. */
    public Map<UUID, Branch<ProofFile>> unused(Scope scope, Collection<UUID> owners, List<Rests> rests, Cut cut) {
        return store.read(
                scope,
                () -> branches.of(
                        Sql.file("/org/plumbline/indicator/thread-unused.sql"),
                        "e.id > :after::uuid",
                        owners,
                        cut,
                        held(rests),
                        FigureSteps::file));
    }

    /** The files that show each figure. */
    public Map<UUID, Branch<ProofFile>> files(Scope scope, Collection<UUID> figures, Cut cut) {
        return store.read(
                scope,
                () -> branches.of(
                        Sql.file("/org/plumbline/indicator/thread-files.sql"),
                        "e.id > :after::uuid",
                        figures,
                        cut,
                        FigureSteps::file));
    }

    /** Figures by their identifiers. */
    public Map<UUID, FigureStep> steps(Scope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return store.read(
                scope,
                () -> sql
                        .sql(Sql.file("/org/plumbline/indicator/thread-steps.sql"))
                        .param("ids", Texts.of(ids))
                        .query(FigureSteps::step)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(FigureStep::id, each -> each)));
    }

    /** A file with the figure that it shows or showed. */
    public Optional<ProofFile> ofFile(Scope scope, UUID file) {
        return store.read(
                scope,
                () -> sql.sql("""
                        SELECT r.observation AS figure, e.id, e.name
                          FROM indicator.evidence e JOIN indicator.proof r ON r.id = e.proof
                         WHERE e.id = :file
                        """).param("file", file).query(FigureSteps::file).optional());
    }

    /**
     * The latest figure on which an owner rests.
     *
     * @param bare whether it is stated without a document, {@code unchecked} whether nobody checked the document it has
     */
    public record Latest(UUID figure, boolean bare, boolean unchecked) {}

    /** The latest figure of each owner that has one. */
    public Map<UUID, Latest> latest(Scope scope, List<Rests> rests) {
        var found = new HashMap<UUID, Latest>();
        if (!rests.isEmpty()) {
            store.read(
                    scope,
                    () -> sql.sql(Sql.file("/org/plumbline/indicator/thread-latest.sql"))
                            .params(held(rests))
                            .query((row, n) -> found.put(row.getObject("owner", UUID.class), latest(row)))
                            .list());
        }
        return found;
    }

    private static Latest latest(ResultSet row) throws SQLException {
        var stated = Stance.valueOf(row.getString("stance")) == Stance.REPORTED;
        var level = ProofLevel.values()[row.getInt("level")];
        return new Latest(
                row.getObject("id", UUID.class),
                stated && level.compareTo(ProofLevel.DOCUMENT_ATTACHED) < 0,
                stated && level == ProofLevel.DOCUMENT_ATTACHED);
    }

    private static Map<String, Object> held(List<Rests> rests) {
        return Map.of(
                "owners", Texts.of(rests, Rests::owner),
                "series", Texts.of(rests, Rests::series),
                "since", Texts.of(rests, Rests::since),
                "until", Texts.of(rests, Rests::until));
    }

    private static ProofFile file(ResultSet row, int n) throws SQLException {
        return new ProofFile(
                row.getObject("id", UUID.class), row.getString("name"), row.getObject("figure", UUID.class));
    }

    private static FigureStep step(ResultSet row, int n) throws SQLException {
        var figure = ObservedRows.figure(row);
        var unit = row.getString("unit_name");
        var sign = row.getString("sign");
        return new FigureStep(
                row.getObject("id", UUID.class),
                row.getObject("indicator", UUID.class),
                Wording.of(row.getString("indicator_name")),
                row.getObject("unit", UUID.class),
                unit == null ? null : Wording.of(unit),
                row.getLong("series"),
                ObservedRows.period(row),
                Stance.valueOf(row.getString("stance")),
                State.valueOf(row.getString("state")),
                figure,
                figure == null ? null : figure.amount(row.getInt("per")),
                row.getInt("decimals"),
                sign == null ? null : Wording.of(sign),
                row.getBoolean("closed"),
                ProofLevel.values()[row.getInt("level")]);
    }
}
