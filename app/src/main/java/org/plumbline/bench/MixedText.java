package org.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Invented text of public administration: of each language in turn a page full of records and pages that hold none. */
final class MixedText {

    private static final String[] LANGUAGES = {"vi", "en", "id", "de", "pl", "uk"};

    private MixedText() {}

    /** So many megabytes of it (10^6 bytes of UTF-8), to the next whole page. */
    static String of(double megabytes) {
        long wanted = (long) (megabytes * 1e6);
        var once = once();
        long bytes = bytes(once);
        var text = new StringBuilder();
        for (long size = 0; size < wanted; size += bytes) {
            text.append(once);
        }
        return text.toString();
    }

    static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A page by its name: a language, for the one full of records. */
    static String page(String name) {
        try (var in = Objects.requireNonNull(
                MixedText.class.getResourceAsStream("/org/plumbline/bench/reading/" + name + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages once. */
    static String once() {
        var all = new StringBuilder();
        for (var language : LANGUAGES) {
            all.append(page(language)).append("\n\n").append(page(language + "-without-facts"));
        }
        return all.toString();
    }
}
