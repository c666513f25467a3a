package org.plumbline.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.Judged;
import org.plumbline.indicator.Sizes;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Goal;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.Split.Rule;
import org.plumbline.web.Corrections;
import org.springframework.stereotype.Component;

/** Answering what a split asks of a unit: the share becomes the unit's own target, or another level is named, or none. */
@Component
public class ShareAnswers {

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final Figures figures;
    private final Targets targets;
    private final TargetRows promises;
    private final TargetStandings standings;
    private final SplitRows rows;
    private final SplitReading reading;
    private final SplitWrite write;
    private final Unhindered unhindered;
    private final Units units;

    ShareAnswers(
            Store store,
            Installation installation,
            Reach reach,
            Figures figures,
            Targets targets,
            TargetRows promises,
            TargetStandings standings,
            SplitRows rows,
            SplitReading reading,
            SplitWrite write,
            Unhindered unhindered,
            Units units) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.figures = figures;
        this.targets = targets;
        this.promises = promises;
        this.standings = standings;
        this.rows = rows;
        this.reading = reading;
        this.write = write;
        this.unhindered = unhindered;
        this.units = units;
    }

    /** What is answered: the share as it now stands, with its split. */
    private record Share(SplitRows.Row split, SplitRows.Asked asked, TargetSplit.Share shown, Promise whole) {}

    /**
     * Answers for the unit that was asked, or for the one that follows it.
     *
     * @throws Refused for a share that is asked for no more or was taken on, a target of another unit, indicator, kind or level than was
     *     asked for, another level without a reason
     */
    public Receipt answer(Scope scope, AnswerShare deed) {
        return store.write(scope, deed, knownAt -> {
            var key = rows.ofShare(deed.share()).orElseThrow(() -> new Absent("share", deed.share()));
            store.alone(key.id());
            var share = share(scope, deed.share(), key);
            reach.require(scope, Ability.ANSWER, share.shown().node());
            var problems = new ArrayList<Problem>();
            days(deed, share, problems);
            if (share.whole().withdrawn() != null) {
                problems.add(new Problem(
                        "target.withdrawn-already",
                        null,
                        Map.of("target", share.whole().name())));
            }
            if (share.shown().reply() == TargetSplit.Reply.TAKEN) {
                problems.add(new Problem(
                        "target.share.taken-already",
                        null,
                        Map.of("unit", share.shown().unit().name())));
            }
            refuse(problems);
            switch (deed.reply()) {
                case TAKE -> take(scope, deed, share, knownAt);
                case OTHER -> {
                    refuse(other(scope, deed, share));
                    write.answer(deed, null, null, scope, knownAt);
                }
                case DECLINE -> {
                    refuse(TargetRules.reasoned(deed.reason()));
                    write.answer(deed, null, null, scope, knownAt);
                }
            }
        });
    }

    /** The terms and the goal by which a share is taken on as it was asked for. */
    public record Proposed(Terms terms, GoalText goal) {}

    /** What a unit would promise by taking a share on; the baseline of a way is for the unit to give. */
    public Proposed proposed(Scope scope, UUID share) {
        return store.read(scope, () -> {
            var key = rows.ofShare(share).orElseThrow(() -> new Absent("share", share));
            var found = share(scope, share, key);
            var whole = found.whole();
            var unit = found.shown().unit().id();
            var under = rows.under(whole.item()).orElse(SplitRows.Under.NOTHING);
            var contributes = found.split().rule() == Rule.CONTRIBUTION;
            var terms = new Terms(
                    contributes ? Kind.AT_LEAST : whole.terms().kind(),
                    found.split().indicator(),
                    unit,
                    contributes ? "" : whole.cut(),
                    null,
                    null,
                    whole.terms().frequency(),
                    whole.terms().lag(),
                    null,
                    under.directive(),
                    under.clause(),
                    under.field(),
                    under.term(),
                    null,
                    null,
                    null);
            var goal = goal(whole, installation.today());
            var founded = units.get(scope, unit).founded();
            var each = found.split().rule() == Rule.EACH;
            return new Proposed(
                    terms,
                    new GoalText(
                            each
                                    ? goal.comparator()
                                    : GoalComparator.of(
                                            contributes
                                                    ? Direction.MORE
                                                    : found.split().direction()),
                            null,
                            wanted(scope, found),
                            each ? goal.upper() : null,
                            List.of(),
                            goal.start().isBefore(founded) ? founded : goal.start(),
                            goal.due()));
        });
    }

    private Share share(Scope scope, UUID asked, SplitRows.Key key) {
        var now = unhindered.reach(() -> rows.rows(List.of(key.split()), installation.today(), null));
        var row = now.stream()
                .filter(each -> each.share() != null && each.share().id().equals(asked))
                .findFirst()
                .orElseThrow(() -> new Refused("target.split.share-gone"));
        var whole = unhindered
                .reach(() -> promises.promises(List.of(row.item()), null))
                .getFirst();
        return new Share(
                row,
                Objects.requireNonNull(row.share()),
                reading.share(scope, asked).share(),
                whole);
    }

    private void take(Scope scope, AnswerShare deed, Share share, Instant knownAt) {
        var set = deed.target();
        var stands = deed.standing();
        if ((set == null) == (stands == null)) {
            throw new Refused("target", "target.share.target-missing", Map.of());
        }
        if (set != null) {
            refuse(fits(scope, set, share));
            var item = Corrections.renaming(
                    field -> "target." + field,
                    () -> targets.adding(scope, set, Ability.ANSWER).apply(knownAt));
            standings.keep(List.of(item), set.on(), knownAt);
            write.answer(deed, item, set.goal().level(), scope, knownAt);
        } else {
            var part = standing(Objects.requireNonNull(stands), share);
            write.answer(deed, part.item(), goal(part, deed.on()).level(), scope, knownAt);
        }
    }

    /** A target that is set for a share is that of the unit, on the parts' indicator, of the whole's kind and the level asked for. */
    private List<Problem> fits(Scope scope, SetTarget set, Share share) {
        var problems = new ArrayList<Problem>();
        var terms = set.terms();
        var split = share.split();
        if (!terms.unit().equals(share.shown().unit().id())) {
            problems.add(Problem.at(
                    "target.unit",
                    "target.share.unit-other",
                    Map.of("unit", share.shown().unit().name())));
        }
        var own = !terms.indicator().equals(split.indicator());
        if (split.rule() != Rule.CONTRIBUTION) {
            if (own) {
                problems.add(Problem.at("target.indicator", "target.share.indicator-other"));
            }
            if (terms.kind() != share.whole().terms().kind()) {
                problems.add(Problem.at("target.kind", "target.share.kind-other"));
            }
            if (!terms.cut().equals(share.whole().cut())) {
                problems.add(Problem.at("target.cut", "target.share.cut-other"));
            }
        }
        if (!own || split.rule() != Rule.CONTRIBUTION) {
            level(scope, set, share, problems);
        }
        return problems;
    }

    private void level(Scope scope, SetTarget set, Share share, List<Problem> problems) {
        var wanted = wanted(scope, share);
        var level = set.goal().level();
        if (wanted != null && (level == null || level.compareTo(wanted) != 0)) {
            problems.add(Problem.at(
                    "target.goal.level",
                    "target.share.level-other",
                    Map.of("asked", wanted, "given", level == null ? "–" : level)));
        }
    }

    /** The level at which a share is taken on as it was asked for; null where none was. */
    private @Nullable BigDecimal wanted(Scope scope, Share share) {
        var split = share.split();
        var asked = share.asked();
        return switch (split.rule()) {
            case EACH -> split.whole();
            case RATIO ->
                SplitSums.level(
                        split.per(),
                        Objects.requireNonNull(asked.numerator()),
                        Objects.requireNonNull(asked.denominator()),
                        judged(scope, split.indicator()).decimals());
            default -> asked.level();
        };
    }

    private Promise standing(UUID target, Share share) {
        var item =
                rows.item(target).orElseThrow(() -> new Refused("standing", "target.share.standing-unknown", Map.of()));
        var part = promises.promises(List.of(item), null).getFirst();
        var split = share.split();
        var problems = new ArrayList<Problem>();
        if (part.node() != share.shown().node()) {
            problems.add(Problem.at(
                    "standing",
                    "target.share.unit-other",
                    Map.of("unit", share.shown().unit().name())));
        }
        if (part.withdrawn() != null) {
            problems.add(Problem.at("standing", "target.withdrawn-already", Map.of("target", part.name())));
        }
        if (split.rule() != Rule.CONTRIBUTION
                && (!part.indicator().equals(split.indicator())
                        || !part.cut().equals(share.whole().cut()))) {
            problems.add(Problem.at("standing", "target.share.indicator-other"));
        }
        if (split.rule() != Rule.CONTRIBUTION
                && part.terms().kind() != share.whole().terms().kind()) {
            problems.add(Problem.at("standing", "target.share.kind-other"));
        }
        if (unhindered.reach(() -> rows.above(share.whole().item())).contains(part.item())) {
            problems.add(Problem.at("standing", "target.share.circle", Map.of("target", part.name())));
        }
        refuse(problems);
        return part;
    }

    /** The goal of a target in force on a day. */
    private static Goal goal(Promise promise, LocalDate day) {
        var goals = promise.terms().goals();
        return goals.reversed().stream()
                .filter(each -> !each.inForce().isAfter(day))
                .findFirst()
                .orElse(goals.getFirst());
    }

    private List<Problem> other(Scope scope, AnswerShare deed, Share share) {
        var problems = new ArrayList<>(TargetRules.reasoned(deed.reason()));
        Sizes.number("numerator", deed.numerator(), problems);
        Sizes.number("denominator", deed.denominator(), problems);
        if (share.split().rule() == Rule.RATIO) {
            if (deed.numerator() == null) {
                problems.add(Problem.at("numerator", "target.split.numerator-missing"));
            }
            if (deed.denominator() == null) {
                problems.add(Problem.at("denominator", "target.split.denominator-missing"));
            } else if (deed.denominator().signum() <= 0) {
                problems.add(Problem.at(
                        "denominator", "target.split.denominator-not-positive", Map.of("value", deed.denominator())));
            }
            return problems;
        }
        if (deed.level() == null) {
            problems.add(Problem.at("level", "target.share.other-missing"));
        } else {
            SplitRules.decimals(
                    "level", deed.level(), judged(scope, share.split().indicator()), problems);
            var wanted = wanted(scope, share);
            if (wanted != null && wanted.compareTo(deed.level()) == 0) {
                problems.add(Problem.at("level", "target.share.other-same", Map.of("asked", wanted)));
            }
        }
        return problems;
    }

    private void days(AnswerShare deed, Share share, List<Problem> problems) {
        var today = installation.today();
        if (deed.on().isAfter(today)) {
            problems.add(Problem.at("on", "target.day-to-come", Map.of("day", deed.on(), "today", today)));
        }
        if (deed.on().isBefore(share.asked().askedOn())) {
            problems.add(Problem.at(
                    "on",
                    "target.split.before-asked",
                    Map.of("day", deed.on(), "asked", share.asked().askedOn())));
        }
    }

    private Judged judged(Scope scope, UUID indicator) {
        return Objects.requireNonNull(figures.judged(scope, List.of(indicator)).get(indicator));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
