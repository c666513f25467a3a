package org.plumbline.reading.date;

import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;

/** The words around dates, as packs name them. */
final class DateWords {

    static final Concept MONTH = Concept.named("month");
    /** Roman numerals where a language writes months so: 5 XII 2017. */
    static final Concept ROMAN = Concept.named("date-roman");
    /** Words before the number of a day: ngày, dnia, tanggal. */
    static final Concept DAY = Concept.named("date-day");
    /** Words before the number of a month: tháng, bulan. */
    static final Concept MONTH_LEAD = Concept.named("date-month");
    /** Words before the number of a year: năm, tahun. */
    static final Concept YEAR = Concept.named("date-year");
    /** Words behind the number of a year: r., roku, року. */
    static final Concept YEAR_AFTER = Concept.named("date-year-after");
    /** Words between day and month: of. */
    static final Concept OF = Concept.named("date-of");
    /** Words between the first and the last of several days. */
    static final ConceptSet RANGE = ConceptSet.named("date-until", "date-and");
    /** Words that stand for the year of the text: br., this year. */
    static final Concept THIS_YEAR = Concept.named("date-this-year");

    static final Concept WEEKDAY = Concept.named("date-weekday");
    static final Concept QUARTER = Concept.named("date-quarter");
    static final Concept HALF = Concept.named("date-half");
    static final Concept ORDINAL = Concept.named("date-ordinal");
    /** Words behind "six months" or "half" that say which: đầu năm, cuối năm. */
    static final Concept HALF_ORDER = Concept.named("date-half-order");

    /** Letters behind the figure of a day: 5th, 1.º, 3-го. */
    static final Concept ORDINAL_AFTER = Concept.named("ordinal-after");

    static final Concept OF_YEAR = Concept.named("date-of-year");
    /** Words before a month that stands alone: in, by the end of. */
    static final Concept BARE_MONTH = Concept.named("date-bare-month");

    /** A date in words begins with one of these. */
    static final ConceptSet BEGINNINGS = ConceptSet.of(
            MONTH,
            ROMAN,
            DAY,
            MONTH_LEAD,
            YEAR,
            OF,
            THIS_YEAR,
            WEEKDAY,
            QUARTER,
            HALF,
            ORDINAL,
            HALF_ORDER,
            OF_YEAR,
            BARE_MONTH);

    private DateWords() {}
}
