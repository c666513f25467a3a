package org.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.PlumblineApplication;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carries out kept happenings again, through the front doors, on an empty database. */
public final class Replay {

    private final Map<String, Function<ApplicationContext, Function<String, Receipt>>> doors = new HashMap<>();
    private final Set<Class<? extends Deed>> types = new HashSet<>();

    /** Says by which front door the deeds of a name are carried out. */
    public <D extends Deed, F> Replay by(Class<F> door, String happening, Class<D> type, Door<F, D> work) {
        types.add(type);
        doors.put(happening, context -> json -> {
            var deed = Json.read(json, type);
            assertThat(Json.write(deed)).as("canonical form of %s", happening).isEqualTo(json);
            return work.carryOut(context.getBean(door), Scope.programme(), deed);
        });
        return this;
    }

    /** The same with the doors of another. */
    public Replay and(Replay other) {
        types.addAll(other.types);
        doors.putAll(other.doors);
        return this;
    }

    /** A front door's method. */
    public interface Door<F, D> {
        Receipt carryOut(F door, Scope scope, D deed);
    }

    /** The names for which a door was said. */
    public Set<String> names() {
        return doors.keySet();
    }

    /** The deeds for which a door was said. */
    public Set<Class<? extends Deed>> types() {
        return Set.copyOf(types);
    }

    /** A new, empty installation in which everything that happened here happened again. */
    public ConfigurableApplicationContext again(ApplicationContext here) {
        var there = new SpringApplicationBuilder(PlumblineApplication.class, FixedClock.class, FixedViewers.class)
                .initializers(new TestStore())
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "spring.jmx.enabled=false",
                        "plumbline.rounds.worker=false")
                .run();
        copyFiles(here, there);
        record Kept(String name, String deed) {}
        List<Kept> kept = read(
                here,
                sql -> sql.sql("SELECT name, deed FROM store.happening ORDER BY seq")
                        .query((row, n) -> new Kept(row.getString(1), row.getString(2)))
                        .list());
        for (var each : kept) {
            var door = doors.get(each.name());
            if (door != null) {
                door.apply(there).apply(each.deed());
            }
        }
        return there;
    }

    /** The bytes of files lie beside the happenings and travel with them. */
    private static void copyFiles(ApplicationContext here, ApplicationContext there) {
        var from = files(here);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var all = Files.walk(from)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var to = files(there).resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path files(ApplicationContext context) {
        return Path.of(context.getEnvironment().getRequiredProperty("plumbline.data"))
                .resolve("files");
    }

    /** The rows of a query as texts, in a fixed order. */
    public static List<String> rows(ApplicationContext context, String query) {
        return read(
                context,
                sql -> sql.sql("SELECT row::text FROM (" + query + ") AS row ORDER BY 1")
                        .query(String.class)
                        .list());
    }

    /**
     * Every table of a schema holds there what it holds here, and holds something.
     *
     * @param tables a question for each table, by its name, that tells its rows without what differs by nature
     * @param left tables that are not rebuilt from what happened
     */
    public static void everyTableIsTheSame(
            ApplicationContext here,
            ApplicationContext there,
            String schema,
            Map<String, String> tables,
            String... left) {
        List<String> found = read(
                here,
                sql -> sql.sql("SELECT tablename FROM pg_tables WHERE schemaname = :schema")
                        .param("schema", schema)
                        .query(String.class)
                        .list());
        assertThat(found)
                .filteredOn(table -> !List.of(left).contains(table))
                .containsExactlyInAnyOrderElementsOf(tables.keySet());
        tables.forEach((table, query) -> sameRows(here, there, table, query));
    }

    /** A question is answered there as here, and not with nothing. */
    public static void sameRows(ApplicationContext here, ApplicationContext there, String about, String query) {
        assertThat(rows(there, query)).as(about).isEqualTo(rows(here, query)).isNotEmpty();
    }

    public static <T> T read(ApplicationContext context, Function<JdbcClient, T> work) {
        return context.getBean(Store.class)
                .read(Scope.programme(), () -> work.apply(context.getBean(JdbcClient.class)));
    }
}
