package org.plumbline.chase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Answerers;
import org.plumbline.chase.Owes.Debtor;
import org.plumbline.chase.Owes.Kind;
import org.plumbline.directive.Reminding;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.programme.Reminders;
import org.plumbline.reporting.ReturnReminders;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Who owes what in the units of a reader, worst first, and the reminders to them. */
@Component
public class ChaseList {

    /** So many things are read of each sort; who looks after more narrows the list. */
    public static final int MOST = 5_000;

    private static final int MOST_ANSWERING = 2;

    private final Store store;
    private final OwedThings things;
    private final Reach reach;
    private final Answerers answerers;
    private final Reminding reminding;
    private final Reminders reminders;
    private final ReturnReminders returns;
    private final Gathering gathering;

    ChaseList(
            Store store,
            OwedThings things,
            Reach reach,
            Answerers answerers,
            Reminding reminding,
            Reminders reminders,
            ReturnReminders returns,
            Gathering gathering) {
        this.returns = returns;
        this.store = store;
        this.things = things;
        this.reach = reach;
        this.answerers = answerers;
        this.reminding = reminding;
        this.reminders = reminders;
        this.gathering = gathering;
    }

    /**
     * What the list is to show; what is null does not narrow it.
     *
     * @param within only where this unit or one below it owes, by its inner number
     */
    public record Filter(
            @Nullable UUID directive,
            @Nullable Integer within,
            @Nullable Kind kind,
            boolean late) {

        /** Everything that is owed. */
        public static Filter none() {
            return new Filter(null, null, null, false);
        }
    }

    /** A unit with all it owes, and the posts that answer for it. */
    public record Group(Debtor debtor, List<Owes.Post> answering, List<Owes> things) {

        public Group {
            answering = List.copyOf(answering);
            things = List.copyOf(things);
        }

        public int late() {
            return (int) things.stream().filter(Owes::pastDue).count();
        }
    }

    /** Everything that fits, worst first. */
    public List<Owes> all(Scope scope, Filter filter) {
        return store.read(scope, () -> {
            var found = things.list(scope, filter);
            var nodes = found.stream().map(each -> each.debtor().node()).collect(Collectors.toSet());
            var allowed = reach.allowed(scope, Ability.REMIND, nodes);
            return found.stream()
                    .map(each -> allowed.contains(each.debtor().node()) ? each : each.notToBeReminded())
                    .toList();
        });
    }

    /** Things by who owes them, the unit with the worst first. */
    public List<Group> groups(Scope scope, List<Owes> owed) {
        var byUnit = new LinkedHashMap<Integer, List<Owes>>();
        owed.forEach(each -> byUnit.computeIfAbsent(each.debtor().node(), any -> new ArrayList<>())
                .add(each));
        var posts = answerers.of(scope, byUnit.keySet());
        return byUnit.values().stream()
                .map(each -> new Group(
                        each.getFirst().debtor(),
                        posts.getOrDefault(each.getFirst().debtor().node(), List.of()).stream()
                                .limit(MOST_ANSWERING)
                                .map(post -> new Owes.Post(post.post(), post.name(), post.holder(), post.email()))
                                .toList(),
                        each))
                .toList();
    }

    /**
     * What became of a round of reminders.
     *
     * @param reminded how many things were reminded of, {@code before} how many had been today already
     * @param settled how many of those named are owed no longer, or not to be reminded of by this post
     */
    public record Reminded(int reminded, int before, int settled) {}

    /**
     * Reminds of things, each at most once a day unless it is said again on purpose; all of it or nothing.
     *
     * @param keys those meant, by {@link Owes#key}; null for all that fit the filter
     */
    public Reminded remind(Scope scope, Filter filter, @Nullable Set<String> keys, boolean again) {
        return store.batch(
                scope,
                () -> gathering.during(scope, () -> {
                    var meant = all(scope, filter).stream()
                            .filter(each -> keys == null || keys.contains(each.key()))
                            .filter(Owes::mayRemind)
                            .toList();
                    var done = answers(scope, meant, again)
                            + assignments(scope, meant, again)
                            + returns(scope, meant, again);
                    return new Reminded(done, meant.size() - done, keys == null ? 0 : keys.size() - meant.size());
                }));
    }

    private int answers(Scope scope, List<Owes> meant, boolean again) {
        var byDirective = meant.stream()
                .filter(each -> each.kind() == Kind.ANSWER)
                .collect(Collectors.groupingBy(
                        Owes::thing,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.debtor().id(), Collectors.toList())));
        return byDirective.entrySet().stream()
                .mapToInt(each -> reminding
                        .remind(scope, each.getKey(), each.getValue(), again)
                        .size())
                .sum();
    }

    private int returns(Scope scope, List<Owes> meant, boolean again) {
        var byRound = meant.stream()
                .filter(each -> each.kind() == Kind.RETURN)
                .collect(Collectors.groupingBy(
                        Owes::thing,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.debtor().id(), Collectors.toList())));
        return byRound.entrySet().stream()
                .mapToInt(each -> returns.remind(scope, each.getKey(), each.getValue(), again)
                        .size())
                .sum();
    }

    private int assignments(Scope scope, List<Owes> meant, boolean again) {
        var ids = meant.stream()
                .filter(each -> each.kind() != Kind.ANSWER && each.kind() != Kind.RETURN)
                .map(Owes::thing)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return reminders.remindAll(scope, ids, again).size();
    }
}
