package org.plumbline.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.plumbline.target.TargetCheck.Difference;
import org.plumbline.target.TargetCheck.Fault;
import org.plumbline.verdict.VerdictClass;

/** One target, judged afresh, against what is kept of it. */
final class Afresh {

    /** Which of a target's standings, by its subject. */
    record Key(short subject, long item) {}

    /** A target for whoever reads of it. */
    record Named(long item, UUID id, String name, @Nullable String unit) {}

    /** Where it stands, as kept. */
    record Held(int node, int key, int field, int cls, LocalDate turns) {}

    /** Where it stood over some days, as kept and known now. */
    record Span(int node, int cls, LocalDate from, LocalDate to) {}

    private final Named named;
    private final Promise promise;
    private final LocalDate today;
    private final List<Difference> found;

    Afresh(Named named, Promise promise, LocalDate today, List<Difference> found) {
        this.named = named;
        this.promise = promise;
        this.today = today;
        this.found = found;
    }

    void look(Evidence evidence, Map<Key, Held> held, Map<Key, List<Span>> spans) {
        var reported = held.get(new Key(TargetStandings.REPORTED.code(), promise.item()));
        var day = reported == null || reported.turns().isAfter(today)
                ? today
                : reported.turns().minusDays(1); // nobody swept the day since: it stands as on the day before
        var course = promise.withdrawn() == null ? Course.of(promise, evidence, promise.setOn(), day) : null;
        for (var subject : List.of(TargetStandings.REPORTED, TargetStandings.CHECKED, TargetStandings.ATTAINED)) {
            var key = new Key(subject.code(), promise.item());
            ToIntFunction<Course.Step> cls = subject == TargetStandings.REPORTED
                    ? Course.Step::reported
                    : subject == TargetStandings.CHECKED ? Course.Step::checked : Course.Step::attained;
            history(subject.name(), spans.getOrDefault(key, List.of()));
            if (course == null) {
                left(subject.name(), held.get(key));
            } else {
                standing(subject.name(), held.get(key), course, cls, day);
                course(subject.name(), spans.getOrDefault(key, List.of()), course, cls, day);
            }
        }
        if (course != null && reported != null && !reported.turns().equals(course.turnsOn())) {
            tell(Fault.TURN, "targets", day, day(reported.turns()), day(course.turnsOn()));
        }
    }

    private void left(String subject, @Nullable Held held) {
        if (held != null) {
            tell(
                    Fault.LEFT,
                    subject,
                    Objects.requireNonNull(promise.withdrawn()),
                    text(subject, held.node(), held.cls()),
                    "nothing");
        }
    }

    private void standing(
            String subject, @Nullable Held held, Course course, ToIntFunction<Course.Step> cls, LocalDate day) {
        var step = course.steps().getLast();
        var judged = text(subject, step.node(), cls.applyAsInt(step)) + ", document " + number(promise.key())
                + ", field " + number(promise.field());
        if (held == null) {
            tell(Fault.MISSING, subject, day, "none", judged);
        } else {
            var kept = text(subject, held.node(), held.cls()) + ", document " + held.key() + ", field " + held.field();
            if (!kept.equals(judged)) {
                tell(Fault.STANDING, subject, day, kept, judged);
            }
        }
    }

    /** Without holes and overlaps, from the first day on, to the day of its withdrawal. */
    private void history(String subject, List<Span> spans) {
        var reached = promise.setOn();
        for (var span : spans) {
            if (span.from().isAfter(reached)) {
                tell(Fault.HOLE, subject, reached, "nothing up to " + span.from(), "something");
            } else if (span.from().isBefore(reached)) {
                tell(Fault.OVERLAP, subject, span.from(), "two things up to " + reached, "one");
            }
            reached = span.to();
        }
        var end = promise.withdrawn() == null ? LocalDate.MAX : promise.withdrawn();
        if (reached.isBefore(end)) {
            tell(Fault.HOLE, subject, reached, "nothing up to " + day(end), "something");
        }
    }

    private void course(
            String subject, List<Span> spans, Course course, ToIntFunction<Course.Step> cls, LocalDate day) {
        for (var i = 0; i < course.steps().size(); i++) {
            var step = course.steps().get(i);
            var until =
                    i + 1 < course.steps().size() ? course.steps().get(i + 1).day() : day.plusDays(1);
            for (var span : spans) {
                var wrong = span.from().isBefore(until) && span.to().isAfter(step.day());
                if (wrong && (span.node() != step.node() || span.cls() != cls.applyAsInt(step))) {
                    tell(
                            Fault.HISTORY,
                            subject,
                            span.from().isAfter(step.day()) ? span.from() : step.day(),
                            text(subject, span.node(), span.cls()),
                            text(subject, step.node(), cls.applyAsInt(step)));
                }
            }
        }
    }

    private void tell(Fault fault, String subject, LocalDate day, String kept, String judged) {
        found.add(new Difference(
                fault, named.item(), named.id(), named.name(), named.unit(), subject, day, kept, judged));
    }

    private static String text(String subject, int node, int cls) {
        var said = subject.equals(TargetStandings.ATTAINED.name())
                ? Attainments.told(cls)
                : cls < VerdictClass.values().length ? VerdictClass.values()[cls].code() : "class " + cls;
        return said + " at unit " + node;
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static String day(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "never" : day.toString();
    }
}
