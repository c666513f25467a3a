package org.plumbline.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.web.SentFiles;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Scope;
import org.plumbline.reporting.Documents;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.Sheet;
import org.plumbline.reporting.Sheets;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The documents at the lines of returns, for programs. */
@RestController
@RequestMapping("/api/v1/rounds/{id}/units/{unit}")
@Needs(Ability.ANSWER)
@Tag(name = "Returns")
class DocumentApi {

    private final Sheets sheets;
    private final Returns returns;
    private final Documents documents;

    DocumentApi(Sheets sheets, Returns returns, Documents documents) {
        this.sheets = sheets;
        this.returns = returns;
        this.documents = documents;
    }

    /**
     * What is said of documents.
     *
     * @param about the period that they are about; that of the line without one
     * @param collected the day on which they were drawn up, {@code provider} the unit that gave them
     */
    record Said(
            @Nullable Period about,
            @Nullable LocalDate collected,
            @Nullable UUID provider) {}

    /** The documents of a line that wait to be sent with its figure; none once they are evidence of it. */
    record Waiting(UUID line, List<EvidenceFile> documents) {}

    @PostMapping(value = "/lines/{line}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Attach documents to a line of a return",
            description =
                    "Each part files is one document: at most 10 a line, each at most 25 MB and once. Before the return is sent they"
                            + " wait and become evidence of its figure with it; afterwards they are evidence of it at once. The"
                            + " part said tells as JSON what they are about, when they were collected and which unit gave them.")
    Waiting attach(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @PathVariable UUID line,
            @RequestPart(required = false) @Nullable Said said,
            @RequestPart List<MultipartFile> files) {
        returns.requireAnswering(scope, id, unit);
        var origin = said == null
                ? EvidenceFile.Origin.UNSAID
                : new EvidenceFile.Origin(said.about(), said.collected(), said.provider());
        return Corrections.renaming(field -> "/" + field.replaceFirst("^cells\\[[^]]*]\\.", ""), () -> {
            documents.attach(scope, id, unit, line, SentFiles.of("files", files), origin);
            return waiting(scope, id, unit, line);
        });
    }

    @DeleteMapping("/documents/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take away a document that was not sent yet")
    void remove(Scope scope, @PathVariable UUID id, @PathVariable UUID unit, @PathVariable UUID file) {
        returns.requireAnswering(scope, id, unit);
        documents.remove(scope, id, unit, file);
    }

    private Waiting waiting(Scope scope, UUID id, UUID unit, UUID line) {
        return sheets.of(scope, id, unit).lines().stream()
                .filter(each -> each.id().equals(line))
                .map(Sheet.Line::files)
                .findFirst()
                .map(found -> new Waiting(line, found))
                .orElseThrow(() -> new Absent("line", line));
    }
}
