package org.plumbline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.reading.text.Folding;
import org.plumbline.store.Installation;
import org.plumbline.store.StoreCredentials;

/**
 * Assignments of a whole country as the front doors would have left them, written straight into the tables: led by units of
 * all levels, most of them under clauses of the paperwork, and in every stage, with posts, products handed over, wishes for more
 * time, notes, milestones and labels. The happenings behind them are left out. The same size always gives the same assignments.
 */
final class TaskRows {

    private static final List<String> TITLES = List.of(
            "Rà soát hộ nghèo, hộ cận nghèo",
            "Lập kế hoạch chuyển đổi số",
            "Tổ chức học tập, quán triệt nghị quyết",
            "Giải phóng mặt bằng dự án",
            "Báo cáo kết quả thu ngân sách",
            "Xây dựng nông thôn mới",
            "Kiểm tra việc cải cách hành chính",
            "Bồi dưỡng cán bộ cơ sở",
            "Sắp xếp tổ chức bộ máy",
            "Phòng, chống thiên tai",
            "Nâng cấp trạm y tế",
            "Xây dựng trường đạt chuẩn quốc gia");

    private final StoreCredentials credentials;
    private final LocalDate today;
    private final int size;

    TaskRows(ThrowAway house, int size) {
        this.credentials = house.credentials();
        this.today = house.bean(Installation.class).today();
        this.size = size;
    }

    int size() {
        return size;
    }

    /** How many assignments one post carries out more than any other. */
    private int most() {
        return Math.max(20, size / 500);
    }

    /** The post of a unit. */
    UUID post(int node) {
        return new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L | node);
    }

    /** Writes all of it. Indexes and references are made when the rows are there, as a restored backup makes them. */
    void write() {
        try (var connection = DriverManager.getConnection(
                        credentials.url(), credentials.ownerName(), credentials.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT set_config('plumbline.scope', 'programme', false), set_config('plumbline.everything', 'on', false),
                           set_config('plumbline.today', '%s', false), set_config('bench.size', '%d', false),
                           set_config('bench.most', '%d', false), set_config('work_mem', '256MB', false),
                           set_config('maintenance_work_mem', '512MB', false), set_config('jit', 'off', false)
                    """.formatted(today, size, most()));
            statement.execute(TaskSql.SET_ASIDE.formatted("programme"));
            statement.execute(TaskSql.UNITS);
            titles(connection);
            for (var part : TaskSql.ROWS) {
                statement.execute(part);
            }
            for (var part : TaskSql.STANDINGS) {
                statement.execute(part);
            }
            statement.execute(TaskSql.PUT_BACK);
            counts(connection);
            for (var table : TaskSql.TABLES) {
                statement.execute("VACUUM (ANALYZE) " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The assignments were not written: " + e.getMessage(), e);
        }
    }

    private static void titles(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO bench_title VALUES (?, ?, ?)")) {
            for (var i = 0; i < TITLES.size(); i++) {
                insert.setInt(1, i);
                insert.setString(2, TITLES.get(i));
                insert.setString(3, Folding.fold(TITLES.get(i)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Counts for every unit that has others below it, by the statement by which the fold begins to keep them. */
    static void counts(Connection connection) throws SQLException {
        var statement = org.plumbline.store.Sql.file("/org/plumbline/standing/promote.sql")
                .replace(
                        ":nodes::int[]",
                        "ARRAY(SELECT ancestor FROM organisation.closure WHERE line = 1 AND distance = 1)")
                .replace(":day::date", "store.today()");
        try (var promote = connection.createStatement()) {
            promote.execute("ANALYZE standing.held");
            promote.execute(statement);
        }
    }
}
