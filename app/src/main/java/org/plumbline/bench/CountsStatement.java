package org.plumbline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.plumbline.standing.Subject;
import org.plumbline.store.Sql;
import org.plumbline.store.StoreCredentials;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The statement by which counts are read, alone on a connection of its own: what a read costs in the database. */
final class CountsStatement implements AutoCloseable {

    private final Connection connection;
    private final JdbcClient sql;

    CountsStatement(StoreCredentials credentials, LocalDate today) {
        try {
            connection = DriverManager.getConnection(
                    credentials.url(), credentials.applicationName(), credentials.applicationPassword());
        } catch (SQLException e) {
            throw new IllegalStateException("The bare connection was refused. Maybe the database has stopped.", e);
        }
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql("""
                        SELECT set_config('plumbline.scope', 'programme', false), set_config('plumbline.everything', 'on', false),
                               set_config('plumbline.today', :today, false)
                        """).param("today", today.toString()).query().singleRow();
    }

    Sample sample(int runs, Subject subject, int node) {
        return Sample.of(
                runs,
                () -> sql.sql(Sql.file("/org/plumbline/standing/counts.sql"))
                        .param("subjects", new Short[] {subject.code()})
                        .param("nodes", new int[] {node})
                        .param("keys", null)
                        .param("field", null)
                        .param("part", 0)
                        .query((row, n) -> row.getArray("counts").getArray())
                        .list());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The bare connection did not close.", e);
        }
    }
}
