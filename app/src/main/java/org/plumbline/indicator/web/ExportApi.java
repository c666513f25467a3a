package org.plumbline.indicator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureExport;
import org.plumbline.indicator.FigureFormat;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of many indicators and units at once, for programs. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Figures")
class ExportApi {

    private final ExportedFigures exported;
    private final FigureExport export;
    private final Units units;

    ExportApi(ExportedFigures exported, FigureExport export, Units units) {
        this.exported = exported;
        this.export = export;
        this.units = units;
    }

    @GetMapping("/figures")
    @Operation(
            summary = "The figures of a set of indicators, however many",
            description =
                    "The set is named by indicators, or is that of a field (with the fields under it), of the unit that defines them"
                            + " (owner), or all of both. unit narrows to a unit and all below it; from and to are periods or days. format is"
                            + " JSON, CSV (in the columns in which a table is taken in), XLSX, or SDMX: SDMX-CSV 2.0. Given are the figures that"
                            + " stand; what figures below come to is asked at /series.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The figures, indicator by indicator; they come as they are read.",
                            content = {
                                @Content(mediaType = "application/json", schema = @Schema(type = "object")),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.sdmx.data+csv;version=2.0.0",
                                        schema = @Schema(type = "string"))
                            }))
    void figures(
            Visit visit,
            Scope scope,
            @RequestParam(defaultValue = "JSON") FigureFormat format,
            @RequestParam(required = false) @Nullable List<UUID> indicator,
            @RequestParam(required = false) @Nullable UUID field,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response)
            throws IOException {
        var of = owner == null ? null : Integer.valueOf(units.get(scope, owner).node());
        var question =
                exported.question(scope, indicator == null ? List.of() : indicator, field, of, "", unit, from, to);
        exported.head(response, format, visit.today());
        export.write(scope, question, format, response.getOutputStream(), visit.w());
    }
}
