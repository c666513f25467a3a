package org.plumbline.reader;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.plumbline.directive.FileVault;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.FoundFindings;
import org.plumbline.reader.deed.OriginalFile;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reading.record.RecordType;
import org.springframework.stereotype.Component;

/** A text of any unit, for those who ask every route. */
@Component
public class ReaderSamples {

    private final ReadingRoom room;
    private final FileVault vault;

    ReaderSamples(ReadingRoom room, FileVault vault) {
        this.room = room;
        this.vault = vault;
    }

    /** The path variables of a text with a draft. */
    public Map<String, String> of(UUID unit) {
        var id = Ids.next();
        var draft = Ids.next();
        var found = new FoundDraft(
                draft,
                RecordType.TASK,
                0,
                6,
                new TreeMap<>(Map.of("what", "Sample")),
                "task.sample",
                List.of(),
                0.9,
                "en");
        var bytes = ("Sample of words " + id).getBytes(StandardCharsets.UTF_8);
        var file = FileVault.taken("file", "sample.txt", bytes);
        vault.keep(file.sha256(), bytes);
        room.read(
                Scope.programme(),
                new ReadText(
                        id,
                        unit,
                        "Sample",
                        new OriginalFile(file.name(), file.mediaType(), file.size(), file.sha256()),
                        "en",
                        "Sample of words " + id,
                        List.of(found),
                        FoundFindings.of(List.of())));
        return Map.of("id", id.toString(), "draft", draft.toString());
    }
}
