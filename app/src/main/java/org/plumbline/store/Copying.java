package org.plumbline.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Brings many rows at once into a table that the open transaction keeps for itself, and stops a statement that takes too long. */
@Component
public class Copying {

    private static final int BUFFER = 1 << 16;

    private final DataSource connections;
    private final JdbcClient sql;

    Copying(DataSource connections, JdbcClient sql) {
        this.connections = connections;
        this.sql = sql;
    }

    /**
     * Appends rows to a temporary table.
     *
     * @param rows in the database's own text form: cells parted by tabs, {@code \N} where nothing stands, a row a line
     */
    public void in(String table, CharSequence rows) {
        var connection = DataSourceUtils.getConnection(connections);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + table + " FROM STDIN",
                            new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)),
                            BUFFER);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Rows were not taken into " + table + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }

    /** Appends a text as one cell. */
    public static void cell(StringBuilder rows, CharSequence text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }

    /** By which number the database knows who carries out the open transaction. */
    public int backend() {
        return sql.sql("SELECT pg_backend_pid()").query(Integer.class).single();
    }

    /** Stops the statement that is carried out under this number, whatever it is; asked from another thread. */
    public void interrupt(int backend) {
        sql.sql("SELECT pg_cancel_backend(:backend)")
                .param("backend", backend)
                .query(Boolean.class)
                .single();
    }
}
