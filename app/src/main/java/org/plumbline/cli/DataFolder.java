package org.plumbline.cli;

import java.nio.file.Path;

/** Where a command keeps its data unless told otherwise: {@code PLUMBLINE_DATA}, else a folder of the user's own. */
final class DataFolder {

    private DataFolder() {}

    static Path orDefault(@org.jspecify.annotations.Nullable Path given, String name) {
        if (given != null) {
            return given.toAbsolutePath().normalize();
        }
        var fromEnvironment = System.getenv("PLUMBLINE_DATA");
        var base = fromEnvironment != null
                ? Path.of(fromEnvironment)
                : Path.of(System.getProperty("user.home"), ".local", "share", "plumbline");
        return base.resolve(name).toAbsolutePath().normalize();
    }
}
