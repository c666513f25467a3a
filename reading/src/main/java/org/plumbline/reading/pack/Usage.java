package org.plumbline.reading.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The habits of a language that a rule asks for: the settings of its pack, read once (docs/languages.md).
 *
 * @param ordinalStop whether a full stop behind a number makes it an ordinal: "5. Sitzung"
 * @param dayBehindMonth whether a day may stand behind the name of its month: "December 5"
 * @param beforeBody what may stand before the head word of a body's name
 * @param behindBody what may stand behind it
 * @param capitalHeads whether a body's and a document's word counts only with a capital letter: "Erlass", not "erlassen"
 * @param capitalNouns whether all nouns have capitals, so that a capital says nothing
 * @param inflected whether cases say who does what to whom
 * @param uncountedNouns whether a noun says nothing of one or several
 * @param linkedDeeds whether "to", "that" or a comma must stand between a body and its deed
 * @param verbLast whether the verb ends its clause
 * @param futureVerbs whether a verb alone says that something will be done
 * @param attributiveNumbers whether "a 90 % target" is a target
 * @param strictNumbers whether a number behind a document's word needs more than standing there
 * @param infinitives the endings of infinitives; empty where nothing is known of them
 * @param plurals the endings of short nouns in the plural; empty where nothing is known of them
 * @param currency the code of its own currency, where an amount may stand without one; otherwise null
 */
public record Usage(
        boolean ordinalStop,
        boolean dayBehindMonth,
        BeforeBody beforeBody,
        BehindBody behindBody,
        boolean capitalHeads,
        boolean capitalNouns,
        boolean inflected,
        boolean uncountedNouns,
        boolean linkedDeeds,
        boolean verbLast,
        boolean futureVerbs,
        boolean attributiveNumbers,
        boolean strictNumbers,
        List<String> infinitives,
        List<String> plurals,
        @Nullable String currency) {

    /** What may stand before the head word of a body's name. */
    public enum BeforeBody {
        /** Nothing; ordinals and the rest of an office's name stand behind. */
        NOTHING,
        /** Qualities that the pack lists: "Statistisches Amt". */
        LISTED,
        /** Any word with a capital letter: "Lamu County Assembly". */
        CAPITALS
    }

    /** What may stand behind the head word of a body's name. */
    public enum BehindBody {
        /** Any words with capital letters: "Kantor Wilayah Timur". */
        CAPITALS,
        /** Such only behind "of" and the like. */
        LINKED
    }

    static Usage of(PackSettings settings) {
        return new Usage(
                settings.says("ordinal", "dot"),
                settings.says("month-day", "true"),
                settings.says("body-before", "none")
                        ? BeforeBody.NOTHING
                        : settings.says("body-before", "capital") ? BeforeBody.CAPITALS : BeforeBody.LISTED,
                settings.says("body-after", "place") ? BehindBody.LINKED : BehindBody.CAPITALS,
                settings.says("noun-capital", "true"),
                settings.says("capital-nouns", "yes"),
                settings.says("inflected", "yes"),
                settings.says("plural", "none"),
                settings.says("deed-link", "required"),
                settings.says("deed-verb", "last"),
                settings.says("deed-future", "verb"),
                settings.says("attributive-number", "true"),
                settings.says("bare-number", "strict"),
                endings(settings.get("infinitive")),
                endings(settings.get("plural-ending")),
                settings.get("currency").isEmpty() ? null : settings.get("currency"));
    }

    private static List<String> endings(String listed) {
        return listed.isEmpty() ? List.of() : List.of(listed.split(" "));
    }
}
