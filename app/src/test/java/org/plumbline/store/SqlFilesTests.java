package org.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Every statement that stands in a file is prepared on the real database, as the application role. */
@DatabaseTest
class SqlFilesTests {

    @Autowired
    private StoreCredentials credentials;

    @TestFactory
    Stream<DynamicTest> everyFileIsUnderstood() throws Exception {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:org/plumbline/**/*.sql");
        assertThat(files).isNotEmpty();
        return Arrays.stream(files)
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFilename()), () -> {
                    var text = file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
                    var statement = NamedParameterUtils.substituteNamedParameters(
                            NamedParameterUtils.parseSqlStatement(text),
                            new org.springframework.jdbc.core.namedparam.EmptySqlParameterSource());
                    try (var connection = DriverManager.getConnection(
                                    credentials.url(),
                                    credentials.applicationName(),
                                    credentials.applicationPassword());
                            var prepared = connection.prepareStatement(statement)) {
                        assertThat(prepared.getParameterMetaData().getParameterCount())
                                .isNotNegative();
                        prepared.getMetaData();
                    }
                }));
    }
}
