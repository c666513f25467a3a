package org.plumbline.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.project.deed.Budget;
import org.plumbline.reading.text.Folding;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects as they are looked for: one whole, lists by unit, field, post, standing and document, and what they come to. */
@Component
public class ProjectList {

    private static final int MAIN_LINE = 1;

    /** After everything that is known: one instant may hold several writes, each a little later than the other. */
    /** The worst first: by class, then by how late, then by the last planned day. */
    private static final Comparator<Project.Line> WORST_FIRST = Comparator.comparing(Project.Line::standing)
            .thenComparing(Project.Line::days, Comparator.reverseOrder())
            .thenComparing(Project.Line::finish)
            .thenComparing(Project.Line::code)
            .thenComparing(Project.Line::id);

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;
    private final ProjectFacts facts;
    private final ProjectReading reading;
    private final Units units;

    ProjectList(
            Store store,
            JdbcClient sql,
            Installation installation,
            ProjectFacts facts,
            ProjectReading reading,
            Units units) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
        this.facts = facts;
        this.reading = reading;
        this.units = units;
    }

    /** The two times of a question: the day in the world, and the instant of knowledge; null is now. */
    public record When(LocalDate on, @Nullable Instant knownAt) {

        public static When on(LocalDate day) {
            return new When(day, null);
        }
    }

    /**
     * What a list is to show; what is null does not narrow it.
     *
     * @param unit inner number of the unit that has them; all units under it and their bodies are meant as well
     * @param obstacle whether only projects are meant in whose way something stands
     */
    public record Filter(
            @Nullable Integer unit,
            @Nullable UUID field,
            @Nullable UUID post,
            @Nullable UUID directive,
            @Nullable ProjectClass standing,
            boolean obstacle,
            String q) {

        /** Everything in sight. */
        public static Filter none() {
            return new Filter(null, null, null, null, null, false, "");
        }

        public Filter ofUnit(int node) {
            return new Filter(node, field, post, directive, standing, obstacle, q);
        }

        public Filter ofDirective(UUID id) {
            return new Filter(unit, field, post, id, standing, obstacle, q);
        }

        public Filter ofPost(UUID id) {
            return new Filter(unit, field, id, directive, standing, obstacle, q);
        }

        public Filter words(String words) {
            return new Filter(unit, field, post, directive, standing, obstacle, words);
        }
    }

    /** One project, whole. */
    public Project get(Scope scope, UUID id, When when) {
        return store.read(scope, () -> reading.get(id, when.on, known(when)));
    }

    /** All that fit, the worst first. */
    public List<Project.Line> list(Scope scope, Filter filter, When when) {
        return store.read(scope, () -> {
            var where = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            narrow(filter, where, values);
            var found = facts.of(where.isEmpty() ? "true" : String.join(" AND ", where), values, when.on, known(when));
            return found.stream()
                    .filter(line -> filter.standing == null || line.standing() == filter.standing)
                    .filter(line -> !filter.obstacle || line.obstacles() > 0)
                    .sorted(WORST_FIRST)
                    .toList();
        });
    }

    /** Projects whose code or name fits what was typed, those whose code begins so first. */
    public List<Project.Line> search(Scope scope, String words, int most) {
        var code = ProjectRows.codeKey(words);
        if (code.isEmpty()) {
            return List.of();
        }
        return list(scope, Filter.none().words(words), When.on(installation.today())).stream()
                .sorted(Comparator.comparing(
                        line -> !ProjectRows.codeKey(line.code()).startsWith(code)))
                .limit(most)
                .toList();
    }

    /** Projects that belong together, with what they come to. */
    public record Group(
            @Nullable UUID id,
            @Nullable Wording name,
            @Nullable String called,
            ProjectSummary summary) {}

    /** By field; what lies in none comes last. */
    public List<Group> byField(List<Project.Line> lines) {
        var groups = new LinkedHashMap<UUID, List<Project.Line>>();
        lines.stream()
                .filter(line -> line.field() != null)
                .sorted(Comparator.comparing(
                        line -> line.fieldName() == null ? "" : line.fieldName().original()))
                .forEach(line -> groups.computeIfAbsent(line.field(), any -> new ArrayList<>())
                        .add(line));
        var found = new ArrayList<Group>();
        groups.forEach((id, of) -> found.add(new Group(id, of.getFirst().fieldName(), null, ProjectSummary.of(of))));
        rest(found, lines.stream().filter(line -> line.field() == null).toList());
        return found;
    }

    /**
     * By the units under a unit, each with all below it; what the unit has itself, with its bodies, comes first, and what
     * stands elsewhere last.
     */
    public List<Group> byUnit(Scope scope, List<Project.Line> lines, @Nullable Integer under, LocalDate on) {
        return store.read(scope, () -> {
            var tops = (under == null ? units.roots(scope, on) : units.children(scope, under, MAIN_LINE, on))
                    .stream().filter(unit -> unit.isPlace()).toList();
            var topOf = topOf(lines, tops.stream().map(Unit::node).toList(), on);
            var within = under == null ? Map.<Integer, Integer>of() : topOf(lines, List.of(under), on);
            var found = new ArrayList<Group>();
            var rest = lines.stream()
                    .filter(line -> !topOf.containsKey(owner(line)))
                    .toList();
            var own = rest.stream()
                    .filter(line -> within.containsKey(owner(line)))
                    .toList();
            if (under != null && !own.isEmpty()) {
                var unit = units.byNode(scope, under);
                found.add(new Group(unit.id().value(), unit.name(), "", ProjectSummary.of(own)));
            }
            for (var top : tops) {
                var of = lines.stream()
                        .filter(line -> Integer.valueOf(top.node()).equals(topOf.get(owner(line))))
                        .toList();
                if (!of.isEmpty()) {
                    found.add(new Group(top.id().value(), top.name(), null, ProjectSummary.of(of)));
                }
            }
            rest(
                    found,
                    rest.stream()
                            .filter(line -> !within.containsKey(owner(line)))
                            .toList());
            return found;
        });
    }

    /** For each unit that has one of the projects, which of some units stands above it or is it. */
    private Map<Integer, Integer> topOf(List<Project.Line> lines, List<Integer> tops, LocalDate on) {
        return sql
                .sql("""
                        SELECT descendant, ancestor FROM organisation.closure
                         WHERE line = 1 AND ancestor = ANY (:tops) AND descendant = ANY (:owners)
                           AND valid_from <= :on AND valid_to > :on
                        """)
                .param("tops", tops.stream().mapToInt(Integer::intValue).toArray())
                .param(
                        "owners",
                        lines.stream().mapToInt(ProjectList::owner).distinct().toArray())
                .param("on", on)
                .query((row, n) -> Map.entry(row.getInt("descendant"), row.getInt("ancestor")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static int owner(Project.Line line) {
        return line.owner() == null ? 0 : line.owner().node();
    }

    /** By the documents whose clauses they carry out; a project stands under each of them, those without one come last. */
    public List<Group> byDirective(Scope scope, List<Project.Line> lines) {
        return store.read(scope, () -> {
            record Linked(UUID project, UUID directive, String called, Wording title) {}
            var links = sql.sql("""
                            SELECT DISTINCT l.project, d.id, d.called, d.title::text AS title, d.issued
                              FROM project.clause l JOIN directive.named_directive d ON d.directive_key = l.directive_key
                             WHERE l.project = ANY (:ids::uuid[])
                             ORDER BY d.issued, d.called
                            """)
                    .param(
                            "ids",
                            lines.stream().map(line -> line.id().toString()).toArray(String[]::new))
                    .query((row, n) -> new Linked(
                            ProjectFacts.uuid(row, "project"),
                            ProjectFacts.uuid(row, "id"),
                            row.getString("called"),
                            Wording.of(row.getString("title"))))
                    .list();
            var found = new ArrayList<Group>();
            links.stream().map(Linked::directive).distinct().forEach(directive -> {
                var own = links.stream()
                        .filter(link -> link.directive.equals(directive))
                        .toList();
                var ids = own.stream().map(Linked::project).collect(Collectors.toSet());
                found.add(new Group(
                        directive,
                        own.getFirst().title,
                        own.getFirst().called,
                        ProjectSummary.of(lines.stream()
                                .filter(line -> ids.contains(line.id()))
                                .toList())));
            });
            var linked = links.stream().map(Linked::project).collect(Collectors.toSet());
            rest(
                    found,
                    lines.stream().filter(line -> !linked.contains(line.id())).toList());
            return found;
        });
    }

    /** The currency and the power of ten in which most projects in sight are planned, for a form to begin with. */
    public Optional<Budget> usualMoney(Scope scope) {
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT currency, scale FROM project.budget GROUP BY currency, scale
                                 ORDER BY count(*) DESC, currency, scale LIMIT 1
                                """)
                        .query((row, n) -> new Budget(row.getString("currency"), row.getInt("scale"), List.of()))
                        .optional());
    }

    private static void rest(List<Group> groups, List<Project.Line> rest) {
        if (!rest.isEmpty()) {
            groups.add(new Group(null, null, null, ProjectSummary.of(rest)));
        }
    }

    private static void narrow(Filter filter, List<String> where, Map<String, Object> values) {
        if (filter.unit != null) {
            where.add("""
                    (p.owner = :unit OR p.owner IN (SELECT c.descendant FROM organisation.closure c
                                                     WHERE c.line = 1 AND c.ancestor = :unit
                                                       AND c.valid_from <= :on::date AND c.valid_to > :on::date))""");
            values.put("unit", filter.unit);
        }
        if (filter.field != null) {
            where.add("(p.field = :field OR p.field IN (SELECT id FROM directive.field WHERE parent = :field))");
            values.put("field", filter.field);
        }
        if (filter.post != null) {
            where.add("p.post = :post");
            values.put("post", filter.post);
        }
        if (filter.directive != null) {
            where.add("""
                    EXISTS (SELECT 1 FROM project.clause l
                             WHERE l.project = p.id
                               AND l.directive_key = (SELECT n.directive_key FROM directive.named_directive n WHERE n.id = :directive))""");
            values.put("directive", filter.directive);
        }
        var n = 0;
        for (var word : Folding.fold(filter.q).strip().split("\\s+")) {
            if (!word.isEmpty()) {
                where.add("(p.name_key LIKE :word" + n + " OR p.code_key LIKE :word" + n + ")");
                values.put(
                        "word" + n++,
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
            }
        }
    }

    private static Instant known(When when) {
        return Objects.requireNonNullElse(when.knownAt, Store.ALL_KNOWN);
    }
}
