package org.plumbline.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Judged;
import org.plumbline.indicator.Sizes;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Wording;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.verdict.Definitions;
import org.plumbline.verdict.Direction;
import org.plumbline.verdict.Frequency;
import org.plumbline.verdict.Goal;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Indicator;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.PlaceRule;
import org.plumbline.verdict.Target;
import org.plumbline.verdict.TimeRule;

/** What a promise has to satisfy in itself and beside its indicator, unit and document. */
final class TargetRules {

    private static final List<String> ARGUMENTS = List.of("value", "other", "third");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final LocalDate FAR = LocalDate.of(2200, 1, 1);
    private static final int LONGEST_LAG = 3_660;

    private TargetRules() {}

    /** The terms on which figures are judged: the indicator's of now. */
    static Target target(Terms terms, Judged indicator, List<Goal> goals) {
        var whole = terms.kind() == Kind.DELIVER || terms.kind() == Kind.DESCRIBE;
        return new Target(
                terms.kind(),
                direction(terms.kind(), indicator),
                whole ? TimeRule.LAST : TimeRule.valueOf(indicator.timeRule().name()),
                terms.frequency() == null
                        ? Frequency.valueOf(indicator.frequency().name())
                        : terms.frequency(),
                Math.max(0, terms.lag()),
                indicator.per(),
                goals,
                terms.method(),
                true);
    }

    static Goal goal(GoalText text, Direction direction, int revision, LocalDate inForce) {
        return new Goal(
                revision,
                inForce,
                text.comparator() == null ? GoalComparator.of(direction) : text.comparator(),
                text.baseline(),
                text.level(),
                text.upper(),
                text.milestones(),
                text.start(),
                text.due());
    }

    static Direction direction(Kind kind, Judged indicator) {
        return switch (kind) {
            case AT_LEAST -> Direction.MORE;
            case AT_MOST, RANK -> Direction.LESS;
            default ->
                indicator.direction() == org.plumbline.indicator.deed.Direction.LESS ? Direction.LESS : Direction.MORE;
        };
    }

    /** Whether the indicator is of the sort that the kind needs. */
    static List<Problem> kind(Terms terms, Judged indicator) {
        var problems = new ArrayList<Problem>();
        var fits = switch (terms.kind()) {
            case DELIVER -> indicator.shape() == Shape.YES_NO;
            case DESCRIBE -> indicator.shape() == Shape.YES_NO || indicator.shape() == Shape.WORDS;
            case RANK -> indicator.shape() == Shape.RANK;
            default -> indicator.shape() == Shape.NUMBER || indicator.shape() == Shape.RATIO;
        };
        if (!fits) {
            problems.add(Problem.at("kind", "target.kind-shape"));
        }
        var way = terms.kind() == Kind.REACH || terms.kind() == Kind.CUMULATE || terms.kind() == Kind.HOLD;
        if (way && indicator.direction() == org.plumbline.indicator.deed.Direction.NEITHER) {
            problems.add(Problem.at("kind", "target.direction-neither"));
        }
        if (terms.measure() != null && !terms.measure().equals(indicator.measure())) {
            problems.add(Problem.at(
                    "measure",
                    indicator.measure() == null ? "target.measure-of-none" : "target.measure-other",
                    indicator.measure() == null
                            ? Map.of("given", terms.measure())
                            : Map.of("given", terms.measure(), "wanted", indicator.measure())));
        }
        if (terms.lag() < 0) {
            problems.add(Problem.at("lag", "target.lag", Map.of("value", terms.lag())));
        }
        return problems;
    }

    /** Everything wrong with the last goal; what is advice only may be kept. */
    static List<Problem> goals(Target target, Judged indicator) {
        var last = target.goals().size() - 1;
        var at = "goals[" + last + "].";
        var problems = new ArrayList<Problem>();
        for (var each : Definitions.of(target, indicator(indicator))) {
            if (!each.isAdvice()
                    && (each.field().startsWith(at) || !each.field().startsWith("goals["))) {
                problems.add(problem(
                        each, each.field().startsWith(at) ? each.field().substring(at.length()) : each.field()));
            }
        }
        return problems;
    }

