package org.plumbline.indicator.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureExport;
import org.plumbline.indicator.FigureFormat;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.web.ForAnyAccount;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures behind a list of indicators or behind one, as a file. */
@Controller
class ExportPages {

    private final ExportedFigures exported;
    private final FigureExport export;

    ExportPages(ExportedFigures exported, FigureExport export) {
        this.exported = exported;
        this.export = export;
    }

    @GetMapping("/figures/export")
    @ForAnyAccount
    void figures(
            Visit visit,
            @RequestParam(defaultValue = "CSV") FigureFormat format,
            @RequestParam(required = false) @Nullable List<UUID> indicator,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(required = false) @Nullable UUID unit,
            HttpServletResponse response)
            throws IOException {
        var of = field.isEmpty()
                ? null
                : Ids.find(field)
                        .orElseThrow(
                                () -> new Refused("field", "directive.filter-value", java.util.Map.of("value", field)));
        var question = exported.question(
                visit.scope(), indicator == null ? List.of() : indicator, of, null, q, unit, null, null);
        exported.head(response, format, visit.today());
        export.write(visit.scope(), question, format, response.getOutputStream(), visit.w());
    }
}
