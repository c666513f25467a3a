package org.plumbline.indicator.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureExport.Question;
import org.plumbline.indicator.FigureFormat;
import org.plumbline.indicator.Indicator;
import org.plumbline.indicator.IndicatorList;
import org.plumbline.indicator.IndicatorList.Filter;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** What is asked for when figures are taken out in bulk, and what stands above the answer. */
@Component
class ExportedFigures {

    private final IndicatorList indicators;
    private final Units units;

    ExportedFigures(IndicatorList indicators, Units units) {
        this.indicators = indicators;
        this.units = units;
    }

    /** Indicators that are named have to be there; else the set is what a list of them would show. */
    Question question(
            Scope scope,
            List<UUID> named,
            @Nullable UUID field,
            @Nullable Integer owner,
            String q,
            @Nullable UUID unit,
            @Nullable String from,
            @Nullable String to) {
        named.forEach(each -> indicators.get(scope, each));
        var set = named.isEmpty()
                ? indicators.list(scope, new Filter(field, owner, q)).stream()
                        .map(Indicator.Line::id)
                        .toList()
                : named;
        return new Question(
                set,
                unit == null ? null : Integer.valueOf(units.get(scope, unit).node()),
                from == null || from.isBlank()
                        ? null
                        : SentFigure.period(from, "from").first(),
                to == null || to.isBlank() ? null : SentFigure.period(to, "to").last());
    }

    void head(HttpServletResponse response, FigureFormat format, LocalDate on) {
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("figures-" + on + "." + format.ending())
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
    }
}
