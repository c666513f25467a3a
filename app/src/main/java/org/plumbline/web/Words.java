package org.plumbline.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Wording;

/** The words of one reader: messages with their plurals, dates, numbers and names, in the reader's language. */
public final class Words {

    private final Language language;
    private final Messages messages;
    private final Vocabulary vocabulary;
    private final ZoneId zone;

    Words(Language language, Messages messages, Vocabulary vocabulary, ZoneId zone) {
        this.language = language;
        this.messages = messages;
        this.vocabulary = vocabulary;
        this.zone = zone;
    }

    public Language language() {
        return language;
    }

    /** The language tag for the page's {@code lang}. */
    public String tag() {
        return language.tag();
    }

    /** Whether there is such a message: for names that come from data, and are shown as they are where nobody named them. */
    public boolean knows(String key) {
        return messages.knows(key);
    }

    /** A message without values. */
    public String say(String key) {
        return format(key, Map.of());
    }

    /** A message with values given as name, value, name, value; numbers and dates are written in the reader's way. */
    public String say(String key, @Nullable Object... namesAndValues) {
        var values = new HashMap<String, @Nullable Object>();
        for (var i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return format(key, values);
    }

    /** What is wrong, where, by which rule, and how to mend it. */
    public String say(Problem problem) {
        return format(problem.code(), problem.arguments());
    }

    /** A message for one value of a closed list: {@code clause.kind.task}. */
    public String name(String prefix, Enum<?> value) {
        return say(
                prefix + "." + value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** A name or title for this reader: its translation, else the original. */
    public String text(@Nullable Wording wording) {
        return wording == null ? "" : wording.in(language).text();
    }

    /** The {@code lang} of a name or title, or null when it is the page's own: the template leaves the attribute out. */
    public @Nullable String lang(@Nullable Wording wording) {
        if (wording == null) {
            return null;
        }
        var spoken = wording.in(language).language();
        return spoken.equals(language.tag()) ? null : spoken;
    }

    /** A day, such as "15 March 2025". */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : Dates.day(language).format(day);
    }

    /** A day for tables, such as "15 Mar 2025". */
    public String shortDate(@Nullable LocalDate day) {
        return day == null ? "" : Dates.shortDay(language).format(day);
    }

    /** An instant, in the installation's zone. */
    public String time(@Nullable Instant instant) {
        return instant == null
                ? ""
                : Dates.shortDay(language).format(instant.atZone(zone)) + ", "
                        + Dates.time(language).format(instant.atZone(zone));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    public String number(java.math.BigDecimal number) {
        return NumberFormat.getNumberInstance(language.locale()).format(number);
    }

    /** A number with at most so many decimals, and none that say nothing. */
    public String number(java.math.BigDecimal number, int decimals) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** A number for editing: the reader's decimal sign, and no grouping. */
    public String plain(java.math.BigDecimal number) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(6);
        format.setGroupingUsed(false);
        return format.format(number);
    }

    /** A share given in per cent, such as "12.5%". */
    public String percent(java.math.BigDecimal percent, int decimals) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(percent.movePointLeft(2));
    }

    private String format(String key, Map<String, ?> values) {
        var pattern = vocabulary.applyTo(messages.pattern(language, key));
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var readable = new HashMap<String, @Nullable Object>();
        values.forEach((name, value) -> readable.put(name, readable(value)));
        return new MessageFormat(pattern, language.locale()).format(readable);
    }

    private @Nullable Object readable(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> date(day);
            case Instant instant -> time(instant);
            case Wording wording -> text(wording);
            case Number number -> number;
            default -> value.toString();
        };
    }
}
