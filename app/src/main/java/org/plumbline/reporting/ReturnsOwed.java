package org.plumbline.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Installation;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Returns that units in the reader's reach owe, over all regimes: for those who chase. */
@Component
public class ReturnsOwed {

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;

    ReturnsOwed(Store store, JdbcClient sql, Installation installation) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
    }

    /**
     * A return that a unit owes.
     *
     * @param title the name of the regime
     * @param post at which it waits for approval inside the unit, {@code since} from which day on
     * @param reason why it was sent back, and on which day; null where it was not
     * @param remindedAt when the unit was last reminded of it, and {@code remindedBy} by which post
     */
    public record Owing(
            UUID round,
            Period period,
            LocalDate opened,
            LocalDate due,
            Wording title,
            UUID unit,
            int node,
            Wording unitName,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable Post post,
            @Nullable LocalDate since,
            @Nullable String reason,
            @Nullable Instant remindedAt,
            @Nullable String remindedBy) {}

    /** The post whose approval it waits for, with whoever holds it. */
    public record Post(
            UUID id,
            Wording name,
            @Nullable String holder,
            @Nullable String email) {}

    /**
     * Those that are due by a day, the longest overdue first.
     *
     * @param within only of this unit and those below it, by its inner number, or null
     */
    public List<Owing> until(Scope scope, LocalDate until, @Nullable Integer within, int most) {
        return read(scope, null, until, null, within, most);
    }

    /** All in the reader's reach that are due between two days. */
    public List<Owing> between(Scope scope, LocalDate from, LocalDate until) {
        return read(scope, from, until, null, null, Integer.MAX_VALUE);
    }

    /** All of a round. */
    public List<Owing> of(Scope scope, UUID round) {
        return read(scope, null, LocalDate.of(9999, 1, 1), round, null, Integer.MAX_VALUE);
    }

    private List<Owing> read(
            Scope scope,
            @Nullable LocalDate from,
            LocalDate until,
            @Nullable UUID round,
            @Nullable Integer within,
            int most) {
        return store.read(
                scope,
                () -> sql.sql(Sql.file("/org/plumbline/reporting/returns-owed.sql"))
                        .param("on", installation.today())
                        .param("from", from)
                        .param("until", until)
                        .param("round", round == null ? null : round.toString())
                        .param("within", within)
                        .param("most", most)
                        .query(ReturnsOwed::owing)
                        .list());
    }

    private static Owing owing(ResultSet row, int n) throws SQLException {
        var post = row.getObject("post", UUID.class);
        var sentBack = RegimeRows.dayOrNull(row, "sent_back");
        var reminded = row.getTimestamp("reminded_at");
        return new Owing(
                row.getObject("round", UUID.class),
                Period.halfOpen(RegimeRows.day(row, "starts"), RegimeRows.day(row, "ends")),
                RegimeRows.day(row, "opened"),
                RegimeRows.day(row, "due"),
                Wording.of(row.getString("title")),
                row.getObject("unit", UUID.class),
                row.getInt("node"),
                Wording.of(row.getString("unit_name")),
                row.getString("telephone"),
                row.getString("email"),
                post == null
                        ? null
                        : new Post(
                                post,
                                Wording.of(row.getString("post_name")),
                                row.getString("holder"),
                                row.getString("post_email")),
                sentBack != null ? sentBack : RegimeRows.dayOrNull(row, "since"),
                row.getString("reason"),
                reminded == null ? null : reminded.toInstant(),
                row.getString("reminded_by"));
    }
}
