package org.plumbline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

/** What holds in every module, whoever wrote it. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.plumbline");

    @Test
    void theKernelKnowsNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("org.plumbline.kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.postgresql..")
                .check(CLASSES);
    }

    /** The benchmarks compare with a bare connection, of which they open one. */
    @Test
    void onlyTheStoreOpensConnectionsAndTransactions() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.plumbline.store..", "org.plumbline.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.sql..", "org.springframework.transaction..", "org.postgresql..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.DriverManager")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.jdbc.core.JdbcTemplate")
                .check(CLASSES);
    }

    @Test
    void controllersOfTheInterfaceAreNamedSo() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .haveSimpleNameEndingWith("Api")
                .check(CLASSES);
    }

    @Test
    void noStatementAsksTheDatabaseForTheTimeOfTheDomain() throws IOException {
        var forbidden = Pattern.compile("\\bcurrent_date\\b|\\bcurrent_timestamp\\b", Pattern.CASE_INSENSITIVE);
        try (var files = Files.walk(Path.of("src/main"))) {
            var found = files.filter(
                            f -> f.toString().endsWith(".java") || f.toString().endsWith(".sql"))
                    .filter(f -> forbidden.matcher(read(f)).find())
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    @Test
    void noTemplateHoldsInlineStyleOrScript() throws IOException {
        var forbidden = Pattern.compile("\\sstyle=|\\son[a-z]+=\"|<script(?![^>]*src=)", Pattern.CASE_INSENSITIVE);
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            var found = files.filter(f -> f.toString().endsWith(".jte"))
                    .filter(f -> forbidden.matcher(read(f)).find())
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    @Test
    void noTemplateUsesAWordThatTheTemplatesDoNotKnow() throws IOException {
        var unknown = Pattern.compile("@(switch|case|default|endswitch|while|foreach)\\b");
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            var found = files.filter(f -> f.toString().endsWith(".jte"))
                    .filter(f -> unknown.matcher(read(f)).find())
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
