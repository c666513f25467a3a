package org.plumbline.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.DirectiveHit;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.Link;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.directive.deed.RelationKind;
import org.plumbline.directive.deed.Urgency;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.reading.symbol.DocumentType;

/** The list of directives: a row without a clause number is a document, a row with one is a clause of it. */
final class DirectivesCheck {

    private static final int MOST_STEPS = 40;

    private final Workings work;
    private final SymbolReadings symbols;
    private final Map<Paper, Row> heads = new LinkedHashMap<>();
    private final Set<Paper> written = new HashSet<>();
    /** Two rows are two documents, however much alike. */
    private final Set<Paper> listed = new LinkedHashSet<>();

    private final Function<Head, List<DirectiveHit>> alike;

    /**
     * Begins the check.
     *
     * @param alike finds what may be the same document and is registered already
     */
    DirectivesCheck(Workings work, SymbolReadings symbols, Function<Head, List<DirectiveHit>> alike) {
        this.work = work;
        this.symbols = symbols;
        this.alike = alike;
    }

    void run() {
        var rows = work.book.rows(ListSheet.DIRECTIVES);
        var met = new HashMap<List<Object>, Row>();
        for (var row : rows) {
            if (!row.has("clause")) {
                head(row, met);
            }
        }
        var clauses = new ClausesCheck(work, symbols);
        rows.stream().filter(row -> row.has("clause")).forEach(clauses::take);
        clauses.finish();
        for (var paper : List.copyOf(heads.keySet())) {
            register(paper, new HashSet<>());
        }
    }

    private void head(Row row, Map<List<Object>, Row> met) {
        var text = row.text("symbol");
        var problem = symbols.problem(text);
        if (problem != null) {
            work.wrong(row, "symbol", problem);
            return;
        }
        for (var column : List.of("issuer", "issued", "title")) {
            if (!row.has(column)) {
                work.wrong(row, column, "lists.cell-missing", Map.of());
            }
        }
        var issuer = work.unitAt(row, "issuer");
        var issued = row.day("issued");
        var type = row.get("type");
        if (type != null && DocumentType.find(type).isEmpty()) {
            work.wrong(row, "type", "directive.type-unknown", Map.of("type", type));
        }
        if (text.isEmpty() || issuer == null || issued == null || !row.has("title") || work.isWrong(row)) {
            return;
        }
        var canonical = symbols.canonical(text, type);
        var first = met.putIfAbsent(List.of(canonical, issuer.id(), row.text("term"), issued), row);
        if (first != null) {
            work.wrong(row, "symbol", "lists.twice", Map.of("value", canonical, "row", first.number()));
            return;
        }
        var known = known(row, canonical, issuer, issued);
        if (known != null) {
            listed.add(known);
            compare(row, known, issuer);
            return;
        }
        var named = !Stored.isId(text);
        var paper = new Paper(
                Stored.idOrNext(text),
                true,
                named ? text : null,
                named ? canonical : null,
                issuer.id(),
                issued,
                row.day("inForce"),
                row.get("term"),
                type,
                row.text("title"),
                reading(row).name());
        symbols.know(paper);
        days(row, paper, issuer);
        heads.put(paper, row);
        listed.add(paper);
    }

    /** The same symbol of the same issuer is the same document, unless both say terms and they differ. */
    private @Nullable Paper known(Row row, String canonical, Site issuer, LocalDate issued) {
        var candidates = symbols.named(canonical).stream()
                .filter(paper -> !paper.isNew && (paper.issuer.equals(issuer.id()) || Stored.isId(canonical)))
                .toList();
        for (var paper : candidates) {
            if (paper.issued.equals(issued)) {
                return paper;
            }
        }
        return candidates.stream()
                .filter(paper -> symbols.bearsYear(canonical)
                        || paper.term == null
                        || !row.has("term")
                        || paper.term.equals(row.text("term")))
                .findFirst()
                .orElse(null);
    }

    private void days(Row row, Paper paper, Site issuer) {
        if (!issuer.livesOn(paper.issued)) {
            work.wrong(row, "issued", "lists.outside-unit", Map.of("unit", issuer.name(), "day", paper.issued));
        }
        if (paper.inForce != null && paper.inForce.isBefore(paper.issued)) {
            work.wrong(
                    row,
                    "inForce",
                    "directive.in-force-before-issue",
                    Map.of("inForce", paper.inForce, "issued", paper.issued));
        }
        if (!work.may(Ability.DIRECT, issuer)) {
            work.wrong(row, "issuer", "lists.unit-not-yours", Map.of("unit", row.text("issuer")));
        }
    }

