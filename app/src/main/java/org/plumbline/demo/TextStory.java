package org.plumbline.demo;

import java.util.ArrayList;
import java.util.Set;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.ReadingRoom;
import org.plumbline.reader.TextReader;
import org.plumbline.reader.deed.AcceptDrafts;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.HeldColumn;
import org.plumbline.reader.deed.KeepLayout;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reader.layout.LayoutTables;
import org.plumbline.reader.layout.Layouts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which texts were read in, and what of them was accepted. */
@Component
class TextStory {

    private static final Scope SCOPE = Scope.programme();

    private final ReadingRoom room;
    private final ObjectProvider<TextReader> reader;
    private final ObjectProvider<LayoutTables> tables;
    private final Layouts layouts;

    TextStory(
            ReadingRoom room, ObjectProvider<TextReader> reader, ObjectProvider<LayoutTables> tables, Layouts layouts) {
        this.tables = tables;
        this.layouts = layouts;
        this.room = room;
        this.reader = reader;
    }

    void tell(Chapter chapter) {
        chapter.each("layouts", this::describe);
        chapter.each("texts", row -> read(row, chapter.facts().text("texts/" + row.get("code"))));
    }

    private void describe(Row row) {
        layouts.keep(
                SCOPE,
                new KeepLayout(
                        Codes.id("layout", row.get("code")),
                        Codes.unit(row.get("unit")),
                        null,
                        row.get("name"),
                        row.list("heads"),
                        Integer.parseInt(row.get("head_rows")),
                        row.list("columns").stream()
                                .map(holds -> new HeldColumn(holds, null))
                                .toList()));
    }

    private void read(Row row, String text) {
        var source = Codes.id("text", row.get("code"));
        var found = tables.getObject()
                .with(
                        SCOPE,
                        reader.getObject().reading(source, Codes.unit(row.get("unit")), row.get("title"), null, text));
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
        var chosen = drafts.stream()
                .filter(one -> accepted.contains(one.type().code()))
                .map(FoundDraft::id)
                .toList();
        if (!chosen.isEmpty()) {
            room.accept(SCOPE, new AcceptDrafts(source, chosen));
        }
    }
}
