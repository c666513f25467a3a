package org.plumbline.reader.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.check.Checked;
import org.plumbline.reader.check.TextChecks;
import org.plumbline.store.Installation;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
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

    @PostMapping
    @Operation(
            summary = "Hold the figures of a text against the record",
            description =
                    "Gives each figure with its place in code points: BORNE_OUT by a record, OTHERWISE with what the record says,"
                            + " or CANNOT_TELL with the reason and the records that may be meant. unit left out is the sender's"
                            + " own, on left out is today. Nothing is stored.")
    Checked check(Scope scope, @RequestBody ToCheck sent) {
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
            return checks.of(scope, sent.text(), unit, sent.on() == null ? installation.today() : sent.on());
        });
    }
}
