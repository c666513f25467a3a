package org.plumbline.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.PathOrder;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.lists.Stored.Names;
import org.plumbline.web.Words;

/** The documents in sight with their clauses as rows, and how other rows cite them. */
final class PaperRows {

    private final Stored stored;
    private final Words w;
    private final List<Paper> papers;
    private final Map<UUID, Paper> byId = new HashMap<>();
    private final Map<UUID, String> issuers = new HashMap<>();
    private final Map<String, List<Paper>> same;

    PaperRows(Stored stored, Words w) {
        this.stored = stored;
        this.w = w;
        this.papers = stored.directives(Names.ALL);
        papers.forEach(paper -> byId.put(paper.id, paper));
        var named = papers.stream().map(paper -> paper.issuer.toString()).toList();
        stored.units(Names.of(named)).forEach(unit -> issuers.put(unit.id(), unit.ref()));
        this.same = papers.stream().collect(Collectors.groupingBy(Paper::ref));
    }

    /** The symbol; where others bear the same, with the issuer behind it, and with the day where even that is not enough. */
    @Nullable
    String cited(@Nullable UUID id) {
        var paper = byId.get(id);
        if (paper == null) {
            return null;
        }
        if (Objects.requireNonNull(same.get(paper.ref())).size() < 2) {
            return paper.ref();
        }
        return isOnlyOfIssuer(paper)
                ? Cited.write(paper.ref(), issuer(paper))
                : Cited.write(paper.ref(), issuer(paper), paper.issued.toString());
    }

    private boolean isOnlyOfIssuer(Paper paper) {
        return Objects.requireNonNull(same.get(paper.ref())).stream()
                        .filter(each -> each.issuer.equals(paper.issuer))
                        .count()
                < 2;
    }

    private String issuer(Paper paper) {
        return Objects.toString(issuers.get(paper.issuer), paper.issuer.toString());
    }

    List<Map<String, Object>> all() {
        var clauses = stored.clauses(Names.ALL).stream()
                .collect(Collectors.groupingBy(Stored.Clause::directive, LinkedHashMap::new, Collectors.toList()));
        var uppers = stored.uppers();
        var addressees = stored.addressees();
        var rows = new ArrayList<Map<String, Object>>();
        for (var paper : papers) {
            rows.add(head(paper, uppers.getOrDefault(paper.id, List.of()), addressees.get(paper.id)));
            clauses.getOrDefault(paper.id, List.of()).stream()
                    .sorted(Comparator.comparing(Stored.Clause::path, PathOrder.NATURAL))
                    .forEach(clause -> rows.add(clause(paper, clause)));
        }
        return rows;
    }

    private Map<String, Object> head(Paper paper, List<UUID> uppers, Stored.@Nullable Addressed addressed) {
        return Export.filled(
                "symbol",
                paper.ref(),
                "issuer",
                issuer(paper),
                "issued",
                paper.issued,
                "title",
                paper.title,
                "type",
                paper.type,
                "term",
                paper.term,
                "inForce",
                paper.inForce,
                "readingClass",
                w.say("directive.reading." + Column.code(ReadingClass.valueOf(paper.readingClass))),
                "carriesOut",
                uppers.stream().map(this::cited).collect(Collectors.joining("; ")),
                "addressees",
                addressed == null ? null : addressed.units(),
                "answerBy",
                addressed == null ? null : addressed.answerBy());
    }

    private Map<String, Object> clause(Paper paper, Stored.Clause clause) {
        return Export.filled(
                "symbol", paper.ref(),
                "issuer", issuer(paper),
                "issued", isOnlyOfIssuer(paper) ? null : paper.issued,
                "clause", clause.path(),
                "clauseKind", w.say("directive.kind." + Column.code(ClauseKind.valueOf(clause.kind()))),
                "asks", w.say(clause.asks() ? "lists.yes" : "lists.no"),
                "wording", clause.wording(),
                "lead", clause.lead(),
                "due", clause.due());
    }
}
