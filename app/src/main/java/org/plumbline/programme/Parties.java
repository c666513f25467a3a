package org.plumbline.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.deed.TaskText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in an assignment: units by their inner numbers, and the posts that carry it out and answer for it. */
@Component
class Parties {

    private final JdbcClient sql;

    Parties(JdbcClient sql) {
        this.sql = sql;
    }

    /** A unit in the reader's sight. */
    record Site(UUID id, int node, @Nullable Integer bodyOf, LocalDate founded, LocalDate ceased, Wording name) {

        int place() {
            return bodyOf == null ? node : bodyOf;
        }
    }

    /** The units of an assignment, by identifier; those that are not in sight are not among them. */
    Map<UUID, Site> sites(TaskText task, UUID owner) {
        var wanted = Stream.of(
                        Stream.of(owner),
                        Stream.ofNullable(task.lead()),
                        task.coOrdinating().stream(),
                        task.supervising().stream())
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        return sql
                .sql("""
                        SELECT id, node, body_of, founded, ceased, name::text AS name FROM organisation.named_unit
                         WHERE id = ANY (:ids::uuid[])
                        """)
                .param("ids", texts(wanted))
                .query((row, n) -> new Site(
                        row.getObject("id", UUID.class),
                        row.getInt("node"),
                        row.getObject("body_of", Integer.class),
                        row.getObject("founded", LocalDate.class),
                        row.getObject("ceased", LocalDate.class),
                        Wording.of(row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Site::id, Function.identity()));
    }

    /** What is wrong with who takes part, all at once. */
    List<Problem> problems(TaskText task, UUID owner, Map<UUID, Site> sites, LocalDate on) {
        var problems = new ArrayList<Problem>();
        var lead = task.lead() == null ? null : sites.get(task.lead());
        if (task.lead() != null && lead == null) {
            problems.add(Problem.at("lead", "programme.unit-unknown", Map.of("unit", task.lead())));
        }
        if (lead != null && !lead.ceased().isAfter(on)) {
            problems.add(
                    Problem.at("lead", "programme.lead-ceased", Map.of("unit", lead.name(), "ceased", lead.ceased())));
        }
        var assigner = Objects.requireNonNull(sites.get(owner));
        if (lead != null && isBlank(task.leadReason()) && !standsUnder(lead, assigner, on)) {
            problems.add(Problem.at(
                    "leadReason",
                    "programme.lead-outside-line",
                    Map.of("unit", lead.name(), "owner", assigner.name())));
        }
        partners(problems, "coOrdinating", task.coOrdinating(), task.lead(), sites);
        partners(problems, "supervising", task.supervising(), task.lead(), sites);
        posts(problems, task, lead, on);
        labels(problems, task);
        return problems;
    }

    private static void partners(
            List<Problem> problems, String field, List<UUID> units, @Nullable UUID lead, Map<UUID, Site> sites) {
        var met = new HashSet<UUID>();
        for (var i = 0; i < units.size(); i++) {
            var site = sites.get(units.get(i));
            var at = field + "[" + i + "]";
            if (site == null) {
                problems.add(Problem.at(at, "programme.unit-unknown", Map.of("unit", units.get(i))));
            } else if (units.get(i).equals(lead)) {
                problems.add(Problem.at(at, "programme.partner-is-lead", Map.of("unit", site.name())));
            } else if (!met.add(units.get(i))) {
                problems.add(Problem.at(at, "programme.partner-twice", Map.of("unit", site.name())));
            }
        }
    }

    /** The post that carries it out stands at the lead, at its place, or at a body of it; the leader may stand anywhere. */
    private void posts(List<Problem> problems, TaskText task, @Nullable Site lead, LocalDate on) {
        var wanted = new LinkedHashMap<String, @Nullable UUID>();
        wanted.put("post", task.post());
        wanted.put("leader", task.leader());
        wanted.forEach((field, post) -> {
            if (post == null) {
                return;
            }
            var at = sql.sql("""
                            SELECT coalesce(u.body_of, u.node) FROM organisation.post p
                              JOIN organisation.unit u ON u.node = p.node
                             WHERE p.id = :post AND p.founded <= :on AND p.ceased > :on
                            """)
                    .param("post", post)
                    .param("on", on)
                    .query(Integer.class)
                    .optional();
            if (at.isEmpty()) {
                problems.add(Problem.at(field, "programme.post-unknown", Map.of("post", post, "on", on)));
            } else if (field.equals("post") && lead != null && at.get() != lead.place()) {
                problems.add(Problem.at(field, "programme.post-elsewhere", Map.of("unit", lead.name())));
            }
        });
    }

    private void labels(List<Problem> problems, TaskText task) {
        var known = sql.sql("SELECT id FROM programme.label WHERE id = ANY (:ids::uuid[])")
                .param("ids", texts(task.labels()))
                .query(UUID.class)
                .list();
        if (!known.containsAll(task.labels())) {
            problems.add(Problem.at("labels", "programme.label-unknown"));
        }
    }

    /** Whether a unit stands under another one's place in the main line, or is it, or is a body of it. */
    private boolean standsUnder(Site unit, Site above, LocalDate on) {
        return unit.place() == above.place()
                || sql.sql("""
                                SELECT EXISTS (SELECT 1 FROM organisation.closure
                                                WHERE line = 1 AND descendant = :node AND ancestor = :above
                                                  AND valid_from <= :on AND valid_to > :on)
                                """)
                        .param("node", unit.node())
                        .param("above", above.place())
                        .param("on", on)
                        .query(Boolean.class)
                        .single();
    }

    static String[] texts(Collection<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
