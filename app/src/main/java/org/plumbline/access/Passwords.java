package org.plumbline.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: at least twelve characters, none that everybody knows, kept as Argon2id hashes (RFC 9106; 19 MiB, two passes,
 * as OWASP advises). Only few are reckoned at a time, so that a flood of sign-ins cannot take the memory.
 */
@Component
public class Passwords {

    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int AT_A_TIME = 4;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final Set<String> common = common();
    private final String nobodys = encoder.encode("nobody has this password");

    /** What speaks against a password, if anything. */
    Optional<Problem> problem(String password, String login) {
        var plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Problem.at("password", "access.password-short", Map.of("shortest", SHORTEST)));
        }
        if (password.length() > LONGEST) {
            return Optional.of(Problem.at("password", "access.password-long", Map.of("longest", LONGEST)));
        }
        if (common.contains(plain) || plain.chars().distinct().count() < 5 || plain.contains(login)) {
            return Optional.of(Problem.at("password", "access.password-common", Map.of()));
        }
        return Optional.empty();
    }

    String hash(String password) {
        return inTurn(() -> encoder.encode(normal(password)));
    }

    /** Whether a password is right. Takes the same time for an account that is not there. */
    boolean matches(String password, @Nullable String hash) {
        var given = password.length() > LONGEST ? "" : normal(password);
        var right = inTurn(() -> encoder.matches(given, hash == null ? nobodys : hash));
        return right && hash != null;
    }

    private <T> T inTurn(java.util.function.Supplier<T> reckoning) {
        turns.acquireUninterruptibly();
        try {
            return reckoning.get();
        } finally {
            turns.release();
        }
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static Set<String> common() {
        try (var in = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "The list of common passwords is missing. Maybe the build left it out.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
