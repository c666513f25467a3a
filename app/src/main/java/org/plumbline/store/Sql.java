package org.plumbline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Long statements, kept as files beside the code of their module: {@code org/plumbline/<module>/<name>.sql}. */
public final class Sql {

    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Sql() {}

    /** The statement in a file, named by its path under the class path: {@code /org/plumbline/directive/standing.sql}. */
    public static String file(String path) {
        return READ.computeIfAbsent(path, Sql::read);
    }

    private static String read(String path) {
        try (var in = Sql.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("""
                        There is no statement (%s).
                        Maybe the path lacks its leading slash.""".formatted(path));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
