package org.plumbline.organisation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.plumbline.kernel.Refused;

/** The form in which values of traits are kept: numbers with a point, "yes" or "no", the code of a choice. */
final class TraitValues {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private TraitValues() {}

    /**
     * The value as it is kept.
     *
     * @throws Refused at the field if the kind has no such value
     */
    static String canonical(TraitKind kind, String value, String field) {
        var text = value.strip();
        return switch (kind.shape()) {
            case NUMBER -> number(kind, text, field).toPlainString();
            case SHARE -> share(kind, text, field).toPlainString();
            case YES_NO -> {
                var word = text.toLowerCase(Locale.ROOT);
                if (!word.equals("yes") && !word.equals("no")) {
                    throw refused(field, "organisation.trait-yes-no", kind, text);
                }
                yield word;
            }
            case CHOICE ->
                kind.choices().stream()
                        .map(TraitKind.Choice::code)
                        .filter(code -> code.equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> new Refused(
                                field,
                                "organisation.trait-choice",
                                Map.of("trait", kind.name(), "value", text, "choices", codes(kind))));
            case TEXT -> text;
        };
    }

    static boolean fits(TraitKind kind, String value) {
        try {
            canonical(kind, value, "value");
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static BigDecimal share(TraitKind kind, String text, String field) {
        var share = number(kind, text, field);
        if (share.signum() < 0 || share.compareTo(WHOLE) > 0) {
            throw refused(field, "organisation.trait-share", kind, text);
        }
        return share;
    }

    private static BigDecimal number(TraitKind kind, String text, String field) {
        if (!text.matches("-?\\d{1,18}(\\.\\d{1,6})?")) {
            throw refused(field, "organisation.trait-number", kind, text);
        }
        var number = new BigDecimal(text).stripTrailingZeros();
        if (number.scale() > kind.decimals()) {
            throw new Refused(
                    field,
                    "organisation.trait-decimals",
                    Map.of("trait", kind.name(), "value", text, "decimals", kind.decimals()));
        }
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }

    private static Refused refused(String field, String code, TraitKind kind, String value) {
        return new Refused(field, code, Map.of("trait", kind.name(), "value", value));
    }

    private static String codes(TraitKind kind) {
        return String.join(
                ", ", kind.choices().stream().map(TraitKind.Choice::code).toList());
    }
}
