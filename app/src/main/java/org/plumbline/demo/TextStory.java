package org.plumbline.demo;

import java.util.ArrayList;
import java.util.Set;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.ReadingRoom;
import org.plumbline.reader.TextReader;
import org.plumbline.reader.deed.AcceptDrafts;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.ReadText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which texts were read in, and what of them was accepted. */
@Component
class TextStory {

    private static final Scope SCOPE = Scope.programme();

    private final ReadingRoom room;
    private final ObjectProvider<TextReader> reader;

    TextStory(ReadingRoom room, ObjectProvider<TextReader> reader) {
        this.room = room;
        this.reader = reader;
    }

    void tell(Chapter chapter) {
        chapter.each("texts", row -> read(row, chapter.facts().text("texts/" + row.get("code"))));
    }

    private void read(Row row, String text) {
        var source = Codes.id("text", row.get("code"));
        var found = reader.getObject().reading(source, Codes.unit(row.get("unit")), row.get("title"), null, text);
        var drafts = new ArrayList<FoundDraft>();
        for (var one : found.drafts()) {
            drafts.add(new FoundDraft(
                    Codes.id("draft", row.get("code") + " " + drafts.size()),
                    one.type(),
                    one.start(),
                    one.end(),
                    one.fields(),
                    one.rule(),
                    one.reasons(),
                    one.confidence(),
                    one.language()));
        }
        room.read(
                SCOPE,
                new ReadText(
                        source, found.unit(), found.title(), null, found.language(), text, drafts, found.findings()));
        var accepted = Set.of(row.get("accept").split(" ", -1));
        room.accept(
                SCOPE,
                new AcceptDrafts(
                        source,
                        drafts.stream()
                                .filter(one -> accepted.contains(one.type().code()))
                                .map(FoundDraft::id)
                                .toList()));
    }
}
