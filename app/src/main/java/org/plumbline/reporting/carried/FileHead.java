package org.plumbline.reporting.carried;

import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Refused;
import org.plumbline.reporting.RoundList.Opened;

/**
 * What a file says of itself: for which round and unit it was made, by which version of the regime, and how numbers in it are written.
 *
 * @param unit null for a book of many units
 * @param version of the regime, {@code period} of the round, as they were when the file was made
 * @param language of its words, and of its numbers
 * @param decimal the sign before decimals, declared and never guessed
 */
public record FileHead(
        UUID round, @Nullable UUID unit, String regime, int version, String period, Language language, String decimal) {

    /** The name of the kind of file, and the number of its form: a later form may not be read by an older installation. */
    static final String KIND = "plumbline-return";

    static final int FORM = 1;

    /** The head of a file for a round, and for one unit or many. */
    public static FileHead of(Opened opened, @Nullable UUID unit, Language language) {
        return new FileHead(
                opened.round().id(),
                unit,
                opened.regime().code(),
                opened.round().version(),
                opened.round().period().code(),
                language,
                decimal(language));
    }

    private static String decimal(Language language) {
        return String.valueOf(
                DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator());
    }

    /** As it is written into a file, by name. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", KIND);
        fields.put("form", String.valueOf(FORM));
        fields.put("round", round.toString());
        fields.put("unit", unit == null ? "" : unit.toString());
        fields.put("regime", regime);
        fields.put("version", String.valueOf(version));
        fields.put("period", period);
        fields.put("language", language.tag());
        fields.put("decimal", decimal);
        return fields;
    }

    /**
     * As it was read from a file.
     *
     * @throws Refused at {@code file} for what was not made as a return, or was changed
     */
    static FileHead read(Map<String, String> fields, String name) {
        if (!KIND.equals(fields.get("kind"))) {
            throw other(name);
        }
        if (!String.valueOf(FORM).equals(fields.get("form"))) {
            throw new Refused(
                    "file",
                    "carried.form",
                    Map.of("name", name, "form", fields.getOrDefault("form", ""), "most", FORM));
        }
        var round = Ids.find(fields.getOrDefault("round", ""));
        var unit = fields.getOrDefault("unit", "");
        var version = fields.getOrDefault("version", "");
        var language = Language.find(fields.getOrDefault("language", ""));
        if (round.isEmpty()
                || !unit.isEmpty() && Ids.find(unit).isEmpty()
                || !version.matches("\\d{1,6}")
                || language.isEmpty()
                || !decimal(language.get()).equals(fields.get("decimal"))) {
            throw new Refused("file", "carried.head-changed", Map.of("name", name));
        }
        return new FileHead(
                round.get(),
                Ids.find(unit).orElse(null),
                fields.getOrDefault("regime", ""),
                Integer.parseInt(version),
                fields.getOrDefault("period", ""),
                language.get(),
                decimal(language.get()));
    }

    static Refused other(String name) {
        return new Refused("file", "carried.other-file", Map.of("name", name));
    }
}
