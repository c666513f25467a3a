package org.plumbline.chase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.chase.ChaseList.Filter;
import org.plumbline.chase.Owes.Debtor;
import org.plumbline.chase.Owes.Kind;
import org.plumbline.directive.AnswersOwed;
import org.plumbline.directive.deed.Urgency;
import org.plumbline.kernel.Scope;
import org.plumbline.procedure.WorkingCalendar;
import org.plumbline.programme.Chased;
import org.plumbline.programme.web.Clocks;
import org.plumbline.reporting.ReturnsOwed;
import org.plumbline.store.Installation;
import org.springframework.stereotype.Component;

/** Answers, assignments and returns as things that are owed, each with its clock. Runs inside a transaction. */
@Component
class OwedThings {

    /** Five working days lie within a month, whatever holidays the calendar keeps. */
    private static final int AHEAD = 31;

    private static final int SOON = 5;

    private static final Comparator<Owes> WORST_FIRST = Comparator.comparingInt((Owes each) -> -each.late())
            .thenComparing(each -> each.since() == null ? LocalDate.MAX : each.since())
            .thenComparingInt(Owes::left)
            .thenComparing(Owes::key);

    private final Installation installation;
    private final AnswersOwed answers;
    private final Chased chased;
    private final ReturnsOwed returns;
    private final Clocks clocks;

    OwedThings(Installation installation, AnswersOwed answers, Chased chased, ReturnsOwed returns, Clocks clocks) {
        this.returns = returns;
        this.installation = installation;
        this.answers = answers;
        this.chased = chased;
        this.clocks = clocks;
    }

    /** What fits a filter, worst first: what is late, due within five working days, sent back, or waits for a decision. */
    List<Owes> list(Scope scope, Filter filter) {
        var today = installation.today();
        var until = filter.late() ? today.minusDays(1) : today.plusDays(AHEAD);
        var unanswered = asks(filter, Kind.ANSWER)
                ? answers.until(scope, today, until, filter.directive(), filter.within(), ChaseList.MOST)
                : List.<AnswersOwed.Answer>of();
        var ofTasks = filter.kind() != Kind.ANSWER && filter.kind() != Kind.RETURN;
        var kind = filter.kind() == null || !ofTasks
                ? null
                : Chased.Kind.valueOf(filter.kind().name());
        var assigned = ofTasks
                ? chased.until(scope, until, filter.directive(), filter.within(), kind, ChaseList.MOST)
                : List.<Chased.Owing>of();
        var reported = asks(filter, Kind.RETURN) && filter.directive() == null
                ? returns.until(scope, until, filter.within(), ChaseList.MOST)
                : List.<ReturnsOwed.Owing>of();
        return owed(scope, unanswered, assigned, reported).stream()
                .filter(each ->
                        filter.late() ? each.pastDue() : each.pastDue() || each.since() != null || each.left() <= SOON)
                .sorted(WORST_FIRST)
                .toList();
    }

    private static boolean asks(Filter filter, Kind kind) {
        return filter.kind() == null || filter.kind() == kind;
    }

    /** What is due between two days, however much that is. */
    List<Owes> between(Scope scope, LocalDate from, LocalDate until) {
        return owed(
                scope,
                answers.between(scope, installation.today(), from, until),
                chased.between(scope, from, until),
                returns.between(scope, from, until));
    }

    /** Assignments as they are owed today, whenever they are due. */
    List<Owes> assignments(Scope scope, Collection<UUID> ids) {
        return owed(scope, List.of(), chased.of(scope, ids), List.of());
    }

    /** Answers that units owe to a document and that have a day. */
    List<Owes> answers(Scope scope, UUID directive, Collection<UUID> units) {
        var farthest = LocalDate.of(9999, 1, 1);
        var unanswered =
                answers.until(scope, installation.today(), farthest, directive, null, Integer.MAX_VALUE).stream()
                        .filter(each -> units.contains(each.unit()))
                        .toList();
        return owed(scope, unanswered, List.of(), List.of());
    }

