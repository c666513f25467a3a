package org.plumbline.programme;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.FileVault;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.programme.deed.AskMoreTime;
import org.plumbline.programme.deed.BlockAssignment;
import org.plumbline.programme.deed.DecideMoreTime;
import org.plumbline.programme.deed.DecideProduct;
import org.plumbline.programme.deed.HandOverProduct;
import org.plumbline.programme.deed.ProgrammeDeed;
import org.plumbline.programme.deed.ReachMilestone;
import org.plumbline.programme.deed.RecordProgress;
import org.plumbline.programme.deed.UnblockAssignment;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Working on an assignment: progress, milestones, more time, what stands in the way, and the product. */
@Component
public class Work {

    private static final int MOST_FILES = 10;

    /** A file as somebody sends it. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Sent(String name, byte[] bytes) {}

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final AssignmentRows assignments;
    private final WorkRows rows;
    private final AssignmentStandings standings;
    private final FileVault vault;

    Work(
            Store store,
            Installation installation,
            Reach reach,
            AssignmentRows assignments,
            WorkRows rows,
            AssignmentStandings standings,
            FileVault vault) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.assignments = assignments;
        this.rows = rows;
        this.standings = standings;
        this.vault = vault;
    }

    /**
     * Notes how far it has come, with the files that show it.
     *
     * @throws Refused at {@code files} for too many, or for one that is empty, too large or none of the kinds that are taken
     */
    public Receipt progress(Scope scope, RecordProgress note, List<Sent> files) {
        if (files.size() > MOST_FILES) {
            throw new Refused("files", "programme.files-many", Map.of("files", files.size(), "most", MOST_FILES));
        }
        var taken = new ArrayList<RecordProgress.File>();
        for (var file : files) {
            var kept = FileVault.taken("files", file.name(), file.bytes());
            taken.add(new RecordProgress.File(Ids.next(), kept.name(), kept.mediaType(), kept.size(), kept.sha256()));
        }
        return progress(scope, note.with(taken), () -> {
            for (var i = 0; i < taken.size(); i++) {
                vault.keep(taken.get(i).sha256(), files.get(i).bytes());
            }
        });
    }

    /** Notes how far it has come; the bytes of its files are kept already, as when a happening is carried out again. */
    public Receipt progress(Scope scope, RecordProgress deed) {
        return progress(scope, deed, () -> {});
    }

    private Receipt progress(Scope scope, RecordProgress deed, Runnable keep) {
        return doing(scope, deed, deed.assignment(), (before, knownAt) -> {
            requireDay(before, deed.on());
            var empty = WorkRows.isBlank(deed.result())
                    && WorkRows.isBlank(deed.cause())
                    && WorkRows.isBlank(deed.difficulty())
                    && WorkRows.isBlank(deed.proposal());
            if (empty && deed.percent() == null && deed.files().isEmpty()) {
                throw new Refused("result", "programme.progress-empty", Map.of());
            }
            if (deed.percent() != null && (deed.percent() < 0 || deed.percent() > 100)) {
                throw new Refused("percent", "programme.percent", Map.of("percent", deed.percent()));
            }
            refuseAgain(deed);
            keep.run();
            rows.progress(scope, deed, knownAt);
        });
    }

    /** The same file twice on an assignment: whoever sends it again is led to the first. */
    private void refuseAgain(RecordProgress deed) {
        var names = new HashMap<String, String>();
        for (var file : deed.files()) {
            var other = names.put(file.sha256(), file.name());
            if (other != null) {
                throw new Refused("files", "indicator.file-twice", Map.of("name", file.name(), "other", other));
            }
        }
        rows.first(deed.assignment(), names.keySet()).ifPresent(first -> {
            throw new Refused(
                    "files",
                    "indicator.file-again",
                    Map.of(
                            "name",
                            Objects.requireNonNull(names.get(first.file().sha256())),
                            "first",
                            first.file().name(),
                            "day",
                            first.received(),
                            Problem.LINK,
                            "/assignments/" + deed.assignment() + "/files/"
                                    + first.file().id()));
        });
    }

    /** Says on which day a milestone was reached; said again, it corrects the day. */
    public Receipt reach(Scope scope, ReachMilestone deed) {
        return doing(scope, deed, deed.assignment(), (before, knownAt) -> {
            requireDay(before, deed.on());
            if (rows.milestone(deed) == 0) {
                throw new Refused("milestone", "programme.milestone-unknown", Map.of("assignment", before.title()));
            }
        });
    }

