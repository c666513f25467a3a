package org.plumbline.reader;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.deed.HeldColumn;
import org.plumbline.reader.deed.KeepLayout;
import org.plumbline.reader.layout.Layouts;
import org.springframework.stereotype.Component;

/** A layout of tables of a unit, and a text of the unit with a table whose headings nobody knows: made afresh. */
@Component
public class LayoutSamples {

    private final Layouts layouts;
    private final ReadingRoom room;
    private final TextReader reader;

    LayoutSamples(Layouts layouts, ReadingRoom room, TextReader reader) {
        this.layouts = layouts;
        this.room = room;
        this.reader = reader;
    }

    /** The path variables of a layout. */
    public Map<String, String> of(UUID unit) {
        var id = Ids.next();
        layouts.keep(
                Scope.programme(),
                new KeepLayout(
                        id,
                        unit,
                        null,
                        "Sample",
                        List.of("Code " + letters(id), "Job", "Hands"),
                        1,
                        List.of(
                                new HeldColumn("number", null),
                                new HeldColumn("task", null),
                                new HeldColumn("lead", null))));
        return Map.of("id", id.toString());
    }

    /** The path variables of a text and its table. */
    public Map<String, String> withTable(UUID unit) {
        var id = Ids.next();
        var head = letters(id);
        var text = """
                | Zqx %s | Jobs ahead | Hands |
                | 1 | Mend the dyke | Works office |
                | 2 | Dig a well | Water office |
                """.formatted(head);
        room.read(Scope.programme(), reader.reading(id, unit, "Sample", null, text));
        return Map.of("id", id.toString(), "no", "1");
    }

    /** Headings of one's own, since those of one unit are all different. */
    private static String letters(UUID id) {
        return id.toString().replaceAll("[^a-f]", "")
                + id.toString()
                        .substring(24)
                        .replaceAll("\\D", "")
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('k' + digit - '0')))
                        .reduce("", String::concat);
    }
}
