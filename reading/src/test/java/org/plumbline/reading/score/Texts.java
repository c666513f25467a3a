package org.plumbline.reading.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The texts with gold under src/test/resources/texts. */
final class Texts {

    private static final Path FOLDER = Path.of("src/test/resources/texts");

    private Texts() {}

    /** The texts of a subset: seeds, dev or held. */
    static List<GoldText> of(String subset) {
        return in(FOLDER.resolve(subset));
    }

    /** The texts of a folder, those of its folders too, in the order of their names. */
    static List<GoldText> in(Path folder) {
        try (var files = Files.walk(folder)) {
            var all = new ArrayList<GoldText>();
            for (var gold : files.filter(one -> one.toString().endsWith(".gold.json"))
                    .sorted(Comparator.comparing(one -> one.getFileName().toString()))
                    .toList()) {
                var name = gold.getFileName().toString().replace(".gold.json", "");
                all.add(GoldText.of(Files.readString(gold.resolveSibling(name + ".txt")), Files.readString(gold)));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