    /** Returns that units owe in a round. */
    List<Owes> returns(Scope scope, UUID round, Collection<UUID> units) {
        return owed(
                scope,
                List.of(),
                List.of(),
                returns.of(scope, round).stream()
                        .filter(each -> units.contains(each.unit()))
                        .toList());
    }

    private List<Owes> owed(
            Scope scope,
            List<AnswersOwed.Answer> unanswered,
            List<Chased.Owing> assigned,
            List<ReturnsOwed.Owing> reported) {
        var units = Stream.of(
                        unanswered.stream().map(AnswersOwed.Answer::unit),
                        assigned.stream().map(Chased.Owing::unit),
                        reported.stream().map(ReturnsOwed.Owing::unit))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        var clock = new Clock(installation.today(), clocks.calendars(scope, units));
        return Stream.of(
                        unanswered.stream().map(each -> of(each, clock)),
                        assigned.stream().map(each -> of(each, clock)),
                        reported.stream().map(each -> of(each, clock)))
                .flatMap(Function.identity())
                .toList();
    }

    /** Days as they count for a unit. */
    private record Clock(LocalDate today, Function<UUID, WorkingCalendar> calendars) {

        int late(LocalDate due) {
            return (int) Math.max(0, ChronoUnit.DAYS.between(due, today));
        }

        int left(UUID unit, LocalDate due) {
            return due.isBefore(today) ? 0 : calendars.apply(unit).workingDaysBetween(today, due);
        }
    }

    private Owes of(AnswersOwed.Answer each, Clock clock) {
        return new Owes(
                Kind.ANSWER,
                each.directive(),
                each.title(),
                each.directive(),
                each.called(),
                null,
                null,
                each.urgency(),
                new Debtor(each.unit(), each.node(), each.unitName(), each.telephone(), each.email()),
                null,
                each.issued(),
                each.by(),
                null,
                null,
                clock.late(each.by()),
                clock.left(each.unit(), each.by()),
                each.remindedAt(),
                each.remindedBy(),
                isToday(each.remindedAt(), clock.today()),
                true);
    }

    private Owes of(Chased.Owing each, Clock clock) {
        var post = each.post() == null || each.postName() == null
                ? null
                : new Owes.Post(each.post(), each.postName(), each.holder(), each.postEmail());
        var waits = each.kind() == Chased.Kind.WAITING;
        return new Owes(
                Kind.valueOf(each.kind().name()),
                each.id(),
                each.title(),
                each.directive(),
                each.called(),
                each.path(),
                null,
                each.urgency(),
                new Debtor(each.unit(), each.node(), each.unitName(), each.telephone(), each.email()),
                post,
                each.issued(),
                each.due(),
                each.since(),
                each.reason(),
                waits ? 0 : clock.late(each.due()),
                waits ? 0 : clock.left(each.unit(), each.due()),
                each.remindedAt(),
                each.remindedBy(),
                isToday(each.remindedAt(), clock.today()),
                true);
    }

    private Owes of(ReturnsOwed.Owing each, Clock clock) {
        var post = each.post();
        return new Owes(
                Kind.RETURN,
                each.round(),
                each.title(),
                null,
                null,
                null,
                each.period().code(),
                Urgency.ORDINARY,
                new Debtor(each.unit(), each.node(), each.unitName(), each.telephone(), each.email()),
                post == null ? null : new Owes.Post(post.id(), post.name(), post.holder(), post.email()),
                each.opened(),
                each.due(),
                each.since(),
                each.reason(),
                clock.late(each.due()),
                clock.left(each.unit(), each.due()),
                each.remindedAt(),
                each.remindedBy(),
                isToday(each.remindedAt(), clock.today()),
                true);
    }

    private boolean isToday(@Nullable Instant at, LocalDate today) {
        return at != null && installation.dayOf(at).equals(today);
    }
}
