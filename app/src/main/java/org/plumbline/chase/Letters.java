package org.plumbline.chase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.directive.deed.RemindUnits;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.web.PeriodWords;
import org.plumbline.kernel.Happening;
import org.plumbline.kernel.Scope;
import org.plumbline.notice.Notice;
import org.plumbline.programme.deed.RemindAssignment;
import org.plumbline.reporting.deed.RemindReturns;
import org.plumbline.web.Messages;
import org.plumbline.web.Words;
import org.springframework.stereotype.Component;

/** What is written to those who are reminded, and to those for whom something falls due, in their language. */
@Component
class Letters {

    private final OwedThings things;
    private final Recipients recipients;
    private final Messages messages;

    Letters(OwedThings things, Recipients recipients, Messages messages) {
        this.things = things;
        this.recipients = recipients;
        this.messages = messages;
    }

    /** One notice for each of those who were reminded in one round, of everything of which they were. */
    List<Notice> of(Scope scope, List<Happening> reminders) {
        var assignments = new ArrayList<UUID>();
        var answers = new HashMap<UUID, Set<UUID>>();
        var returns = new HashMap<UUID, Set<UUID>>();
        for (var each : reminders) {
            switch (each.deed()) {
                case RemindAssignment deed -> assignments.add(deed.assignment());
                case RemindUnits deed ->
                    answers.computeIfAbsent(deed.directive(), any -> new HashSet<>())
                            .addAll(deed.units());
                case RemindReturns deed ->
                    returns.computeIfAbsent(deed.round(), any -> new HashSet<>())
                            .addAll(deed.units());
                default -> {}
            }
        }
        var owed = new ArrayList<Owes>();
        if (!assignments.isEmpty()) {
            owed.addAll(things.assignments(scope, assignments));
        }
        answers.forEach((directive, units) -> owed.addAll(things.answers(scope, directive, units)));
        returns.forEach((asked, units) -> owed.addAll(things.returns(scope, asked, units)));
        var round = reminders.getFirst();
        return recipients.of(scope, owed).entrySet().stream()
                .map(each -> reminder(round, each.getKey(), each.getValue()))
                .toList();
    }

    private Notice reminder(Happening round, Recipients.To to, List<Owes> owed) {
        var w = messages.in(to.language());
        var first = owed.getFirst();
        var subject = owed.size() == 1
                ? w.say("chase.mail.reminder.one", "what", what(w, first))
                : w.say("chase.mail.reminder.many", "n", owed.size());
        var lines = owed.stream().map(each -> "- " + line(w, each)).collect(Collectors.joining("\n"));
        return new Notice(
                "reminder:" + round.id() + ":" + to.address(),
                to.address(),
                to.language(),
                subject,
                w.say("chase.mail.reminds", "actor", round.actor()) + "\n\n" + lines,
                owed.size() == 1 ? first.page() : "/");
    }

    /**
     * That something falls due in so many working days, today, or was due.
     *
     * @param step what tells it from the thing's other notices
     */
    Notice due(Recipients.To to, Owes thing, String step) {
        var w = messages.in(to.language());
        var subject = thing.pastDue()
                ? w.say("chase.mail.late", "what", what(w, thing), "day", thing.due())
                : w.say("chase.mail.due", "what", what(w, thing), "n", thing.left());
        return new Notice(
                "due:" + thing.key() + ":" + thing.due() + ":" + step,
                to.address(),
                to.language(),
                subject,
                line(w, thing) + "\n\n" + w.say("chase.mail.why"),
                thing.page());
    }

    private static String what(Words w, Owes thing) {
        return thing.kind() == Owes.Kind.ANSWER
                ? w.say("chase.mail.answer", "called", String.valueOf(thing.called()))
                : named(w, thing);
    }

    /** The title, with the period of a return. */
    private static String named(Words w, Owes thing) {
        return thing.period() == null
                ? w.text(thing.title())
                : w.text(thing.title()) + ", " + PeriodWords.of(w, Period.of(thing.period()));
    }

    private static String line(Words w, Owes thing) {
        var text = w.say(
                "chase.mail.line." + thing.kind().name().toLowerCase(java.util.Locale.ROOT),
                "title",
                named(w, thing),
                "called",
                thing.called(),
                "unit",
                w.text(thing.debtor().name()),
                "day",
                thing.due(),
                "since",
                thing.since());
        return thing.pastDue() ? text + " " + w.say("chase.mail.days-late", "n", thing.late()) : text;
    }
}
