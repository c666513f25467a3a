package org.plumbline.web;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.plumbline.kernel.Language;

/** How days and times are written in each language; Vietnamese as offices write them, with "năm" before the year. */
final class Dates {

    private Dates() {}

    /** A day in running text. */
    static DateTimeFormatter day(Language language) {
        return language == Language.VI
                ? DateTimeFormatter.ofPattern("d 'tháng' M 'năm' yyyy", language.locale())
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
    }

    /** A day in a table. */
    static DateTimeFormatter shortDay(Language language) {
        return language == Language.VI
                ? DateTimeFormatter.ofPattern("d/M/yyyy", language.locale())
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.locale());
    }

    static DateTimeFormatter time(Language language) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language.locale());
    }
}
