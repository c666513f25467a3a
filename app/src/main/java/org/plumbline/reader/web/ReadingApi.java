package org.plumbline.reader.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.reader.DraftState;
import org.plumbline.reader.KeptFindings;
import org.plumbline.reader.Places;
import org.plumbline.reader.ReadingList;
import org.plumbline.reader.ReadingList.Asked;
import org.plumbline.reader.ReadingList.Filter;
import org.plumbline.reader.Source;
import org.plumbline.reading.record.RecordType;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reading room for programs: what was read in, and the drafts found in it. */
@RestController
@RequestMapping("/api/v1/reading")
@Needs(Ability.READ)
@Tag(name = "Reading room")
class ReadingApi {

    private final ReadingList list;
    private final KeptFindings findings;

    ReadingApi(ReadingList list, KeptFindings findings) {
        this.list = list;
        this.findings = findings;
    }

    /** The words of a text. */
    record Text(String text) {}

    @GetMapping
    @Operation(
            summary = "List the texts that were read in, the last one first",
            description =
                    "q is for words of the title. open gives only those on whose drafts something is still to be decided.")
    Items<Source> list(
            Scope scope,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean open,
            @ParameterObject Paging paging) {
        return Items.of(list.list(scope, new Filter(q, open), paging.after(), paging.size()), Function.identity());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One text that was read in, with the counts of its drafts")
    Source get(Scope scope, @PathVariable UUID id) {
        return list.get(scope, id);
    }

    @GetMapping("/{id}/text")
    @Operation(
            summary = "The words of a text, exactly as they came",
            description = "Places of drafts are code points of these words.")
    Text text(Scope scope, @PathVariable UUID id) {
        return new Text(list.words(scope, id));
    }

    @GetMapping("/{id}/drafts")
    @Operation(
            summary = "List the drafts of a text in its order, with what became of each",
            description =
                    "type is one of citation, target, ratio, observation, change, money, count, delegation, event, task,"
                            + " recommendation; state one of open, accepted, edited, refused.")
    Items<SentDrafts.Draft> drafts(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String state,
            @ParameterObject Paging paging) {
        list.get(scope, id);
        var asked = new Asked(type(type), state(state), 0, Integer.MAX_VALUE);
        return Items.of(list.drafts(scope, id, asked, paging.after(), paging.size()), SentDrafts.Draft::of);
    }

    @GetMapping("/{id}/drafts/{draft}")
    @Operation(summary = "One draft of a text")
    SentDrafts.Draft draft(Scope scope, @PathVariable UUID id, @PathVariable UUID draft) {
        return SentDrafts.Draft.of(list.draft(scope, id, draft));
    }

    @GetMapping("/{id}/findings")
    @Operation(
            summary = "List what the checks of a text found when it was read in, the worst first",
            description =
                    "Its figures, dates and names are held against each other: what does not follow from its neighbours,"
                            + " what was computed, and what would make it right. verdict is one of fails, doubtful,"
                            + " cannot_tell, passes. A text whose figures were never checked has none; its checks are null.")
    Items<SentFinding> findings(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verdict,
            @ParameterObject Paging paging) {
        var scope = visit.scope();
        var places = new Places(list.words(scope, id));
        var slice = findings.of(
                scope, id, places, KeptFindings.Asked.all(SentFinding.verdict(verdict)), after(paging), paging.size());
        var sentences = FindingWords.sentences(visit.w());
        return Items.of(slice, each -> SentFinding.of(each.finding(), 0, sentences));
    }

    private static int after(Paging paging) {
        var cursor = paging.cursor();
        if (cursor == null) {
            return 0;
        }
        try {
            return Integer.parseInt(cursor);
        } catch (NumberFormatException unread) {
            throw Slice.unknown(cursor);
        }
    }

    private static @Nullable RecordType type(String code) {
        return code.isEmpty()
                ? null
                : Arrays.stream(RecordType.values())
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new Refused("type", "directive.filter-value", Map.of("value", code)));
    }

    private static @Nullable DraftState state(String code) {
        return code.isEmpty()
                ? null
                : DraftState.find(code)
                        .orElseThrow(() -> new Refused("state", "directive.filter-value", Map.of("value", code)));
    }
}
