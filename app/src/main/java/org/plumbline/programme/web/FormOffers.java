package org.plumbline.programme.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Clause;
import org.plumbline.directive.Clauses;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Fields;
import org.plumbline.directive.web.Comparing;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Offers;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Post;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Units;
import org.plumbline.procedure.DayUnit;
import org.plumbline.procedure.DeadlineRule;
import org.plumbline.procedure.DeadlineRules;
import org.plumbline.procedure.KeptCalendars;
import org.plumbline.programme.AssignmentList;
import org.plumbline.programme.Label;
import org.plumbline.programme.Labels;
import org.plumbline.web.Messages;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** What the form of an assignment offers to choose from, and how a rule sets its due day. */
@Component
public class FormOffers {

    private final Clauses clauses;
    private final Fields fields;
    private final Labels labels;
    private final KeptCalendars calendars;
    private final DeadlineRules rules;
    private final Messages messages;
    private final Directives directives;
    private final Units units;
    private final Posts posts;
    private final Offers offers;
    private final Finder finder;
    private final AssignmentList list;

    FormOffers(
            Clauses clauses,
            Fields fields,
            Labels labels,
            KeptCalendars calendars,
            DeadlineRules rules,
            Messages messages,
            Directives directives,
            Units units,
            Posts posts,
            Offers offers,
            Finder finder,
            AssignmentList list) {
        this.clauses = clauses;
        this.fields = fields;
        this.labels = labels;
        this.calendars = calendars;
        this.rules = rules;
        this.messages = messages;
        this.directives = directives;
        this.units = units;
        this.posts = posts;
        this.offers = offers;
        this.finder = finder;
        this.list = list;
    }

    /**
     * What can be chosen.
     *
     * @param asked the rule that the document asks for by its word of urgency
     * @param posts at the unit that leads, {@code leaders} those and the ones at the unit that assigns
     * @param upper the title of the assignment it is part of
     */
    public record Offer(
            List<Clause> clauses,
            List<Fields.Field> fields,
            List<Label> labels,
            List<DeadlineRule> rules,
            @Nullable DeadlineRule asked,
            List<Post> posts,
            List<Post> leaders,
            @Nullable Wording upper) {}

    /** A due day with how it was reckoned. */
    public record Reckoned(
            Wording rule,
            int amount,
            DayUnit unit,
            LocalDate begins,
            LocalDate due,
            @Nullable Wording calendarOf) {}

    Offer of(Visit visit, TaskSheet sheet) {
        var scope = visit.scope();
        var quiet = new Doubts();
        var directive =
                sheet.directive().isEmpty() ? null : finder.document(scope, "directive", sheet.directiveTyped(), quiet);
        var lead = sheet.lead().isEmpty() ? null : finder.unit(scope, "lead", sheet.leadTyped(), quiet);
        var owner = sheet.owner().isEmpty() ? null : finder.unit(scope, "owner", sheet.ownerTyped(), quiet);
        var doers = new LinkedHashMap<UUID, Post>();
        offers.posts(scope, lead).forEach(post -> doers.put(post.id(), post));
        keep(visit, sheet.post(), doers);
        var leaders = new LinkedHashMap<UUID, Post>();
        offers.posts(scope, owner).forEach(post -> leaders.put(post.id(), post));
        leaders.putAll(doers);
        keep(visit, sheet.leader(), leaders);
        var upper = Texts.id(sheet.upper());
        return new Offer(
                directive == null ? List.of() : clauses.of(scope, directive),
                fields.all(scope),
                labels.all(scope).stream()
                        .filter(each -> !each.isEndedOn(visit.today()) || sheet.isLabelled(each.id()))
                        .toList(),
                rules.offered(scope),
                directive == null ? null : asked(visit, directive),
                List.copyOf(doers.values()),
                List.copyOf(leaders.values()),
                upper == null ? null : list.get(scope, upper).title());
    }

    /** The due day by a rule and the calendar of the lead; null if the rule is not there. */
    @Nullable
    Reckoned reckon(Visit visit, String code, LocalDate begins, @Nullable UUID lead) {
        var scope = visit.scope();
        var kept = calendars.of(scope, lead);
        return rules.all(scope).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .map(rule -> new Reckoned(
                        rule.name(),
                        rule.amount(),
                        rule.dayUnit(),
                        begins,
                        rule.due(begins, kept.reckoning()),
                        lead == null
                                ? null
                                : units.find(scope, lead)
                                        .map(unit -> unit.name())
                                        .orElse(null)))
                .orElse(null);
    }

    /** A document marked "urgent" asks for the rule of that word, in whichever language the word is written there. */
    private @Nullable DeadlineRule asked(Visit visit, UUID directive) {
        var urgency = directives.get(visit.scope(), directive).head().urgency();
        var words = Arrays.stream(Language.values())
                .map(language -> messages.in(language).name("directive.urgency", urgency))
                .toList();
        return rules.byWord(visit.scope(), words).orElse(null);
    }

    /** Two versions of one assignment in words. */
    List<Comparing.Difference> differences(Visit visit, Conflict conflict) {
        var differences = new ArrayList<Comparing.Difference>();
        for (var name : new TreeSet<>(conflict.stored().keySet())) {
            differences.add(new Comparing.Difference(
                    name.equals("title") ? "programme.form.title" : "programme.field." + name,
                    words(visit, name, conflict.sent().getOrDefault(name, "")),
                    words(visit, name, conflict.stored().getOrDefault(name, ""))));
        }
        return differences;
    }

    private String words(Visit visit, String name, String value) {
        var id = Texts.id(value);
        if (id == null) {
            return value;
        }
        return switch (name) {
            case "lead" ->
                units.find(visit.scope(), id)
                        .map(unit -> visit.w().text(unit.name()))
                        .orElse("");
            case "post", "leader" ->
                posts.find(visit.scope(), id, visit.today())
                        .map(post -> visit.w().text(post.name()))
                        .orElse("");
            default -> value;
        };
    }

    private void keep(Visit visit, String chosen, LinkedHashMap<UUID, Post> posts) {
        var id = Texts.id(chosen);
        if (id != null && !posts.containsKey(id)) {
            this.posts.find(visit.scope(), id, visit.today()).ifPresent(post -> posts.put(id, post));
        }
    }
}
