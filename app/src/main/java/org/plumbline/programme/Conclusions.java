package org.plumbline.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** What a unit concluded on a day: the assignments it drafted then, whatever became of them since, but for the cancelled. */
@Component
public class Conclusions {

    private static final int MOST = 200;

    private final Store store;
    private final Lines lines;
    private final Installation installation;

    Conclusions(Store store, Lines assignmentLines, Installation installation) {
        this.store = store;
        this.lines = assignmentLines;
        this.installation = installation;
    }

    /** All of a day, in the order in which they were drafted. {@code owner} is the unit's inner number. */
    public List<Assignment.Line> of(Scope scope, int owner, LocalDate day) {
        return of(scope, owner, day, null, null);
    }

    /** Those of a day that carry out a document, or that a unit is to lead; what is null does not narrow. */
    public List<Assignment.Line> of(
            Scope scope, int owner, LocalDate day, @Nullable UUID directive, @Nullable Integer lead) {
        var where = new ArrayList<>(List.of(
                "a.owner = :owner", "a.stage <> 'CANCELLED'", "a.known_from >= :from", "a.known_from < :until"));
        var values = new HashMap<String, Object>();
        values.put("owner", owner);
        values.put("from", Store.timestamp(day.atStartOfDay(installation.zone()).toInstant()));
        values.put(
                "until",
                Store.timestamp(
                        day.plusDays(1).atStartOfDay(installation.zone()).toInstant()));
        if (directive != null) {
            where.add(
                    "a.directive_key = (SELECT n.directive_key FROM directive.named_directive n WHERE n.id = :directive)");
            values.put("directive", directive);
        }
        if (lead != null) {
            where.add("a.lead = :lead");
            values.put("lead", lead);
        }
        return store.read(
                scope,
                () -> lines.list(
                        String.join(" AND ", where), "a.known_from, a.item", values, installation.today(), MOST));
    }
}
