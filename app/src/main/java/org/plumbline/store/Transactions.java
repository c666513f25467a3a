package org.plumbline.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Transactions on connections that come from the pool for reading in one snapshot: one that writes says with its first statement
 * that it sees what others commit meanwhile. To change the connection itself there and back would ask the database three times.
 */
final class Transactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    Transactions(DataSource connections) {
        super(connections);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (!definition.isReadOnly()) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
            }
        }
    }
}
