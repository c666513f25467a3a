package org.plumbline.store.embedded;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the embedded server keeps its data and how it is to run.
 *
 * @param directory the folder that holds the cluster, its secret and its log; made on the first start
 * @param port the port on 127.0.0.1, or 0 for any free one
 * @param durable true: a commit that was acknowledged survives a power cut, and that is asserted after each start;
 *     false only for clusters that may be lost
 * @param parameters further server parameters, such as {@code shared_buffers}; they win over our own defaults
 */
public record EmbeddedPostgresSettings(Path directory, int port, boolean durable, Map<String, String> parameters) {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?");
    private static final Pattern OFF = Pattern.compile("of|off|f|fa|fal|fals|false|n|no|0");

    public EmbeddedPostgresSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("The port (%d) is not between 0 and 65535.".formatted(port));
        }
        directory = directory.toAbsolutePath().normalize();
        parameters = Map.copyOf(parameters);
        for (var parameter : parameters.entrySet()) {
            check(parameter.getKey(), parameter.getValue(), durable);
        }
    }

    private static void check(String name, String value, boolean durable) {
        if (!NAME.matcher(name).matches() || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("""
                    The server parameter (%s) is not a plain lower-case name with a text value.
                    Maybe it came from the environment with capitals.""".formatted(name));
        }
        if (ServerParameters.DURABILITY.contains(name)) {
            if (durable && OFF.matcher(value.strip().toLowerCase(Locale.ROOT)).matches()) {
                throw Guarantees.notDurable(Map.of(name, value));
            }
        } else if (ServerParameters.OURS.contains(name)) {
            throw new IllegalArgumentException("""
                    The server parameter (%s) belongs to the launcher and cannot be set (to %s).
                    Maybe the port or the directory of the settings is meant.""".formatted(name, value));
        }
    }
}
