package org.plumbline.reading.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.record.Found;

/** Texts for the laws of reading, and ways to write a text differently that change nothing of what it says. */
final class Samples {

    static final Packs PACKS = Packs.load();
    static final Reader READER = new Reader(PACKS);

    private Samples() {}

    /** The texts that the reader was built on. */
    static List<String> texts() {
        try (var files = Files.walk(Path.of("src/test/resources/texts/dev"))) {
            var all = new ArrayList<String>();
            for (var file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                all.add(Files.readString(file));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a record says, without its place. */
    record Saying(String type, Map<String, @Nullable Object> fields) {}

    static List<Saying> sayings(List<Found> records) {
        return records.stream()
                .map(one -> new Saying(one.type().code(), one.fields()))
                .toList();
    }

    /** A text with pieces put in at random places between words. */
    static String strewn(String text, Random random, String... pieces) {
        var all = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            all.append(text.charAt(at));
            if (text.charAt(at) == ' ' && random.nextInt(12) == 0) {
                all.append(pieces[random.nextInt(pieces.length)]);
            }
        }
        return all.toString();
    }

    /** A text with some of its characters written in another way. */
    static String varied(String text, Random random, char usual, String others) {
        var all = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == usual && random.nextInt(3) == 0) {
                all.setCharAt(at, others.charAt(random.nextInt(others.length())));
            }
        }
        return all.toString();
    }
}
