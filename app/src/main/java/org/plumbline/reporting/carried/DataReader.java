package org.plumbline.reporting.carried;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reporting.deed.FileForm;
import tools.jackson.core.JacksonException;

/** Reads the answers that a page saved: alone, or inside of a copy of the page. Nothing of the page is carried out. */
final class DataReader {

    private static final long LARGEST = 4L << 20;
    private static final int MOST_LINES = 2_000;

    /** Where the answers stand in a page, and what comes before them there. */
    private static final String BEGIN = "<script type=\"application/json\" id=\"answers\">";

    private DataReader() {}

    /** The answers as a page writes them: fields by line. */
    private record Saved(
            @Nullable Map<String, String> head, @Nullable Map<String, Map<String, String>> cells) {}

    static Filled read(Path file, String name, String hash, boolean alone) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refused(
                        "file",
                        "carried.large",
                        Map.of("name", name, "size", Files.size(file) >> 20, "most", LARGEST >> 20));
            }
            var text = Files.readString(file, StandardCharsets.UTF_8);
            return read(alone ? text : inside(text, name), name, hash, alone ? FileForm.DATA : FileForm.PAGE);
        } catch (java.nio.charset.CharacterCodingException broken) {
            throw FileHead.other(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inside(String page, String name) {
        var from = page.indexOf(BEGIN);
        var to = from < 0 ? -1 : page.indexOf("</script>", from);
        if (to < 0) {
            throw FileHead.other(name);
        }
        return page.substring(from + BEGIN.length(), to);
    }

    private static Filled read(String json, String name, String hash, FileForm form) {
        Saved saved;
        try {
            saved = Json.read(json, Saved.class);
        } catch (JacksonException broken) {
            throw new Refused("file", "carried.broken", Map.of("name", name));
        }
        if (saved == null || saved.head == null || saved.cells == null || saved.cells.size() > MOST_LINES) {
            throw FileHead.other(name);
        }
        var head = FileHead.read(saved.head, name);
        var unit = head.unit();
        if (unit == null) {
            throw new Refused("file", "carried.head-changed", Map.of("name", name));
        }
        var rows = new ArrayList<Filled.Row>();
        var remarks = new ArrayList<Filled.Remark>();
        saved.cells.forEach((key, fields) -> {
            var line = Ids.find(key);
            if (line.isEmpty()) {
                remarks.add(Filled.Remark.whole(Problem.at("file", "carried.key-unknown", Map.of("key", key))));
                return;
            }
            var filled = new HashMap<String, String>();
            if (fields != null) {
                fields.forEach((field, text) -> {
                    if (text != null && !text.isBlank()) {
                        filled.put(field, text.strip());
                    }
                });
            }
            if (!filled.isEmpty()) {
                rows.add(new Filled.Row(0, unit, line.get(), filled));
            }
        });
        return new Filled(head, form, hash, "", Map.of(), List.copyOf(rows), remarks);
    }
}
