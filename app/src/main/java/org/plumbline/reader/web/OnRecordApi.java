package org.plumbline.reader.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.reader.ReadingList;
import org.plumbline.reader.check.Match;
import org.plumbline.reader.check.Reconciling;
import org.plumbline.web.Needs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is on record about the figures of drafts, for programs. */
@RestController
@RequestMapping("/api/v1/reading")
@Needs(Ability.READ)
@Tag(name = "Reading room")
class OnRecordApi {

    private final ReadingList list;
    private final Reconciling reconciling;

    OnRecordApi(ReadingList list, Reconciling reconciling) {
        this.list = list;
        this.reconciling = reconciling;
    }

    /** What is on record; empty where no indicator has words of the draft. */
    record Answer(List<Held> figures) {}

    /**
     * A figure of a draft beside one on record.
     *
     * @param said in the indicator's unit of measure, where it can be told in it
     * @param reported what is on record; null where nothing is
     */
    record Held(
            Match match,
            UUID indicator,
            String code,
            Wording name,
            BigDecimal said,
            @Nullable Integer year,
            @Nullable BigDecimal reported,
            @Nullable String period,
            @Nullable UUID figure) {

        static Held of(Reconciling.Finding found) {
            var period = found.period();
            return new Held(
                    found.match(),
                    found.indicator().id(),
                    found.indicator().code(),
                    found.indicator().text().name(),
                    found.said(),
                    found.year(),
                    found.reported(),
                    period == null ? null : period.code(),
                    found.figure());
        }
    }

    @GetMapping("/{id}/drafts/{draft}/on-record")
    @Operation(
            summary = "Hold the figures of a draft against those on record",
            description =
                    "Each figure beside that of the unit that read the text in, for each indicator whose name has most of the"
                            + " draft's words: EQUAL, ROUNDED (the record is within what the printed figure is rounded from),"
                            + " DIFFERENT, MEASURE (another unit of measure), PERIOD (there are figures, of other periods) or"
                            + " NOT_REPORTED.")
    Answer onRecord(Scope scope, @PathVariable UUID id, @PathVariable UUID draft) {
        var found = list.draft(scope, id, draft);
        return new Answer(reconciling.of(scope, list.get(scope, id), found).stream()
                .map(Held::of)
                .toList());
    }
}