    /**
     * Asks for a later day.
     *
     * @throws Refused if the day in force has passed: what is late already stays late
     */
    public Receipt askMoreTime(Scope scope, AskMoreTime deed) {
        return doing(scope, deed, deed.assignment(), (before, knownAt) -> {
            requireDay(before, deed.on());
            var due = Objects.requireNonNull(before.due());
            requireReason(deed.reason());
            if (deed.on().isAfter(due)) {
                throw new Refused("wished", "programme.asked-too-late", Map.of("due", due, "on", deed.on()));
            }
            if (!deed.wished().isAfter(due)) {
                throw new Refused("wished", "programme.wished-not-later", Map.of("due", due, "wished", deed.wished()));
            }
            if (rows.openWish(before.id()).isPresent()) {
                throw new Refused("wished", "programme.asked-already", Map.of("assignment", before.title()));
            }
            rows.ask(scope, deed, due, knownAt);
        });
    }

    /** Grants more time or declines it; the first due day stays on record. Nobody decides on the own wish. */
    public Receipt decideMoreTime(Scope scope, DecideMoreTime deed) {
        return assigning(scope, deed, deed.assignment(), (before, knownAt) -> {
            var wish = rows.openWish(before.id())
                    .filter(each -> each.id().equals(deed.request()))
                    .orElseThrow(() ->
                            new Refused("request", "programme.nothing-asked", Map.of("assignment", before.title())));
            refuseOwnHand(scope, wish.post(), wish.account(), "request", "programme.own-wish");
            Days.requireNotBefore(deed.on(), wish.asked(), "programme.wish-decided-before");
            Days.requireCome(deed.on(), installation.today());
            if (!deed.granted()) {
                requireReason(deed.reason());
            }
            var until = deed.until() == null ? wish.wished() : deed.until();
            if (deed.granted() && !until.isAfter(Objects.requireNonNull(before.due()))) {
                throw new Refused("until", "programme.wished-not-later", Map.of("due", before.due(), "wished", until));
            }
            rows.decide(scope, deed, deed.granted() ? until : null, knownAt);
            if (deed.granted()) {
                assignments.set(before.id(), Map.of("due", until));
                standings.keep(assignments.lock(before.id()), deed.on(), knownAt);
            }
        });
    }

    /** Hands the product over: the clock stops on that day if another hand accepts it. */
    public Receipt handOver(Scope scope, HandOverProduct deed) {
        return doing(scope, deed, deed.assignment(), (before, knownAt) -> {
            requireDay(before, deed.on());
            if (deed.product().isBlank()) {
                throw new Refused("product", "programme.product-missing", Map.of());
            }
            if (rows.openDelivery(before.id()).isPresent()) {
                throw new Refused("product", "programme.handed-over-already", Map.of("assignment", before.title()));
            }
            rows.lastReturned(before.id())
                    .ifPresent(returned -> Days.requireNotBefore(deed.on(), returned, "programme.handed-over-before"));
            rows.handOver(scope, deed, knownAt);
            assignments.set(before.id(), Map.of("handed_over", deed.on()));
            standings.keep(assignments.lock(before.id()), deed.on(), knownAt);
        });
    }

    /** Accepts a product or returns it. Nobody accepts the own product. */
    public Receipt decideProduct(Scope scope, DecideProduct deed) {
        return assigning(scope, deed, deed.assignment(), (before, knownAt) -> {
            var delivery = rows.openDelivery(before.id())
                    .filter(each -> each.id().equals(deed.delivery()))
                    .orElseThrow(() -> new Refused(
                            "delivery", "programme.nothing-handed-over", Map.of("assignment", before.title())));
            refuseOwnHand(scope, delivery.post(), delivery.account(), "delivery", "programme.own-product");
            Days.requireNotBefore(deed.on(), delivery.handedOver(), "programme.decided-before");
            Days.requireCome(deed.on(), installation.today());
            if (!deed.accepted()) {
                requireReason(deed.reason());
            }
            rows.decide(scope, deed, knownAt);
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("handed_over", deed.accepted() ? delivery.handedOver() : null);
            if (deed.accepted()) {
                columns.put("stage", Stage.DONE.name());
                columns.put("done", delivery.handedOver());
                columns.put("blocked", null);
                columns.put("block_reason", null);
            }
            assignments.set(before.id(), columns);
            standings.keep(assignments.lock(before.id()), deed.accepted() ? delivery.handedOver() : deed.on(), knownAt);
        });
    }

