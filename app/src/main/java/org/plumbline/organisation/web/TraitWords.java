package org.plumbline.organisation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.TraitKind;
import org.plumbline.organisation.UnitSets;
import org.plumbline.web.TypedNumber;
import org.plumbline.web.Words;

/**
 * Traits in the words of one reader: how kinds and values are called, how numbers are written, and what a typed value
 * means. A trait without a definition, recorded before, is shown as it is.
 */
public record TraitWords(Words w, Map<String, TraitKind> kinds) {

    /** A text with the language it is in, where that is not the page's. */
    public record Said(String text, @Nullable String lang) {}

    public Said name(String code) {
        var kind = kinds.get(code);
        return kind == null ? new Said(code.replace('_', ' '), null) : said(kind.name());
    }

    /** The code of the kind that is called so in the reader's language, else what was typed. */
    String code(String typed) {
        return kinds.values().stream()
                .filter(kind -> w.text(kind.name()).equalsIgnoreCase(typed))
                .map(TraitKind::code)
                .findFirst()
                .orElse(typed);
    }

    public Said value(String code, String value) {
        var kind = kinds.get(code);
        if (kind == null) {
            return new Said(value, null);
        }
        return switch (kind.shape()) {
            case NUMBER -> number(kind, value);
            case SHARE ->
                isNumber(value)
                        ? new Said(w.percent(new BigDecimal(value), kind.decimals()), null)
                        : new Said(value, null);
            case YES_NO -> yesNo(value);
            case CHOICE -> kind.choice(value).map(choice -> said(choice.name())).orElse(new Said(value, null));
            case TEXT -> new Said(value, null);
        };
    }

    /** A condition of a rule as a sentence: "Population: at most 10,000". */
    public String condition(UnitSets.Condition condition) {
        var value = value(condition.trait(), condition.value()).text();
        var compared = condition.comparison() == UnitSets.Comparison.IS
                ? value
                : w.name("organisation.comparison", condition.comparison()) + " " + value;
        return name(condition.trait()).text() + ": " + compared;
    }

    /** A value as a form shows it for editing: a number in the reader's way, without grouping. */
    String typed(TraitKind kind, String value) {
        if (!kind.shape().isNumeric() || !isNumber(value)) {
            return value;
        }
        return w.plain(new BigDecimal(value));
    }

    /** The value that was typed or chosen, as it is kept. */
    String read(TraitKind kind, String field, String typed) {
        return switch (kind.shape()) {
            case NUMBER ->
                TypedNumber.read(w, field, kind.name(), typed, kind.decimals()).toPlainString();
            case SHARE -> share(kind, field, typed);
            case YES_NO, CHOICE -> chosen(kind, field, typed);
            case TEXT -> typed.strip();
        };
    }

    /** What a choice or yes-or-no kind offers. */
    List<Form.Option> options(TraitKind kind) {
        var options = new ArrayList<Form.Option>();
        options.add(new Form.Option("", w.say("organisation.trait-none")));
        if (kind.shape() == TraitKind.Shape.YES_NO) {
            options.add(new Form.Option("yes", w.say("organisation.yes")));
            options.add(new Form.Option("no", w.say("organisation.no")));
        } else {
            kind.choices().forEach(each -> options.add(new Form.Option(each.code(), w.text(each.name()))));
        }
        return options;
    }

    private String share(TraitKind kind, String field, String typed) {
        var text = typed.strip().endsWith("%")
                ? typed.strip().substring(0, typed.strip().length() - 1)
                : typed;
        var share = TypedNumber.read(w, field, kind.name(), text, kind.decimals());
        if (share.signum() < 0 || share.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new Refused(field, "organisation.trait-share", Map.of("trait", kind.name(), "value", typed));
        }
        return share.toPlainString();
    }

    private String chosen(TraitKind kind, String field, String typed) {
        var word = typed.strip().toLowerCase(Locale.ROOT);
        return options(kind).stream()
                .filter(option -> !option.value().isEmpty())
                .filter(option -> option.value().toLowerCase(Locale.ROOT).equals(word)
                        || option.text().toLowerCase(w.language().locale()).equals(word))
                .map(Form.Option::value)
                .findFirst()
                .orElseThrow(() -> new Refused(field, "organisation.choice", Map.of("value", typed)));
    }

    private Said number(TraitKind kind, String value) {
        if (!isNumber(value)) {
            return new Said(value, null);
        }
        var number = w.number(new BigDecimal(value), kind.decimals());
        return new Said(kind.measure() == null ? number : number + "\u00a0" + w.text(kind.measure()), null);
    }

    private Said yesNo(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes" -> new Said(w.say("organisation.yes"), null);
            case "no" -> new Said(w.say("organisation.no"), null);
            default -> new Said(value, null);
        };
    }

    private Said said(Wording wording) {
        return new Said(w.text(wording), w.lang(wording));
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d+(\\.\\d+)?");
    }
}
