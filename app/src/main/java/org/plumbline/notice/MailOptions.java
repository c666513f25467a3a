package org.plumbline.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.MailAddress;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The mail server that whoever runs the installation named, in options {@code plumbline.mail.*} or the environment
 * ({@code PLUMBLINE_MAIL_HOST} ...). Without a host no mail is sent.
 */
@Component
public class MailOptions {

    private static final String PREFIX = "plumbline.mail.";

    private final @Nullable Server server;

    MailOptions(Environment environment) {
        this.server = read(environment);
    }

    /** How the line to the server is kept from being read on the way. */
    public enum Security {
        /** Begins open and is secured before anything is said; a server that cannot is not spoken to. */
        STARTTLS(587),
        /** Secured from the first byte. */
        TLS(465),
        /** Open: for a server on the same machine or network only. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    /**
     * A mail server.
     *
     * @param sender whom messages come from
     * @param base the address under which readers open this installation, without a slash at its end
     */
    public record Server(
            String host,
            int port,
            Security security,
            @Nullable String user,
            @Nullable String password,
            MailAddress sender,
            String base) {

        /** Never the password. */
        @Override
        public String toString() {
            return host + ":" + port + " " + security;
        }
    }

    /** The server, if one was named. */
    public Optional<Server> server() {
        return Optional.ofNullable(server);
    }

    private static @Nullable Server read(Environment environment) {
        var host = text(environment, "host");
        if (host == null) {
            return null;
        }
        var security = security(environment);
        return new Server(
                host,
                port(environment, security),
                security,
                text(environment, "user"),
                password(environment),
                sender(environment),
                base(environment));
    }

    private static Security security(Environment environment) {
        var named = text(environment, "security");
        try {
            return named == null ? Security.STARTTLS : Security.valueOf(named.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw (IllegalArgumentException)
                    wrong("security", named, "Write starttls, tls or none.").initCause(none);
        }
    }

    private static int port(Environment environment, Security security) {
        var named = text(environment, "port");
        if (named == null) {
            return security.port;
        }
        if (!named.matches("\\d{1,5}") || Integer.parseInt(named) < 1 || Integer.parseInt(named) > 65_535) {
            throw wrong("port", named, "Write a port from 1 to 65535.");
        }
        return Integer.parseInt(named);
    }

    private static MailAddress sender(Environment environment) {
        var named = text(environment, "sender");
        return MailAddress.find(named == null ? "" : named)
                .orElseThrow(() -> wrong("sender", named, "Write the one address that messages come from."));
    }

    private static String base(Environment environment) {
        var named = text(environment, "base");
        if (named == null || !named.matches("https?://[^\\s?#]+")) {
            throw wrong("base", named, "Write the address that readers open, such as https://plumbline.place.example.");
        }
        return URI.create(named).toString().replaceAll("/+$", "");
    }

    private static @Nullable String password(Environment environment) {
        var file = text(environment, "password-file");
        if (file == null) {
            return text(environment, "password");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file of the mail password (" + file + ") cannot be read. Maybe " + PREFIX
                            + "password-file names another one.",
                    e);
        }
    }

    private static @Nullable String text(Environment environment, String name) {
        var value = environment.getProperty(PREFIX + name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static IllegalArgumentException wrong(String name, @Nullable String value, String mend) {
        return new IllegalArgumentException("The option " + PREFIX + name + " (" + (value == null ? "not given" : value)
                + ") does not fit. " + mend);
    }
}