    private ReadingClass reading(Row row) {
        var word = row.get("readingClass");
        return word == null
                ? ReadingClass.OPEN
                : work.choices
                        .choice(ListSheet.DIRECTIVES.column("readingClass").orElseThrow(), word)
                        .map(code -> Column.value(ReadingClass.class, code))
                        .orElse(ReadingClass.OPEN);
    }

    /** After the documents that it carries out. */
    private void register(Paper paper, Set<Paper> below) {
        var row = heads.get(paper);
        if (row == null || written.contains(paper)) {
            return;
        }
        if (!below.add(paper) || below.size() > MOST_STEPS) {
            work.wrong(row, "carriesOut", "lists.directive-circle", Map.of("directive", paper.ref()));
            return;
        }
        var links = new ArrayList<Link>();
        for (var name : row.several("carriesOut")) {
            var upper = one(row, "carriesOut", name, paper.issuer);
            if (upper != null) {
                register(upper, below);
                links.add(new Link(RelationKind.CONCRETISES, upper.id, null));
            }
        }
        below.remove(paper);
        var addressees = addressees(row);
        var others = others(paper);
        if (!work.isWrong(row)) {
            different(row, paper, others);
        }
        if (work.isWrong(row) || !written.add(paper)) {
            return;
        }
        work.plan.directives.add(new Plan.Step<>(
                new RegisterDirective(paper.id, head(paper), paper.entered, links, addressees, others), row));
        work.plan.count(ListSheet.DIRECTIVES);
    }

    /** The documents of the same list that might be taken for this one, and are said to be others. */
    private Set<UUID> others(Paper paper) {
        return listed.stream()
                .filter(each -> !each.equals(paper))
                .filter(each -> paper.canonical != null && paper.canonical.equals(each.canonical)
                        || paper.issuer.equals(each.issuer) && paper.issued.equals(each.issued))
                .map(each -> each.id)
                .collect(Collectors.toSet());
    }

    private void different(Row row, Paper paper, Set<UUID> others) {
        alike.apply(head(paper)).stream()
                .filter(hit -> !others.contains(hit.id()))
                .findFirst()
                .ifPresent(hit -> work.wrong(
                        row,
                        "symbol",
                        "lists.directive-alike",
                        Map.of(
                                "directive",
                                String.valueOf(hit.symbol()),
                                "issued",
                                hit.issued(),
                                "title",
                                hit.title())));
    }

    private Head head(Paper paper) {
        return new Head(
                paper.symbol,
                paper.type,
                paper.issuer,
                paper.issued,
                paper.inForce,
                paper.term,
                work.words(paper.title),
                null,
                null,
                ReadingClass.valueOf(paper.readingClass),
                Urgency.ORDINARY,
                null,
                null);
    }

    private List<Addressee> addressees(Row row) {
        var addressees = new ArrayList<Addressee>();
        var met = new HashSet<UUID>();
        for (var code : row.several("addressees")) {
            var unit = work.unitAt(row, "addressees", code);
            if (unit != null && !met.add(unit.id())) {
                work.wrong(row, "addressees", "lists.named-twice", Map.of("value", code));
            } else if (unit != null) {
                addressees.add(Addressee.unit(Ids.next(), unit.id(), row.day("answerBy")));
            }
        }
        return addressees;
    }

    private UUID place(UUID unit) {
        var site = work.unit(unit);
        return site == null ? unit : site.placeOrSelf();
    }

    /** The document that a cell names: where several bear the symbol, the one of the unit's own place. */
    @Nullable
    Paper one(Row row, String column, String name, UUID issuer) {
        var named = symbols.named(name);
        if (named.isEmpty()) {
            work.wrong(row, column, "lists.directive-unknown", Map.of("directive", name));
            return null;
        }
        if (named.size() == 1) {
            return named.getFirst();
        }
        var own = named.stream()
                .filter(paper -> place(paper.issuer).equals(place(issuer)))
                .toList();
        if (own.size() != 1) {
            work.wrong(row, column, "lists.directive-several", Map.of("directive", name, "n", named.size()));
            return null;
        }
        return own.getFirst();
    }

    private void compare(Row row, Paper known, Site issuer) {
        work.differs(row, "issuer", "", known.issuer.equals(issuer.id()));
        work.differsDay(row, "issued", known.issued);
        work.differs(row, "title", known.title);
        work.differs(row, "term", known.term);
        if (row.has("inForce")) {
            work.differsDay(row, "inForce", known.inForce);
        }
        var reading = known.readingClass;
        work.differs(
                row,
                "readingClass",
                Column.code(ReadingClass.valueOf(reading)),
                reading(row).name().equals(reading));
        for (var name : row.several("carriesOut")) {
            one(row, "carriesOut", name, known.issuer);
        }
    }
}
