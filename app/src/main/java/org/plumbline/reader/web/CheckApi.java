package org.plumbline.reader.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.check.Checked;
import org.plumbline.reader.check.TextChecks;
import org.plumbline.store.Installation;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.plumbline.web.Words;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holds texts against the record, for programs. */
@RestController
@RequestMapping("/api/v1/check")
@Needs(Ability.READ)
@Tag(name = "Check a text")
class CheckApi {

    private final TextChecks checks;
    private final Installation installation;

    CheckApi(TextChecks checks, Installation installation) {
        this.checks = checks;
        this.installation = installation;
    }

    /** A text to be checked; left out, the unit is the sender's own and the day today. */
    record ToCheck(
            @Nullable String text,
            @Nullable UUID unit,
            @Nullable LocalDate on) {}

    /**
     * A text held against the record and checked within itself.
     *
     * @param said its figures in the order of the text, each with what the record says of it
     * @param findings what there is to be said of its figures by its own words alone
     */
    record Answer(
            String text,
            String language,
            Checked.Place unit,
            LocalDate on,
            List<Checked.Said> said,
            List<SentFinding> findings) {

        static Answer of(Checked checked, Words w) {
            var sentences = FindingWords.sentences(w);
            return new Answer(
                    checked.text(),
                    checked.language(),
                    checked.unit(),
                    checked.on(),
                    checked.said(),
                    checked.findings().stream()
                            .map(each -> SentFinding.of(each, 0, sentences))
                            .toList());
        }
    }

    @PostMapping
    @Operation(
            summary = "Hold the figures of a text against the record",
            description =
                    "Gives each figure with its place in code points: BORNE_OUT by a record, OTHERWISE with what the record says,"
                            + " or CANNOT_TELL with the reason and the records that may be meant; and as findings, whatever the"
                            + " record says, what does not follow from its neighbours in the text, with what was computed and what"
                            + " would make it right. unit left out is the sender's"
                            + " own, on left out is today. Nothing is stored.")
    Answer check(Visit visit, @RequestBody ToCheck sent) {
        var scope = visit.scope();
        return Corrections.pointing(() -> {
            if (sent.text() == null || sent.text().isBlank()) {
                throw new Refused("text", "check.text-missing", Map.of());
            }
            var unit = sent.unit();
            if (unit == null) {
                var own = checks.own(scope);
                if (own == null) {
                    throw new Refused("unit", "check.unit-missing", Map.of());
                }
                unit = own.id().value();
            }
            return Answer.of(
                    checks.of(scope, sent.text(), unit, sent.on() == null ? installation.today() : sent.on()),
                    visit.w());
        });
    }
}
