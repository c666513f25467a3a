package org.plumbline.live.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.live.LiveCandidates;
import org.plumbline.live.LiveFigures;
import org.plumbline.live.LiveText;
import org.plumbline.live.LiveTexts;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.UnbindFigure;
import org.plumbline.web.Corrections;
import org.plumbline.web.Items;
import org.plumbline.web.KnownAt;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Live figures of kept texts, for programs. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Live figures")
class LiveApi {

    private final LiveTexts texts;
    private final LiveFigures figures;
    private final ObjectProvider<LiveCandidates> candidates;

    LiveApi(LiveTexts texts, LiveFigures figures, ObjectProvider<LiveCandidates> candidates) {
        this.texts = texts;
        this.figures = figures;
        this.candidates = candidates;
    }

    @AskedText
    @GetMapping(TextAddresses.TEXT)
    @Operation(
            summary = "A kept text with its live figures",
            description =
                    "The words with all versions, and the bound numbers whose records the asker sees, with what the record says"
                            + " now and whether the text still follows. knownAt is an instant; then it is shown as it stood.")
    LiveText get(Scope scope, TextKey key, @RequestParam(required = false) @Nullable String knownAt) {
        return texts.get(scope, key, KnownAt.instant(knownAt));
    }

    @AskedText
    @GetMapping(TextAddresses.TEXT + "/candidates")
    @Operation(
            summary = "The records for which the numbers of a text may stand",
            description =
                    "Each number that stands for no record yet, with the records that may be meant, the likeliest first.")
    Items<LiveCandidates.Offer> candidates(Scope scope, TextKey key, @ParameterObject Paging paging) {
        var text = texts.get(scope, key, null);
        return Items.of(
                candidates.getObject().of(scope, text),
                paging,
                each -> Integer.toString(each.start()),
                Function.identity());
    }

    @AskedText
    @PostMapping(TextAddresses.TEXT + "/bindings")
    @Needs(Ability.ANSWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Bind a number of a text to a record",
            description =
                    "version, start and end say which number; bound names the record, as the candidates do: FIGURE by unit, indicator,"
                            + " cut and period (without one the latest), GOAL, DISTANCE and NEEDED by target, TARGETS and TASKS by unit, document"
                            + " and classes; on is the day of which it is asked, without one the day of reading.")
    LiveText bind(Scope scope, TextKey key, @RequestBody SentLive.ToBind sent) {
        return changed(scope, key, () -> {
            int version = SentLive.required(sent.version(), "version");
            int start = SentLive.required(sent.start(), "start");
            int end = SentLive.required(sent.end(), "end");
            var bound = SentLive.required(sent.bound(), "bound").bound();
            var text = texts.get(scope, key, null);
            return figures.bind(
                    scope, candidates.getObject().binding(scope, key, version, text.words(), start, end, bound));
        });
    }

    @AskedText
    @DeleteMapping(TextAddresses.TEXT + "/bindings/{binding}")
    @Needs(Ability.ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Let a number stand for itself again",
            description = "What it stood for before stays on record.")
    void unbind(Scope scope, TextKey key, @PathVariable UUID binding) {
        figures.unbind(scope, new UnbindFigure(key, binding));
    }

    @AskedText
    @PostMapping(TextAddresses.TEXT + "/take-over")
    @Needs(Ability.ANSWER)
    @Operation(
            summary = "Take over what the record now gives",
            description =
                    "Writes a further version of the text with the numbers of these bindings as the record gives them, each written as"
                            + " it was; the version before stays.")
    LiveText takeOver(Scope scope, TextKey key, @RequestBody SentLive.ToTakeOver sent) {
        return changed(
                scope,
                key,
                () -> figures.takeOver(
                        scope,
                        figures.taking(
                                scope,
                                key,
                                SentLive.required(sent.version(), "version"),
                                Objects.requireNonNullElse(sent.bindings(), List.of()))));
    }

    @AskedText
    @PostMapping(TextAddresses.TEXT + "/keep")
    @Needs(Ability.ANSWER)
    @Operation(
            summary = "Leave a number as it was said, with the reason",
            description = "It is marked again when the record changes once more.")
    LiveText keep(Scope scope, TextKey key, @RequestBody SentLive.ToKeep sent) {
        return changed(
                scope,
                key,
                () -> figures.keep(
                        scope,
                        figures.keeping(
                                scope,
                                key,
                                SentLive.required(sent.version(), "version"),
                                SentLive.required(sent.binding(), "binding"),
                                Objects.toString(sent.reason(), ""))));
    }

    /** The text after something was done to it; what was sent wrongly is pointed at. */
    private LiveText changed(Scope scope, TextKey key, Supplier<Receipt> work) {
        Corrections.pointing(work);
        return texts.get(scope, key, null);
    }

    @GetMapping("/units/{id}/stale-texts")
    @Operation(
            summary = "The texts of a unit whose figures no longer follow, the latest change first",
            description =
                    "Each with the figures that no longer follow. Texts and records that the asker does not see are left out.")
    Items<LiveTexts.Stale> stale(Scope scope, @PathVariable UUID id, @ParameterObject Paging paging) {
        return Items.of(texts.stale(scope, id, paging.cursor(), paging.size()), Function.identity());
    }
}