    /** Says what stands in the way. */
    public Receipt block(Scope scope, BlockAssignment deed) {
        return doing(scope, deed, deed.assignment(), (before, knownAt) -> {
            requireDay(before, deed.on());
            requireReason(deed.reason());
            assignments.set(
                    before.id(),
                    Map.of("blocked", deed.on(), "block_reason", deed.reason().strip()));
        });
    }

    /** Says that nothing stands in the way any more. */
    public Receipt unblock(Scope scope, UnblockAssignment deed) {
        return doing(scope, deed, deed.assignment(), (before, knownAt) -> {
            if (before.blocked() == null) {
                throw new Refused("on", "programme.not-blocked", Map.of("assignment", before.title()));
            }
            requireDay(before, deed.on());
            Days.requireNotBefore(deed.on(), before.blocked(), "programme.unblocked-before");
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("blocked", null);
            columns.put("block_reason", null);
            assignments.set(before.id(), columns);
        });
    }

    /** The lead works on it, or whoever assigned it. */
    private Receipt doing(Scope scope, ProgrammeDeed deed, UUID assignment, BiConsumer<Filed, Instant> work) {
        return changing(scope, deed, assignment, work, before -> {
            var lead = before.lead();
            if (lead == null || !reach.allows(scope, Ability.ANSWER, lead)) {
                if (!reach.allows(scope, Ability.DIRECT, before.owner())) {
                    throw new NotAllowed(Ability.ANSWER);
                }
            }
        });
    }

    private Receipt assigning(Scope scope, ProgrammeDeed deed, UUID assignment, BiConsumer<Filed, Instant> work) {
        return changing(scope, deed, assignment, work, before -> reach.require(scope, Ability.DIRECT, before.owner()));
    }

    private Receipt changing(
            Scope scope,
            ProgrammeDeed deed,
            UUID assignment,
            BiConsumer<Filed, Instant> work,
            java.util.function.Consumer<Filed> rule) {
        return store.write(scope, deed, knownAt -> {
            var before = assignments.lock(assignment);
            rule.accept(before);
            if (!before.isUnderWay()) {
                throw new Refused(
                        "assignment",
                        "programme.not-under-way." + before.stage().name().toLowerCase(java.util.Locale.ROOT),
                        Map.of("assignment", before.title()));
            }
            standings.lock(before);
            work.accept(before, knownAt);
        });
    }

    private void requireDay(Filed before, LocalDate on) {
        Days.requireWithin(on, Objects.requireNonNull(before.issued()), installation.today());
    }

    private static void requireReason(@Nullable String reason) {
        if (WorkRows.isBlank(reason)) {
            throw new Refused("reason", "programme.reason-missing", Map.of());
        }
    }

    /** Four eyes: a substitute at the same post counts as the same hand, and so does a person who changed to another post. */
    private static void refuseOwnHand(
            Scope scope, @Nullable UUID post, @Nullable UUID account, String field, String code) {
        var samePerson = account != null && account.equals(scope.account());
        if (!scope.isProgramme() && (samePerson || Objects.equals(scope.post(), post))) {
            throw new Refused(field, code, Map.of());
        }
    }

    /** A wish for more time that waits for a decision. */
    public record Wish(
            UUID id,
            LocalDate asked,
            LocalDate wished,
            String reason,
            @Nullable UUID post,
            @Nullable UUID account,
            String actor) {}

    /** A product that waits for another hand. */
    public record Handed(
            UUID id,
            LocalDate handedOver,
            String product,
            @Nullable UUID post,
            @Nullable UUID account,
            String actor) {}

    /** What is waiting for a decision on an assignment. */
    public record Waiting(@Nullable Wish wish, @Nullable Handed handed) {}

    /** A file that came with a progress note, and where its bytes lie. */
    public record Kept(RecordProgress.File file, Path bytes) {}

    /** A file of some note on an assignment, for whoever may read the assignment. */
    public Kept file(Scope scope, UUID assignment, UUID file) {
        return store.read(
                scope,
                () -> rows.file(assignment, file)
                        .map(found -> new Kept(found, vault.path(found.sha256())))
                        .orElseThrow(() -> new Absent("file", file)));
    }

    /** The wish and the product of an assignment that nobody has decided on yet. */
    public Waiting waiting(Scope scope, UUID assignment) {
        return store.read(
                scope,
                () -> new Waiting(
                        rows.openWish(assignment).orElse(null),
                        rows.openDelivery(assignment).orElse(null)));
    }
}
