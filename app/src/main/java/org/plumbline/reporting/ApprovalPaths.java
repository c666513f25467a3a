package org.plumbline.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Answerers;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Post;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.deed.ApprovalSide;
import org.plumbline.reporting.deed.EndDeputy;
import org.plumbline.reporting.deed.LayDownPath;
import org.plumbline.reporting.deed.NameDeputy;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Through which posts of a unit returns pass, each unit by its own path, and who decides in their place. */
@Component
public class ApprovalPaths {

    private static final int MOST_POSTS = 5;
    private static final int LATELY = 92;

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final Units units;
    private final Posts posts;
    private final Answerers answerers;
    private final PathRows rows;
    private final StationRows stations;

    ApprovalPaths(
            Store store,
            Installation installation,
            Reach reach,
            Units units,
            Posts posts,
            Answerers answerers,
            PathRows rows,
            StationRows stations) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.units = units;
        this.posts = posts;
        this.answerers = answerers;
        this.rows = rows;
        this.stations = stations;
    }

    /**
     * Lays a path down.
     *
     * @throws org.plumbline.kernel.Refused for a post of another place, one named twice, or more than five
     */
    public Receipt layDown(Scope scope, LayDownPath deed) {
        return store.write(scope, deed, knownAt -> {
            var unit = units.get(scope, deed.unit());
            reach.require(scope, Ability.ORGANISE, unit.node());
            var problems = new ArrayList<>(RegimeRules.day(deed.on(), installation.today()));
            if (deed.posts().size() > MOST_POSTS) {
                problems.add(Problem.at(
                        "posts",
                        "reporting.posts-many",
                        Map.of("posts", deed.posts().size(), "most", MOST_POSTS)));
            }
            var known = choices(scope, unit).stream().map(Post::id).toList();
            var met = new HashSet<UUID>();
            for (var i = 0; i < deed.posts().size(); i++) {
                var post = deed.posts().get(i);
                if (!known.contains(post)) {
                    problems.add(
                            Problem.at("posts[" + i + "]", "reporting.post-elsewhere", Map.of("unit", unit.name())));
                } else if (!met.add(post)) {
                    problems.add(Problem.at("posts[" + i + "]", "reporting.post-twice"));
                }
            }
            Regimes.refuse(problems);
            rows.layDown(deed, unit.node(), scope, knownAt);
        });
    }

    /**
     * Names who approves in the place of a post: for whoever organises its unit.
     *
     * @throws org.plumbline.kernel.Refused for a deputy of another place, days that are over or in no order, and without a reason
     */
    public Receipt name(Scope scope, NameDeputy deed) {
        return store.write(scope, deed, knownAt -> {
            var today = installation.today();
            var post = posts.get(scope, deed.post(), today);
            reach.require(scope, Ability.ORGANISE, post.node());
            var problems = new ArrayList<>(RegimeRules.reasoned(deed.reason()));
            problems.addAll(RegimeRules.day(deed.on(), today));
            if (deed.post().equals(deed.deputy())) {
                problems.add(Problem.at("deputy", "reporting.deputy-same"));
            } else if (choices(scope, units.byNode(scope, post.node())).stream()
                    .noneMatch(each -> each.id().equals(deed.deputy()))) {
                problems.add(Problem.at("deputy", "reporting.deputy-elsewhere", Map.of("post", post.name())));
            }
            if (deed.to().isBefore(deed.from())) {
                problems.add(Problem.at("to", "reporting.deputy-order", Map.of("from", deed.from(), "to", deed.to())));
            } else if (deed.to().isBefore(deed.on())) {
                problems.add(Problem.at("to", "reporting.deputy-over", Map.of("to", deed.to(), "today", deed.on())));
            }
            Regimes.refuse(problems);
            rows.name(deed, post.node(), scope, knownAt);
        });
    }

    /** A deputy approves no longer from a day on. */
    public Receipt end(Scope scope, EndDeputy deed) {
        return store.write(scope, deed, knownAt -> {
            var before = rows.lockDeputy(deed.id());
            reach.require(scope, Ability.ORGANISE, before.node());
            var problems = new ArrayList<>(RegimeRules.day(deed.on(), installation.today()));
            if (deed.on().isAfter(before.to())) {
                problems.add(Problem.at("on", "reporting.deputy-over", Map.of("to", before.to(), "today", deed.on())));
            }
            Regimes.refuse(problems);
            var last = deed.on().minusDays(1);
            rows.endDeputy(
                    deed.id(), last.isBefore(before.from()) ? before.from().minusDays(1) : last);
        });
    }

    /** Whether the reader may lay down the paths of a unit. */
    public boolean mayLayDown(Scope scope, Unit unit) {
        return reach.allows(scope, Ability.ORGANISE, unit.node());
    }

    /** The posts of the place of a unit: those that may stand on its paths and deputise. */
    public List<Post> choices(Scope scope, Unit unit) {
        return posts.near(scope, unit, installation.today());
    }

    /** The path of a unit for one side, each post with whether somebody can decide there, and how quickly that was done lately. */
    public ApprovalPath of(Scope scope, Unit unit, ApprovalSide side) {
        return store.read(scope, () -> {
            var today = installation.today();
            var laid = rows.laid(unit.node(), side).orElse(null);
            if (laid == null || laid.posts().isEmpty()) {
                return new ApprovalPath(
                        side, laid == null ? null : laid.on(), laid == null ? null : laid.actor(), List.of());
            }
            var deputies = rows.deputies(laid.posts(), today);
            var able = able(scope, laid.posts(), unit.node(), deputies, today);
            var pace = stations.pace(unit.node(), today.minusDays(LATELY));
            return new ApprovalPath(
                    side,
                    laid.on(),
                    laid.actor(),
                    laid.posts().stream()
                            .map(each -> posts.find(scope, each, today)
                                    .map(post -> new ApprovalPath.Approver(
                                            each,
                                            post.name(),
                                            post.holder(),
                                            deputies.getOrDefault(each, List.of()),
                                            !Boolean.TRUE.equals(able.get(each)),
                                            pace.getOrDefault(each, Station.Pace.NONE)))
                                    .orElse(null))
                            .filter(Objects::nonNull)
                            .toList());
        });
    }

    /** The posts through which a return passes at a unit, in their order; none where no path was laid down. */
    List<UUID> posts(int node, ApprovalSide side) {
        return rows.laid(node, side).map(PathRows.Laid::posts).orElse(List.of());
    }

    /** Whether somebody decides in the place of a post today. */
    boolean hasDeputy(UUID post) {
        var today = installation.today();
        return !standIns(post, rows.deputies(List.of(post), today), today).isEmpty();
    }

    /** Stations with whether nobody can decide there today. Where no post is named, somebody who directs the unit can. */
    List<Station> manned(Scope scope, List<Station> way) {
        var today = installation.today();
        var open = way.stream()
                .filter(each -> each.post() != null && each.decision() == null)
                .toList();
        var deputies = rows.deputies(
                open.stream().map(Station::post).map(Objects::requireNonNull).toList(), today);
        var able = new HashMap<Integer, Map<UUID, Boolean>>();
        for (var each : open) {
            able.computeIfAbsent(
                    each.node(),
                    node -> able(
                            scope,
                            open.stream()
                                    .filter(one -> one.node() == node)
                                    .map(Station::post)
                                    .map(Objects::requireNonNull)
                                    .toList(),
                            node,
                            deputies,
                            today));
        }
        return way.stream()
                .map(each -> open.contains(each)
                        ? each.vacant(!Boolean.TRUE.equals(
                                Objects.requireNonNull(able.get(each.node())).get(each.post())))
                        : each)
                .toList();
    }

    /** For each post, whether it or a deputy of today can decide at a unit. */
    private Map<UUID, Boolean> able(
            Scope scope, List<UUID> asked, int node, Map<UUID, List<ApprovalPath.Deputy>> deputies, LocalDate today) {
        var all = new HashSet<>(asked);
        asked.forEach(each -> all.addAll(standIns(each, deputies, today)));
        var able = answerers.seated(scope, all, node);
        var found = new HashMap<UUID, Boolean>();
        asked.forEach(each -> found.put(
                each,
                able.contains(each) || standIns(each, deputies, today).stream().anyMatch(able::contains)));
        return found;
    }

    private static List<UUID> standIns(
            @Nullable UUID post, Map<UUID, List<ApprovalPath.Deputy>> deputies, LocalDate today) {
        return deputies.getOrDefault(post, List.of()).stream()
                .filter(each -> each.isInForce(today))
                .map(ApprovalPath.Deputy::deputy)
                .toList();
    }
}
