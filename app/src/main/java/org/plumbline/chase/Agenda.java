package org.plumbline.chase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Answerers;
import org.plumbline.directive.Duties;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.programme.Assignment;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.Milestones;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.web.Messages;
import org.plumbline.web.Words;
import org.springframework.stereotype.Component;

/** The days by which a post has something to do: assignments with their milestones, and answers that its units owe. */
@Component
public class Agenda {

    private static final int MOST = 1_000;

    private final Store store;
    private final Installation installation;
    private final Units units;
    private final AssignmentList assignments;
    private final Milestones milestones;
    private final Duties duties;
    private final Answerers answerers;
    private final Messages messages;

    Agenda(
            Store store,
            Installation installation,
            Units units,
            AssignmentList assignments,
            Milestones milestones,
            Duties duties,
            Answerers answerers,
            Messages messages) {
        this.store = store;
        this.installation = installation;
        this.units = units;
        this.assignments = assignments;
        this.milestones = milestones;
        this.duties = duties;
        this.answerers = answerers;
        this.messages = messages;
    }

    /**
     * A day on a calendar.
     *
     * @param mark stays the same for as long as the thing is the same
     * @param path the page on which it is settled
     */
    public record Entry(String mark, LocalDate day, String title, String about, String path) {}

    /** Everything that the post of a scope and its unit have still to do by a day, in the language of whoever sits there. */
    public List<Entry> of(Scope scope) {
        return store.read(scope, () -> {
            var w = messages.in(language(scope));
            var unit = units.mandated(scope).orElse(null);
            var owed = assignments.owed(scope, unit == null ? null : unit.node(), scope.post(), MOST);
            var entries = new ArrayList<Entry>();
            owed.stream().map(each -> entry(w, each)).flatMap(Optional::stream).forEach(entries::add);
            milestones
                    .ahead(scope, owed.stream().map(Assignment.Line::id).toList())
                    .forEach(each -> entries.add(entry(w, each)));
            duties.of(scope, installation.today()).stream()
                    .map(each -> entry(w, each))
                    .flatMap(Optional::stream)
                    .forEach(entries::add);
            return entries;
        });
    }

    /** One assignment with the milestones that are still ahead. */
    public List<Entry> of(Scope scope, UUID assignment, Words w) {
        return store.read(scope, () -> {
            var task = assignments.get(scope, assignment);
            var entries = new ArrayList<Entry>();
            if (task.due() != null) {
                var lead = task.lead() == null ? null : w.text(task.lead().name());
                entries.add(new Entry(
                        "assignment-" + task.id(),
                        task.due(),
                        w.say("chase.calendar.assignment", "title", w.text(task.title())),
                        about(lead, task.source().called(), task.deliverable()),
                        "/assignments/" + task.id()));
            }
            milestones.ahead(scope, List.of(assignment)).forEach(each -> entries.add(entry(w, each)));
            return entries;
        });
    }

    private Language language(Scope scope) {
        var post = scope.post();
        return post == null
                ? installation.language()
                : answerers.languages(scope, List.of(post)).getOrDefault(post, installation.language());
    }

    private static Optional<Entry> entry(Words w, Assignment.Line each) {
        return each.due() == null
                ? Optional.empty()
                : Optional.of(new Entry(
                        "assignment-" + each.id(),
                        each.due(),
                        w.say("chase.calendar.assignment", "title", w.text(each.title())),
                        about(w.text(each.leadName()), each.called(), each.deliverable()),
                        "/assignments/" + each.id()));
    }

    private static Entry entry(Words w, Milestones.Ahead each) {
        return new Entry(
                "milestone-" + each.id(),
                each.due(),
                w.say("chase.calendar.milestone", "title", w.text(each.title())),
                w.text(each.task()),
                "/assignments/" + each.assignment());
    }

    private static Optional<Entry> entry(Words w, Duties.Duty each) {
        var called = each.symbol() == null ? w.text(each.title()) : each.symbol();
        return each.concretiseBy() == null
                ? Optional.empty()
                : Optional.of(new Entry(
                        "answer-" + each.directive() + "-" + each.unit(),
                        each.concretiseBy(),
                        w.say("chase.calendar.answer", "called", called),
                        w.text(each.unitName()) + "\n" + w.text(each.title()),
                        "/directives/" + each.directive()));
    }

    private static String about(@Nullable String... lines) {
        return java.util.Arrays.stream(lines)
                .filter(Objects::nonNull)
                .filter(line -> !line.isBlank())
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
