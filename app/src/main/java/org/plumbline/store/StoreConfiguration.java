package org.plumbline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Two ways to the one database: the application's small pool, and the owner's connection, used for migrations only. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final int POOL = 10;

    @Bean
    @Primary
    DataSource applicationDataSource(StoreCredentials credentials) {
        var config = new HikariConfig();
        config.setJdbcUrl(credentials.url());
        config.setUsername(credentials.applicationName());
        config.setPassword(credentials.applicationPassword());
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(2);
        config.setPoolName("plumbline");
        config.setConnectionInitSql("SET timezone = 'UTC'");
        config.addDataSourceProperty("ApplicationName", "plumbline");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "1");
        config.setInitializationFailTimeout(-1);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new HikariDataSource(config);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource applicationDataSource) {
        return new Transactions(applicationDataSource);
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(StoreCredentials credentials) {
        return new DriverManagerDataSource(credentials.url(), credentials.ownerName(), credentials.ownerPassword());
    }

    /** After the migrations, so that nothing reads a table before it is there. */
    @Bean
    @DependsOn("flywayInitializer")
    JdbcClient jdbcClient(DataSource applicationDataSource, Flyway migrated) {
        return JdbcClient.create(applicationDataSource);
    }
}
