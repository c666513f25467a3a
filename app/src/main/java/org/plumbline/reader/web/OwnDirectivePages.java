package org.plumbline.reader.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Units;
import org.plumbline.reader.Becoming;
import org.plumbline.reader.Becoming.Place;
import org.plumbline.reader.Paragraphs;
import org.plumbline.reader.Paragraphs.Paragraph;
import org.plumbline.reader.ReadingList;
import org.plumbline.reader.ReadingList.Asked;
import org.plumbline.reader.Source;
import org.plumbline.reading.record.RecordType;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers a text as the directive that it is: its head from its own first citation, its clauses from its numbered paragraphs. */
@Controller
@Needs(Ability.DIRECT)
@RequestMapping("/reading/{id}/directive")
class OwnDirectivePages {

    /** The head of a document is within so many code points of its beginning. */
    private static final int HEAD = 600;

    private static final int LONGEST_TITLE = 300;
    private static final int FEW = 20;

    /** A document's own symbol begins a line, or a column of its letterhead; what a sentence names is another document. */
    private static final Pattern HEADING = Pattern.compile("\\s*|.*(\\t| {2,})|(.*\\s)?(\\p{L}{1,6}\\.?\\s?:|№)\\s*");

    private final ReadingList list;
    private final Becoming becoming;
    private final Units units;
    private final Finder finder;

    OwnDirectivePages(ReadingList list, Becoming becoming, Units units, Finder finder) {
        this.list = list;
        this.becoming = becoming;
        this.units = units;
        this.finder = finder;
    }

    @GetMapping
    Page form(Visit visit, @PathVariable UUID id) {
        var source = held(visit.scope(), id);
        var paragraphs = Paragraphs.of(list.words(visit.scope(), id));
        return page(
                Page.of("reader/directive"),
                source,
                paragraphs,
                begun(visit.scope(), source, paragraphs),
                new Doubts());
    }

    @PostMapping
    Page register(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable Set<String> take) {
        var source = held(visit.scope(), id);
        var paragraphs = Paragraphs.of(list.words(visit.scope(), id));
        var values = new HashMap<>(sent);
        paragraphs.forEach(
                each -> values.put("take." + each.path(), take != null && take.contains(each.path()) ? "yes" : ""));
        var doubts = new Doubts();
        var form = new RecordForm(visit, sent, doubts);
        try {
            var places = new HashMap<UUID, Place>();
            var deed = deed(form, source, paragraphs, take == null ? Set.of() : take, places);
            if (deed != null && doubts.problems().isEmpty()) {
                var directive = becoming.directive(visit.scope(), source, deed, places);
                return Page.seeOther("/directives/" + directive).saying("directive.done.registered", Map.of());
            }
        } catch (Refused refused) {
            doubts.problems().addAll(refused.problems());
        }
        return page(Page.refused("reader/directive"), source, paragraphs, values, doubts);
    }

    /** The text, for whoever may decide on its drafts. */
    private Source held(Scope scope, UUID id) {
        var source = list.get(scope, id);
        if (!list.mayDecide(scope, source)) {
            throw new NotAllowed(Ability.ANSWER);
        }
        return source;
    }

    private @Nullable RegisterDirective deed(
            RecordForm form, Source source, List<Paragraph> paragraphs, Set<String> take, Map<UUID, Place> places) {
        var problems = form.doubts().problems();
        if (!form.has("issuer")) {
            problems.add(Problem.at("issuer", "reader.unit-unnamed"));
        }
        var issuer = form.has("issuer")
                ? finder.unit(form.visit().scope(), "issuer", form.typed("issuer"), form.doubts())
                : null;
        LocalDate issued = form.dayNeeded("issued");
        var title = form.text("title");
        if (title.isEmpty()) {
            problems.add(Problem.at("title", "reader.title-missing"));
        } else if (title.length() > LONGEST_TITLE) {
            problems.add(Problem.at("title", "reader.title-long", Map.of("most", LONGEST_TITLE)));
        }
        if (issuer == null || issued == null || !problems.isEmpty()) {
            return null;
        }
        var clauses = new ArrayList<ClauseText>();
        var byPath = new HashMap<String, UUID>();
        for (var each : paragraphs) {
            if (take.contains(each.path())) {
                var clause = ClauseText.of(
                        Ids.next(), each.path(), ClauseKind.TASK, true, Wording.of(source.language(), each.words()));
                var dot = each.path().lastIndexOf('.');
                var above = dot < 0 ? null : byPath.get(each.path().substring(0, dot));
                clauses.add(above == null ? clause : clause.under(above));
                byPath.put(each.path(), clause.id());
                places.put(clause.id(), new Place(each.start(), each.end()));
            }
        }
        return new RegisterDirective(
                Ids.next(),
                Head.of(form.orNull("symbol"), issuer, issued, Wording.of(source.language(), title)),
                clauses,
                List.of(),
                List.of(),
                Set.of());
    }

    /** What the head of the text says of itself, as far as it was read. */
    private Map<String, String> begun(Scope scope, Source source, List<Paragraph> paragraphs) {
        var values = new HashMap<String, String>();
        var words = list.words(scope, source.id());
        var own =
                list
                        .drafts(scope, source.id(), new Asked(RecordType.CITATION, null, 0, HEAD), null, FEW)
                        .items()
                        .stream()
                        .filter(citation ->
                                HEADING.matcher(before(words, citation.start())).matches())
                        .findFirst();
        own.ifPresent(citation -> {
            var symbol = citation.field("symbol");
            values.put("symbol", symbol.isEmpty() ? citation.field("number") : symbol);
            values.put("issued", citation.field("date").length() == 10 ? citation.field("date") : "");
        });
        values.put("title", source.title());
        units.find(scope, source.unit()).ifPresent(unit -> {
            var text = unit.code() == null ? unit.name().original() : unit.code();
            values.put("issuer", text);
            values.put("issuerPick", unit.id().value().toString());
            values.put("issuerAsked", text);
        });
        paragraphs.forEach(each -> values.put("take." + each.path(), "yes"));
        return values;
    }

    /** What stands before a place on its line. */
    private static String before(String words, int start) {
        var at = words.offsetByCodePoints(0, start);
        return words.substring(words.lastIndexOf('\n', at - 1) + 1, at);
    }

    private static Page page(
            Page page, Source source, List<Paragraph> paragraphs, Map<String, String> values, Doubts doubts) {
        return page.with("source", source)
                .with("paragraphs", paragraphs)
                .with("values", Map.copyOf(values))
                .with("problems", doubts.problems())
                .with("choices", doubts.choices());
    }
}
