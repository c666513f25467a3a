package org.plumbline.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Words for magnitudes that change with their number: "1 milion", "2 miliony", "5 milionów". In other languages they stay as they are. */
final class MagnitudeWords {

    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final List<List<String>> ROWS = read();

    private MagnitudeWords() {}

    private static List<List<String>> read() {
        try (var in = MagnitudeWords.class.getResourceAsStream("/org/plumbline/live/magnitudes.tsv")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands behind one number, as it stands behind another; a word in another case than the number asks for is left alone. */
    static String agree(String behind, BigDecimal from, BigDecimal to, String language) {
        var word = behind.strip();
        int before = form(from, language);
        int after = form(to, language);
        if (word.isEmpty() || before == after) {
            return behind;
        }
        return ROWS.stream()
                .filter(row ->
                        row.getFirst().equals(language) && row.get(before).equals(word))
                .findFirst()
                .map(row -> behind.replace(word, row.get(after)))
                .orElse(behind);
    }

    /** The column of the form: one, a few, many, a part. */
    private static int form(BigDecimal number, String language) {
        var plain = number.abs().stripTrailingZeros();
        if (plain.scale() > 0) {
            return 4;
        }
        int last = plain.remainder(BigDecimal.valueOf(HUNDRED)).intValue();
        boolean teen = last / TEN == 1;
        int one = last % TEN;
        boolean single = language.equals("uk") ? one == 1 && !teen : plain.compareTo(BigDecimal.ONE) == 0;
        return single ? 1 : one >= 2 && one <= 4 && !teen ? 2 : 3;
    }
}
