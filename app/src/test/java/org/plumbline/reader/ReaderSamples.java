package org.plumbline.reader;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reading.record.RecordType;
import org.springframework.stereotype.Component;

/** A text of any unit, for those who ask every route. */
@Component
public class ReaderSamples {

    private final ReadingRoom room;

    ReaderSamples(ReadingRoom room) {
        this.room = room;
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
        room.read(
                Scope.programme(),
                new ReadText(id, unit, "Sample", null, "en", "Sample of words " + id, List.of(found)));
        return Map.of("id", id.toString(), "draft", draft.toString());
    }
}
