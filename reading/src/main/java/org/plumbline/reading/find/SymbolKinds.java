package org.plumbline.reading.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of documents that the letters of a symbol say: NQ a resolution, KH a plan, A/RES/ a resolution, COM( a report. */
final class SymbolKinds {

    private static final Map<String, String> LETTERS = new LinkedHashMap<>();
    private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

    static {
        try (var in = SymbolKinds.class.getResourceAsStream("kinds.tsv")) {
            if (in == null) {
                throw new IllegalStateException("kinds.tsv is missing beside " + SymbolKinds.class.getName());
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> (cells[0].equals("letters") ? LETTERS : BEGINNINGS).put(cells[1], cells[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SymbolKinds() {}

    /** The kind that letters inside a symbol say; null where they say none. HĐ is a contract, HD is guidance. */
    static @Nullable String ofLetters(String letters) {
        var upper = letters.toUpperCase(Locale.ROOT);
        return upper.equals("HĐ") ? null : LETTERS.get(upper.replace('Đ', 'D'));
    }

    /** The kind that the beginning of a symbol says; null where it says none. */
    static @Nullable String ofBeginning(String symbol) {
        var upper = symbol.toUpperCase(Locale.ROOT);
        for (var one : BEGINNINGS.entrySet()) {
            if (upper.startsWith(one.getKey())) {
                return one.getValue();
            }
        }
        return null;
    }
}
