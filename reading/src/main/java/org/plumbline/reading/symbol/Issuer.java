package org.plumbline.reading.symbol;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body that signs documents, as its letters in a symbol name it. The letters do not name the place: TU is the provincial committee of
 * any province.
 *
 * @param code the letters: TU
 * @param body the body in Vietnamese
 * @param party whether it is of the Party, of the state, or null where both use the letters
 * @param from the first day of the letters, null if not known
 * @param until the last day of the letters, null while in use; documents of that time are cited for ever
 * @param names the body in other languages, by language tag
 * @param seen whether the letters were met in a published text; otherwise from memory
 */
public record Issuer(
        String code,
        String body,
        Level level,
        @Nullable Boolean party,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Map<String, String> names,
        boolean seen) {

    public Issuer {
        names = Map.copyOf(names);
    }

    /** The level of the issuing body; districts ended on 30 June 2025 and stay for history. */
    public enum Level {
        CENTRAL,
        PROVINCE,
        DISTRICT,
        COMMUNE,
        AGENCY,
        GRASSROOTS,
        /** Letters used at more than one level: UBND. */
        ANY,
        /** A drafting unit, written after the issuer: KT in UBND-KT. */
        UNIT
    }

    /** The body in the language of a reader; empty where only its Vietnamese name is known. */
    public Optional<String> name(String language) {
        return language.equals("vi") ? Optional.of(body) : Optional.ofNullable(names.get(language));
    }

    boolean isUnit() {
        return level == Level.UNIT;
    }
}
