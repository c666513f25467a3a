package org.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Invented text of public administration, a page of each language in turn. */
final class MixedText {

    private static final String[] LANGUAGES = {"vi", "en", "id", "de", "pl", "uk"};

    /** All pages once. */
    static final String ONCE = once();

    private MixedText() {}

    /** So many megabytes of it (10^6 bytes of UTF-8), to the next whole page. */
    static String of(double megabytes) {
        long wanted = (long) (megabytes * 1e6);
        var text = new StringBuilder();
        for (long size = 0; size < wanted; size += bytes(ONCE)) {
            text.append(ONCE);
        }
        return text.toString();
    }

    static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The first page of one language. */
    static String page(String language) {
        try (var in = Objects.requireNonNull(
                MixedText.class.getResourceAsStream("/org/plumbline/bench/reading/" + language + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String once() {
        var all = new StringBuilder();
        for (var language : LANGUAGES) {
            all.append(page(language)).append("\n\n");
        }
        return all.toString();
    }
}
