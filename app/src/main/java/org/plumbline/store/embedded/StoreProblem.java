package org.plumbline.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why the store could not be opened, said so that the person at the machine can mend it.
 *
 * <p>The message is English and names place, value, rule and mend; the code and the arguments serve pages and
 * commands that say the same in the reader's language.
 */
public final class StoreProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> arguments;

    public StoreProblem(String code, String message, Map<String, Object> arguments) {
        this(code, message, arguments, null);
    }

    public StoreProblem(String code, String message, Map<String, Object> arguments, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.arguments = Map.copyOf(new TreeMap<>(arguments));
    }

    /** What went wrong at a place on disk, told apart by what the operating system said. */
    static StoreProblem onDisk(Path place, IOException cause) {
        var reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return ServerLog.saysDiskFull(reason) ? diskFull(place, cause) : notWritable(place, reason, cause);
    }

    static StoreProblem diskFull(Path place, @Nullable Throwable cause) {
        return new StoreProblem("disk-full", """
                The disk that holds %s is full. The database cannot write there. Free some space and start \
                again; what was committed is kept.""".formatted(place), Map.of("directory", place), cause);
    }

    static StoreProblem notWritable(Path place, String reason, @Nullable Throwable cause) {
        return new StoreProblem(
                "directory-not-writable",
                """
                %s cannot be used by the user %s (%s). The database must be able to enter, read and write its \
                folder. Give the folder to that user, or choose another one.\
                """.formatted(place, System.getProperty("user.name"), reason),
                Map.of("directory", place, "reason", reason),
                cause);
    }

    /** A short stable word for what went wrong, such as {@code port-taken}. */
    public String code() {
        return code;
    }

    /** The places and values the message speaks of. */
    public Map<String, Object> arguments() {
        return arguments;
    }
}
