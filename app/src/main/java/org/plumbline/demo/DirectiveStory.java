package org.plumbline.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.DirectiveHit;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Fields;
import org.plumbline.directive.Files;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.NameField;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.directive.deed.Urgency;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.springframework.stereotype.Component;

/** Documents with their clauses, what they rest on and whom they address: each registered in one go, as an office does. */
@Component
class DirectiveStory {

    private static final MonthDay YEAR_END = MonthDay.of(12, 31);

    private final Directives directives;
    private final Fields fields;

    private final Files files;

    DirectiveStory(Directives directives, Fields fields, Files files) {
        this.directives = directives;
        this.fields = fields;
        this.files = files;
    }

    void tell(Chapter chapter) {
        var sort = new int[1];
        chapter.each(
                "fields",
                row -> fields.name(
                        Scope.programme(),
                        new NameField(
                                Codes.id("field", row.get("code")),
                                row.get("code"),
                                null,
                                sixLanguages(row),
                                sort[0]++)));
        var clauses = chapter.by("clauses", row -> row.get("directive"));
        var derivations = chapter.by("derivations", row -> row.get("lower") + "#" + row.get("lower_clause"));
        var relations = chapter.by("relations", row -> row.get("from"));
        var addressees = chapter.by("addressees", row -> row.get("directive"));
        var tiers = UnitStory.tiers(chapter.facts());
        chapter.each("directives", row -> {
            var code = row.get("code");
            var head = head(row);
            directives.register(
                    Scope.programme(),
                    new RegisterDirective(
                            Codes.directive(code),
                            head,
                            clauses(clauses.getOrDefault(code, List.of()), derivations),
                            relations.getOrDefault(code, List.of()).stream()
                                    .map(DirectiveStory::link)
                                    .toList(),
                            addressees.getOrDefault(code, List.of()).stream()
                                    .map(each -> addressee(each, row, tiers))
                                    .toList(),
                            othersOfThatName(head)));
        });
        chapter.each(
                "files",
                row -> files.attach(
                        Scope.programme(),
                        Codes.directive(row.get("directive")),
                        Codes.id("file", row.get("directive") + row.get("file_name")),
                        row.get("file_name"),
                        row.get("text").getBytes(StandardCharsets.UTF_8)));
    }

    /** Symbols repeat between places and terms; who wrote the facts says that these are different documents. */
    private Set<UUID> othersOfThatName(Head head) {
        return directives.probableDuplicates(Scope.programme(), null, head).stream()
                .map(DirectiveHit::id)
                .collect(Collectors.toSet());
    }

    private static Head head(Row row) {
        return new Head(
                row.find("symbol").orElse(null),
                row.find("type").map(type -> type.replace('_', '-')).orElse(null),
                Codes.unit(row.get("issuer")),
                row.day("issued"),
                row.findDay("in_force").orElse(null),
                row.find("term").orElse(null),
                row.wording("title"),
                row.find("field").map(code -> Codes.id("field", code)).orElse(null),
                row.find("lead_post").map(Codes::post).orElse(null),
                ReadingClass.valueOf(row.get("reading_class").toUpperCase(Locale.ROOT)),
                urgency(row.find("urgency").orElse("normal")),
                row.find("review_rule").orElse(null),
                null);
    }

    private static Urgency urgency(String word) {
        return switch (word) {
            case "urgent" -> Urgency.URGENT;
            case "very_urgent" -> Urgency.VERY_URGENT;
            default -> Urgency.ORDINARY;
        };
    }

    private static List<ClauseText> clauses(List<Row> rows, Map<String, List<Row>> derivations) {
        var known = new HashMap<String, UUID>();
        var clauses = new ArrayList<ClauseText>();
        for (var row : rows) {
            var path = row.get("path");
            var id = Codes.clause(row.get("directive"), path);
            known.put(path, id);
            clauses.add(new ClauseText(
                    id,
                    path,
                    above(path, known),
                    ClauseKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                    row.yes("asks_for_action"),
                    row.wording("wording"),
                    row.find("horizon").map(DirectiveStory::horizon).orElse(null),
                    row.find("lead_unit").map(Codes::unit).orElse(null),
                    row.list("co_units").stream().map(Codes::unit).toList(),
                    row.findDay("due").orElse(null),
                    derivations.getOrDefault(row.get("directive") + "#" + path, List.of()).stream()
                            .map(each -> Codes.clause(each.get("upper"), each.get("upper_clause")))
                            .toList()));
        }
        return clauses;
    }

    private static @Nullable UUID above(String path, Map<String, UUID> known) {
        var dot = path.lastIndexOf('.');
        return dot < 0 ? null : known.get(path.substring(0, dot));
    }

    /** A horizon is often only a year: its last day is meant. */
    private static LocalDate horizon(String text) {
        return text.length() == 4 ? YEAR_END.atYear(Integer.parseInt(text)) : LocalDate.parse(text);
    }

    private static Link link(Row row) {
        return new Link(
                RelationKind.valueOf(row.get("relation").toUpperCase(Locale.ROOT)),
                Codes.directive(row.get("to")),
                row.find("note").orElse(null));
    }

    private static Addressee addressee(Row row, Row directive, Map<String, Short> tiers) {
        var id = Codes.id(
                "addressee",
                row.get("directive")
                        + row.get("kind")
                        + row.get("target")
                        + row.find("within").orElse(""));
        var by = row.findDay("concretise_by")
                .or(() -> directive.findDay("deadline_concretise"))
                .orElse(null);
        return switch (row.get("kind")) {
            case "unit" -> Addressee.unit(id, Codes.unit(row.get("target")), by);
            case "set" -> Addressee.set(id, Codes.set(row.get("target")), by);
            default -> Addressee.tier(id, UnitStory.number(tiers, row, "target"), Codes.unit(row.get("within")), by);
        };
    }

    private static Wording sixLanguages(Row row) {
        var translations = new TreeMap<String, String>();
        List.of("vi", "id", "de", "pl", "uk")
                .forEach(tag -> row.find("name_" + tag).ifPresent(name -> translations.put(tag, name)));
        return new Wording("en", row.get("name_en"), translations);
    }
}
