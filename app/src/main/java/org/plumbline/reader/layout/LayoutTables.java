package org.plumbline.reader.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.Draft;
import org.plumbline.reader.DraftFields;
import org.plumbline.reader.TextReader;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reading.record.RecordType;
import org.plumbline.reading.table.AssignmentRow;
import org.plumbline.reading.table.Table.Cell;
import org.plumbline.reading.table.TargetRow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tables of texts, read as an office said; their rows as drafts, each with the layout as its reason. */
@Lazy
@Component
public class LayoutTables {

    private static final String RULE = "layout.row";

    /** The first reason of a row; the second is what the layout is called. */
    private static final String REASON = "layout";

    private static final double SURE = 0.95;
    private static final int FEWEST_ROWS = 2;
    private static final int FEWEST_COLUMNS = 3;

    private final Layouts layouts;
    private final TextReader reader;

    LayoutTables(Layouts layouts, TextReader reader) {
        this.layouts = layouts;
        this.reader = reader;
    }

    /** What the layout is called by which a draft was read, none if by no layout. */
    public static @Nullable String layout(Draft draft) {
        var reasons = draft.reasons();
        return draft.rule().equals(RULE)
                        && reasons.size() == 2
                        && reasons.getFirst().equals(REASON)
                ? reasons.get(1)
                : null;
    }

    /** The tables of a text of a unit. */
    public List<ReadTable> of(Scope scope, UUID unit, String text, String language) {
        var all = reader.tables(text);
        if (all.isEmpty()) {
            return List.of();
        }
        var known = layouts.of(scope, unit);
        var found = new ArrayList<ReadTable>();
        for (var each : all) {
            if (each.table().rows().size() < FEWEST_ROWS || each.table().columns() < FEWEST_COLUMNS) {
                continue;
            }
            var heads = each.layout().heads();
            var signature = Layouts.signature(heads);
            var layout = known.get(signature);
            found.add(new ReadTable(
                    found.size() + 1,
                    heads,
                    signature,
                    layout == null ? each : reader.table(each.table(), layout.mapping(), language),
                    layout));
        }
        return found;
    }

    /** A text that is read in, with the rows of its tables by the layouts of its unit. */
    public ReadText with(Scope scope, ReadText deed) {
        var fresh = new ArrayList<FoundDraft>();
        of(scope, deed.unit(), deed.text(), deed.language()).stream()
                .filter(each -> each.layout() != null)
                .forEach(each -> fresh.addAll(drafts(each, deed.text(), deed.language())));
        if (fresh.isEmpty()) {
            return deed;
        }
        // What an office said of a table counts before what was found in its words.
        var drafts = new ArrayList<>(deed.drafts().stream()
                .filter(each -> fresh.stream()
                        .noneMatch(one ->
                                one.type() == each.type() && one.start() < each.end() && each.start() < one.end()))
                .toList());
        drafts.addAll(fresh);
        drafts.sort(Comparator.comparingInt(FoundDraft::start).thenComparingInt(FoundDraft::end));
        return new ReadText(
                deed.id(),
                deed.unit(),
                deed.title(),
                deed.file(),
                deed.language(),
                deed.text(),
                drafts,
                deed.findings());
    }

    /** The rows of a table that is read by a layout, as drafts. */
    public List<FoundDraft> drafts(ReadTable table, String text, String language) {
        var layout = table.layout();
        if (layout == null) {
            return List.of();
        }
        var found = new ArrayList<FoundDraft>();
        table.reading().assignments().forEach(row -> task(row, layout, text, language, found));
        table.reading().targets().forEach(row -> targets(row, layout, text, language, found));
        return found;
    }

    private static void task(
            AssignmentRow row, OfficeLayout layout, String text, String language, List<FoundDraft> found) {
        var fields = new TreeMap<String, String>();
        put(fields, "who", row.lead().text());
        put(fields, "what", row.task().text());
        put(fields, "due", row.due());
        add(RecordType.TASK, List.of(row.task(), row.lead(), row.deadline()), fields, layout, text, language, found);
    }

    private static void targets(
            TargetRow row, OfficeLayout layout, String text, String language, List<FoundDraft> found) {
        for (var goal : row.goals()) {
            var fields = new TreeMap<String, String>();
            put(fields, "subject", row.indicator().text());
            put(fields, "comparator", goal.high() == null ? goal.comparator() : "range");
            put(fields, "value", DraftFields.plain(goal.value()));
            put(fields, "valueHigh", goal.high() == null ? null : DraftFields.plain(goal.high()));
            put(fields, "unit", row.unit());
            put(fields, "year", goal.year() == null ? null : goal.year().toString());
            add(RecordType.TARGET, List.of(row.indicator(), goal.cell()), fields, layout, text, language, found);
        }
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }

    /** A draft laid on the words of its cells, from the first to the last of them in the text. */
    private static void add(
            RecordType type,
            List<Cell> cells,
            TreeMap<String, String> fields,
            OfficeLayout layout,
            String text,
            String language,
            List<FoundDraft> found) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (var cell : cells) {
            if (!cell.isEmpty()) {
                start = Math.min(start, cell.start());
                end = Math.max(end, cell.end());
            }
        }
        if (start < end) {
            found.add(new FoundDraft(
                    Ids.next(),
                    type,
                    text.codePointCount(0, start),
                    text.codePointCount(0, end),
                    fields,
                    RULE,
                    List.of(REASON, layout.name()),
                    SURE,
                    language));
        }
    }
}
