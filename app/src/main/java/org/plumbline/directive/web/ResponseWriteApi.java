package org.plumbline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Owing;
import org.plumbline.directive.Responses;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.HoldStudy;
import org.plumbline.directive.deed.ReceiveDirective;
import org.plumbline.directive.deed.RemindUnits;
import org.plumbline.directive.deed.StudyForm;
import org.plumbline.directive.web.Sent.Stored;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.plumbline.web.Needs;
import org.plumbline.web.PartOf;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What addressed units state, for programs: receipt, answer, study; and reminders to them. */
@RestController
@RequestMapping("/api/v1/directives/{id}")
@Needs(Ability.ANSWER)
@Tag(name = "Directives: answers of units")
class ResponseWriteApi {

    private final Directives directives;
    private final Responses responses;
    private final Owing owing;
    private final Installation installation;

    ResponseWriteApi(Directives directives, Responses responses, Owing owing, Installation installation) {
        this.directives = directives;
        this.responses = responses;
        this.owing = owing;
        this.installation = installation;
    }

    @PostMapping("/receipts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Confirm receipt for a unit", description = "Without a day: today.")
    Stored receive(Scope scope, @PathVariable UUID id, @RequestBody Sent.Receipt sent) {
        var own = directives.get(scope, id).id();
        return SentReader.pointing(() -> {
            var day = sent.received() == null ? installation.today() : sent.received();
            responses.receive(scope, new ReceiveDirective(own, Sent.required(sent.unit(), "unit"), day));
            return stored(own);
        });
    }

    @PostMapping("/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say how a unit takes a directive up", description = "Without a day: today.")
    Stored answer(Scope scope, @PathVariable UUID id, @RequestBody Sent.Answer sent) {
        var own = directives.get(scope, id).id();
        return SentReader.pointing(() -> {
            var deed = new AnswerDirective(
                    own,
                    Sent.required(sent.unit(), "unit"),
                    Sent.required(sent.kind(), "kind"),
                    sent.document(),
                    sent.reason(),
                    sent.answered() == null ? installation.today() : sent.answered());
            responses.answer(scope, deed);
            return stored(own);
        });
    }

    @PostMapping("/studies")
    @ResponseStatus(HttpStatus.CREATED)
    @PartOf(Part.STUDY)
    @Operation(summary = "Record a study session of a unit")
    Stored hold(Scope scope, @PathVariable UUID id, @RequestBody Sent.Study sent) {
        var own = directives.get(scope, id).id();
        return SentReader.pointing(() -> {
            var deed = new HoldStudy(
                    sent.id() == null ? Ids.next() : sent.id(),
                    own,
                    Sent.required(sent.unit(), "unit"),
                    Sent.required(sent.held(), "held"),
                    sent.form() == null ? StudyForm.IN_PERSON : sent.form(),
                    sent.sites() == null ? 1 : sent.sites(),
                    sent.contents(),
                    Sent.listed(sent.counts()),
                    Sent.listed(sent.alsoFor()));
            responses.hold(scope, deed);
            return stored(own);
        });
    }

    @PostMapping("/reminders")
    @ResponseStatus(HttpStatus.CREATED)
    @PartOf(Part.REMINDERS)
    @Needs(Ability.REMIND)
    @Operation(summary = "Remind units that owe an answer")
    Stored remind(Scope scope, @PathVariable UUID id, @RequestBody Sent.Reminder sent) {
        var own = directives.get(scope, id).id();
        return SentReader.pointing(() -> {
            var units = isAll(sent.all()) ? owing.of(scope, own) : Sent.listed(sent.units());
            responses.remind(scope, new RemindUnits(Ids.next(), own, List.copyOf(units)));
            return stored(own);
        });
    }

    private static boolean isAll(@Nullable Boolean all) {
        return all != null && all;
    }

    private static Stored stored(UUID id) {
        return new Stored(id, null);
    }
}