    private static Problem problem(org.plumbline.verdict.Problem each, String field) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < Math.min(ARGUMENTS.size(), each.arguments().size()); i++) {
            values.put(ARGUMENTS.get(i), each.arguments().get(i));
        }
        var at = field.equals("inForce") || field.equals("time") ? field : "goal." + field;
        return Problem.at(
                at, "target.rule." + each.code().name().toLowerCase(Locale.ROOT).replace('_', '-'), values);
    }

    private static Indicator indicator(Judged judged) {
        return new Indicator(
                judged.measure() == null ? "" : judged.measure(),
                judged.per(),
                judged.shape() == Shape.RATIO,
                judged.partOf(),
                judged.least(),
                judged.most(),
                judged.decimals(),
                PlaceRule.valueOf(judged.placeRule().name()),
                TimeRule.valueOf(judged.timeRule().name()));
    }

    /** Whether everything has a size that can be kept and read. */
    static List<Problem> sizes(SetTarget deed) {
        var terms = deed.terms();
        var problems = new ArrayList<Problem>();
        var name = terms.name();
        if (name != null) {
            name("name", name, problems);
        }
        Sizes.text("term", terms.term(), Sizes.SHORT, problems);
        Sizes.text("annex", terms.annex(), Sizes.SHORT, problems);
        Sizes.text("decision", deed.decision(), Sizes.LONG, problems);
        if (terms.lag() > LONGEST_LAG) {
            problems.add(Problem.at("lag", "target.lag-long", Map.of("value", terms.lag(), "most", LONGEST_LAG)));
        }
        problems.addAll(sizes(deed.goal()));
        return problems;
    }

    /** Whether the numbers of a goal can be kept, and its days are not too far off to be judged day by day. */
    static List<Problem> sizes(GoalText goal) {
        var problems = new ArrayList<Problem>();
        Sizes.number("goal.baseline", goal.baseline(), problems);
        Sizes.number("goal.level", goal.level(), problems);
        Sizes.number("goal.upper", goal.upper(), problems);
        far("goal.start", goal.start(), problems);
        far("goal.due", goal.due(), problems);
        for (var i = 0; i < goal.milestones().size(); i++) {
            Sizes.number(
                    "goal.milestones[" + i + "].level", goal.milestones().get(i).level(), problems);
        }
        return problems;
    }

    /** A name in a language, of a length that fits on a page. */
    static void name(String field, Wording name, List<Problem> problems) {
        Sizes.text(field, name.everyText(), Sizes.NAME, problems);
        Stream.concat(Stream.of(name.language()), name.translations().keySet().stream())
                .filter(tag -> !LANGUAGE.matcher(tag).matches())
                .findFirst()
                .ifPresent(tag -> problems.add(Problem.at(field, "directive.form.language", Map.of("value", tag))));
    }

    /** The same of a revision, from the day on which it comes into force. */
    static List<Problem> sizes(GoalText goal, LocalDate inForce) {
        var problems = sizes(goal);
        far("inForce", inForce, problems);
        return problems;
    }

    private static boolean isFar(LocalDate day) {
        return !day.isBefore(FAR);
    }

    private static void far(String field, LocalDate day, List<Problem> problems) {
        if (isFar(day)) {
            problems.add(Problem.at(
                    field,
                    "target.day-far",
                    Map.of("year", String.valueOf(day.getYear()), "most", String.valueOf(FAR.getYear()))));
        }
    }

    /** Whether the days lie in the unit's life and after the document. */
    static List<Problem> days(GoalText goal, LocalDate on, String field, Places.Site site, Places.Document document) {
        var problems = new ArrayList<Problem>();
        life("goal.start", goal.start(), site, problems);
        life("goal.due", goal.due(), site, problems);
        life(field, on, site, problems);
        var issued = document.issued();
        if (issued != null && !goal.due().isAfter(issued)) {
            problems.add(before("goal.due", goal.due(), issued, document));
        }
        if (issued != null && on.isBefore(issued)) {
            problems.add(before(field, on, issued, document));
        }
        return problems;
    }

    private static Problem before(String field, LocalDate day, LocalDate issued, Places.Document document) {
        return Problem.at(
                field, "target.before-directive", Map.of("day", day, "issued", issued, "directive", document.called()));
    }

    private static void life(String field, LocalDate day, Places.Site site, List<Problem> problems) {
        if (isFar(day)) {
            return;
        }
        if (day.isBefore(site.founded())) {
            problems.add(Problem.at(
                    field, "target.before-unit", Map.of("day", day, "unit", site.name(), "founded", site.founded())));
        } else if (!day.isBefore(site.ceased())) {
            problems.add(Problem.at(
                    field, "target.after-unit", Map.of("day", day, "unit", site.name(), "ceased", site.ceased())));
        }
    }

    static List<Problem> reasoned(@Nullable String reason) {
        var problems = new ArrayList<Problem>();
        if (reason == null || reason.isBlank()) {
            problems.add(Problem.at("reason", "target.reason-missing"));
        }
        Sizes.text("reason", reason, Sizes.LONG, problems);
        return problems;
    }
}
