package org.plumbline.chase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.directive.deed.Urgency;
import org.plumbline.kernel.Scope;
import org.plumbline.notice.Notice;
import org.plumbline.notice.Notices;
import org.plumbline.procedure.DayUnit;
import org.plumbline.procedure.DeadlineRule;
import org.plumbline.procedure.DeadlineRules;
import org.plumbline.programme.web.Clocks;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/**
 * Writes once for each thing and step of its clock: some working days before it is due, on the working day before, and when it
 * has become late. How many days before is five, or as many as the deadline rule of the document's urgency word gives in all, where
 * those are fewer: what has to be done within three days is not announced five before.
 */
@Component
public class DueNotices {

    private static final int AHEAD = 5;

    /** Five working days lie within a month, whatever holidays the calendar keeps. */
    private static final int FURTHEST = 31;

    private static final int DAY_BEFORE = 1;

    /** What became late longer ago is left to reminders: a server that is set up late writes of no old sins. */
    private static final int LATELY = 3;

    private static final Scope ALL = Scope.programme();

    private final Store store;
    private final Installation installation;
    private final Notices notices;
    private final OwedThings things;
    private final Recipients recipients;
    private final Letters letters;
    private final DeadlineRules rules;
    private final Clocks clocks;

    DueNotices(
            Store store,
            Installation installation,
            Notices notices,
            OwedThings things,
            Recipients recipients,
            Letters letters,
            DeadlineRules rules,
            Clocks clocks) {
        this.store = store;
        this.installation = installation;
        this.notices = notices;
        this.things = things;
        this.recipients = recipients;
        this.letters = letters;
        this.rules = rules;
        this.clocks = clocks;
    }

    /** Writes what today asks for and was not written before; gives how many notices that were. */
    public int write() {
        if (!notices.areSent()) {
            return 0;
        }
        return store.batch(ALL, () -> {
            var ahead = ahead();
            var today = installation.today();
            var all = things.between(ALL, today.minusDays(LATELY), today.plusDays(FURTHEST));
            var calendar = clocks.calendars(
                    ALL, all.stream().map(each -> each.debtor().id()).collect(Collectors.toSet()));
            var due = all.stream()
                    .filter(each -> each.kind() != Owes.Kind.WAITING)
                    .filter(each -> step(
                                    each,
                                    ahead,
                                    calendar.apply(each.debtor().id()).workingDaysBetween(each.issued(), each.due()))
                            .isPresent())
                    .toList();
            return notices.put(ALL, written(due, ahead, today));
        });
    }

    private List<Notice> written(List<Owes> due, Map<Urgency, Integer> ahead, LocalDate today) {
        var written = new ArrayList<Notice>();
        recipients
                .of(ALL, due)
                .forEach((to, owed) -> owed.forEach(each -> written.add(letters.due(
                        to, each, step(each, ahead, Integer.MAX_VALUE).orElse(today.toString())))));
        return written;
    }

    /** At which step of its clock a thing stands, or none; what is given less time in all than a step takes, skips it. */
    private static Optional<String> step(Owes thing, Map<Urgency, Integer> ahead, int given) {
        if (thing.pastDue()) {
            return Optional.of("late");
        }
        if (thing.left() <= DAY_BEFORE && given > DAY_BEFORE) {
            return Optional.of("day-before");
        }
        var days = ahead.getOrDefault(thing.urgency(), AHEAD);
        return thing.left() <= days && given > days ? Optional.of("ahead") : Optional.empty();
    }

    /** By urgency word, how many working days before the day a notice is written. */
    private Map<Urgency, Integer> ahead() {
        var days = rules.all(ALL).stream()
                .filter(rule -> rule.dayUnit() == DayUnit.WORKING)
                .collect(Collectors.toMap(DeadlineRule::code, DeadlineRule::amount, Math::min));
        return java.util.Arrays.stream(Urgency.values())
                .collect(Collectors.toMap(each -> each, each -> Math.min(AHEAD, days.getOrDefault(word(each), AHEAD))));
    }

    /** The code of the deadline rule that an urgency word names. */
    private static String word(Urgency urgency) {
        return urgency.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
