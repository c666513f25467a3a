package org.plumbline.reader.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.reader.ReadingList;
import org.plumbline.reader.deed.HeldColumn;
import org.plumbline.reader.deed.KeepLayout;
import org.plumbline.reader.deed.RemoveLayout;
import org.plumbline.reader.layout.LayoutTables;
import org.plumbline.reader.layout.Layouts;
import org.plumbline.reader.layout.OfficeLayout;
import org.plumbline.reader.layout.ReadTable;
import org.plumbline.web.Corrections;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Layouts of tables, for programs. */
@RestController
@RequestMapping("/api/v1")
@Needs(Ability.READ)
@Tag(name = "Layouts of tables")
class LayoutApi {

    private static final String COLUMNS =
            " holds is one of number, task, lead, coordinating, deadline, product, responsible, indicator, unit, baseline, goal, note,"
                    + " or left out for a column that is not read. Assignments need a task and one of the others that say who, when or"
                    + " what; targets an indicator and a goal.";

    private final Layouts layouts;
    private final ObjectProvider<LayoutTables> tables;
    private final ReadingList list;

    LayoutApi(Layouts layouts, ObjectProvider<LayoutTables> tables, ReadingList list) {
        this.layouts = layouts;
        this.tables = tables;
        this.list = list;
    }

    /** A layout that is to be kept; {@code edited} is the version that was read, for one that is there. */
    record ToKeep(
            @Nullable UUID unit,
            @Nullable Integer edited,
            @Nullable String name,
            @Nullable List<String> heads,
            @Nullable Integer headRows,
            @Nullable List<HeldColumn> columns) {}

    /**
     * A table of a text.
     *
     * @param kind what its rows are read as: assignments, targets, unknown
     * @param layout the layout of an office by which it is read
     */
    record Told(
            int no,
            List<String> heads,
            String signature,
            int rows,
            String kind,
            @Nullable UUID layout,
            @Nullable String layoutName) {

        static Told of(ReadTable table) {
            var layout = table.layout();
            return new Told(
                    table.no(),
                    table.heads(),
                    table.signature(),
                    table.reading().table().rows().size(),
                    table.reading().kind().code(),
                    layout == null ? null : layout.id(),
                    layout == null ? null : layout.name());
        }
    }

    @GetMapping("/layouts")
    @Operation(
            summary = "List the layouts of tables that offices described",
            description = "Each counts for its unit and all below it.")
    Items<OfficeLayout> all(Scope scope, @ParameterObject Paging paging) {
        return Items.of(layouts.all(scope), paging, each -> each.id().toString(), Function.identity());
    }

    @GetMapping("/layouts/{id}")
    @Operation(summary = "One layout of tables")
    OfficeLayout get(Scope scope, @PathVariable UUID id) {
        return layouts.get(scope, id);
    }

    @GetMapping("/reading/{id}/tables")
    @Operation(
            summary = "The tables of a text, and by what each is read",
            description = "A table of unknown kind can be described: its heads go into a layout.")
    Items<Told> tables(Scope scope, @PathVariable UUID id, @ParameterObject Paging paging) {
        var source = list.get(scope, id);
        return Items.of(
                tables.getObject().of(scope, source.unit(), list.words(scope, id), source.language()),
                paging,
                each -> Integer.toString(each.no()),
                Told::of);
    }

    @PostMapping("/layouts")
    @Needs(Ability.ANSWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Describe a layout of tables",
            description =
                    "heads are the words at the head of each column, as found; columns what each holds." + COLUMNS)
    ResponseEntity<OfficeLayout> describe(Scope scope, @RequestBody ToKeep sent) {
        var id = Ids.next();
        var kept = Corrections.pointing(() -> {
            if (sent.unit() == null) {
                throw new Refused("unit", "reader.unit-missing", Map.of());
            }
            return layouts.keep(
                            scope,
                            deed(id, sent.unit(), null, Objects.requireNonNullElse(sent.heads(), List.of()), sent))
                    .about();
        });
        return ResponseEntity.created(URI.create("/api/v1/layouts/" + kept)).body(layouts.get(scope, kept));
    }

    @PutMapping("/layouts/{id}")
    @Needs(Ability.ANSWER)
    @Operation(
            summary = "Change a layout of tables",
            description = "edited is the version that was read. The headings by which it is known stay." + COLUMNS)
    OfficeLayout change(Scope scope, @PathVariable UUID id, @RequestBody ToKeep sent) {
        var layout = layouts.get(scope, id);
        Corrections.pointing(() -> layouts.keep(
                scope,
                deed(
                        id,
                        layout.unit(),
                        Objects.requireNonNullElse(sent.edited(), layout.rowVersion()),
                        layout.heads(),
                        sent)));
        return layouts.get(scope, id);
    }

    private static KeepLayout deed(UUID id, UUID unit, @Nullable Integer version, List<String> heads, ToKeep sent) {
        return new KeepLayout(
                id,
                unit,
                version,
                Objects.toString(sent.name(), ""),
                heads,
                Objects.requireNonNullElse(sent.headRows(), 1),
                Objects.requireNonNullElse(sent.columns(), List.of()));
    }

    @DeleteMapping("/layouts/{id}")
    @Needs(Ability.ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a layout", description = "Tables are read by it no more; what was read by it stays.")
    void remove(Scope scope, @PathVariable UUID id) {
        layouts.remove(scope, new RemoveLayout(id));
    }
}
