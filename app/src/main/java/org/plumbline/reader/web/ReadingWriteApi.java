package org.plumbline.reader.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.Places;
import org.plumbline.reader.ReadingList;
import org.plumbline.reader.ReadingRoom;
import org.plumbline.reader.Source;
import org.plumbline.reader.TextReader;
import org.plumbline.reader.deed.AcceptDrafts;
import org.plumbline.reader.deed.EditDraft;
import org.plumbline.reader.deed.RefuseDrafts;
import org.plumbline.reader.deed.ReopenDrafts;
import org.plumbline.reader.layout.LayoutTables;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The reading room for programs: reading texts, and deciding on drafts. */
@RestController
@RequestMapping("/api/v1/reading")
@Needs(Ability.ANSWER)
@Tag(name = "Reading room: deciding")
class ReadingWriteApi {

    private final ReadingRoom room;
    private final ReadingList list;
    private final TextReader reader;
    private final ObjectProvider<LayoutTables> tables;

    ReadingWriteApi(ReadingRoom room, ReadingList list, TextReader reader, ObjectProvider<LayoutTables> tables) {
        this.room = room;
        this.list = list;
        this.reader = reader;
        this.tables = tables;
    }

    @PostMapping("/read")
    @Needs(Ability.READ)
    @Operation(
            summary = "Read a text without keeping it",
            description =
                    "Gives the records that were found, as they would be drafts of a text that is kept, and as findings what"
                            + " does not follow from its neighbours, cannot be told or holds. Nothing is stored.")
    SentDrafts.Found read(Visit visit, @RequestBody SentDrafts.ToRead sent) {
        return Corrections.pointing(() -> {
            var text = sent.words();
            require(ReadingRoom.problems("-", text));
            var heard = reader.read(text);
            var places = new Places(text);
            var sentences = FindingWords.sentences(visit.w());
            return new SentDrafts.Found(
                    heard.language(),
                    TextReader.drafts(heard.records()).stream()
                            .map(each -> SentDrafts.ReadRecord.of(each, places.words(each.start(), each.end())))
                            .toList(),
                    heard.findings().stream()
                            .map(each -> SentFinding.of(each, 0, sentences))
                            .toList());
        });
    }

    private static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Read a text in: keep it with the drafts that were found in it")
    ResponseEntity<Source> keep(Scope scope, @RequestBody SentDrafts.ToRead sent) {
        var id = Corrections.pointing(() -> {
            if (sent.unit() == null) {
                throw new Refused("unit", "reader.unit-missing", Map.of());
            }
            var text = sent.words();
            var title = Objects.toString(sent.title(), "");
            require(ReadingRoom.problems(title, text));
            return room.read(
                            scope,
                            tables.getObject()
                                    .with(
                                            scope,
                                            reader.reading(
                                                    sent.id() == null ? Ids.next() : sent.id(),
                                                    sent.unit(),
                                                    title,
                                                    null,
                                                    text)))
                    .about();
        });
        return ResponseEntity.created(URI.create("/api/v1/reading/" + id)).body(list.get(scope, id));
    }

    @PostMapping("/{id}/accept")
    @Operation(
            summary = "Accept drafts as they were read",
            description = "Those that are accepted already stay as they are.")
    Source accept(Scope scope, @PathVariable UUID id, @RequestBody SentDrafts.Chosen sent) {
        return Corrections.pointing(() -> {
            room.accept(scope, new AcceptDrafts(id, sent.all()));
            return list.get(scope, id);
        });
    }

    @PostMapping("/{id}/refuse")
    @Operation(
            summary = "Refuse drafts, with the reason",
            description =
                    "reason is one of READ_WRONGLY, NO_RECORD, TWICE, NOT_NEEDED; note says more in words of one's own.")
    Source refuse(Scope scope, @PathVariable UUID id, @RequestBody SentDrafts.Turned sent) {
        return Corrections.pointing(() -> {
            if (sent.reason() == null) {
                throw new Refused("reason", "reader.reason-missing", Map.of());
            }
            room.refuse(scope, new RefuseDrafts(id, sent.all(), sent.reason(), sent.note()));
            return list.get(scope, id);
        });
    }

    @PostMapping("/{id}/reopen")
    @Operation(
            summary = "Take back what was decided on drafts",
            description = "Refused for those that became a record.")
    Source reopen(Scope scope, @PathVariable UUID id, @RequestBody SentDrafts.Chosen sent) {
        return Corrections.pointing(() -> {
            room.reopen(scope, new ReopenDrafts(id, sent.all()));
            return list.get(scope, id);
        });
    }

    @PutMapping("/{id}/drafts/{draft}")
    @Operation(
            summary = "Accept a draft with other fields than were read",
            description =
                    "edited is the version that was read; left out, whatever stands is meant. What was read stays beside it.")
    SentDrafts.Draft edit(
            Scope scope, @PathVariable UUID id, @PathVariable UUID draft, @RequestBody SentDrafts.Corrected sent) {
        return Corrections.renaming(field -> "/fields/" + field, () -> {
            room.edit(
                    scope,
                    new EditDraft(
                            id, draft, sent.edited(), new TreeMap<>(sent.fields() == null ? Map.of() : sent.fields())));
            return SentDrafts.Draft.of(list.draft(scope, id, draft));
        });
    }
}
