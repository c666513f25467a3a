package org.plumbline.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.reporting.Returned.Kind;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.RoundList.Opened;
import org.plumbline.reporting.deed.ApprovalSide;
import org.plumbline.reporting.deed.HandInReturn;
import org.plumbline.reporting.deed.SendReturn;
import org.plumbline.reporting.deed.SendReturn.Filed;
import org.plumbline.reporting.deed.WithdrawReturn;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Filling in what a unit owes, and sending it. */
@Component
public class Returns {

    private static final int MOST_CELLS = 500;
    private static final int LONGEST = 4_000;
    private static final int UNITS_AT_ONCE = 500;

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final RoundList rounds;
    private final Sheets sheets;
    private final Drafts drafts;
    private final Sending sending;
    private final ApprovalPaths paths;
    private final ReturnRows rows;
    private final StationRows stations;

    Returns(
            Store store,
            Installation installation,
            Reach reach,
            RoundList rounds,
            Sheets sheets,
            Drafts drafts,
            Sending sending,
            ApprovalPaths paths,
            ReturnRows rows,
            StationRows stations) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.rounds = rounds;
        this.sheets = sheets;
        this.drafts = drafts;
        this.sending = sending;
        this.paths = paths;
        this.rows = rows;
        this.stations = stations;
    }

    /**
     * What a unit answers to a line.
     *
     * @param reason why a figure that stands is said otherwise now
     * @param reply what it says to the question about it
     * @param settled the final figure of the period before, where only an estimate stands for it
     */
    public record Given(
            UUID line,
            State state,
            Maturity maturity,
            @Nullable Figure figure,
            Stated.@Nullable Comment comment,
            @Nullable String source,
            @Nullable String reason,
            @Nullable String reply,
            @Nullable Settled settled) {}

    /** The final figure in the place of an estimate, with the reason that the history shows: no correction, and no late edit. */
    public record Settled(Figure figure, String reason) {}

    /**
     * What came of a sending.
     *
     * @param receipt the short code; null where the return was handed in for approval inside its unit and is not sent yet
     */
    public record Sent(UUID id, @Nullable String receipt, Instant at) {}

    /**
     * Keeps what is typed, cell by cell, as it was typed: nothing is held against the definitions yet.
     *
     * @param cells the typed fields by line; none for a line that was emptied
     */
    public void keep(Scope scope, UUID round, UUID unit, Map<UUID, Map<String, String>> cells) {
        store.batch(scope, () -> {
            var opened = rounds.get(scope, round);
            var owing = owing(scope, opened, unit);
            Sending.requireFillable(owing, installation.today());
            if (cells.size() > MOST_CELLS) {
                throw new Refused("cells", "reporting.cells-many", Map.of("cells", cells.size(), "most", MOST_CELLS));
            }
            var problems = new ArrayList<Problem>();
            cells.forEach((line, fields) -> {
                if (opened.version().text().lines().stream()
                        .noneMatch(each -> each.id().equals(line))) {
                    problems.add(Problem.at("cells", "reporting.line-unknown", Map.of("line", line)));
                }
                fields.forEach((name, text) -> {
                    if (text.length() > LONGEST) {
                        problems.add(Problem.at(
                                at(line, name),
                                "reporting.too-long",
                                Map.of("most", LONGEST, "length", text.length())));
                    }
                });
            });
            Regimes.refuse(problems);
            drafts.put(scope, opened.round().key(), owing.node(), cells, installation.now());
            return owing;
        });
    }

    /**
     * Sends a return: enters the figures that are new or said otherwise, and writes down on which figures it rests. Where the unit laid
     * down through which posts its returns pass, it is handed in for their approval instead, held against all that a sending asks. All or
     * nothing; the same request sent again is answered with what it did.
     *
     * @throws Refused at {@code cells[LINE].value} and the like for what is missing or wrong, and at {@code cells[LINE].reply} for
     *     a question that waits for its answer
     */
    public Sent send(Scope scope, UUID round, UUID unit, List<Given> given) {
        return store.batch(scope, () -> {
            sending.alone(round, unit);
            var opened = rounds.get(scope, round);
            return sending.send(scope, opened, owing(scope, opened, unit), given);
        });
    }

    /** Hands a return in again from what happened; what it says is working paper and not kept. */
    public Receipt record(Scope scope, HandInReturn deed) {
        return store.write(scope, deed, knownAt -> {
            var opened = rounds.get(scope, deed.round());
            var owing = owing(scope, opened, deed.unit());
            Sending.requireFillable(owing, deed.on());
            rows.handIn(deed, opened.round().key(), owing.node(), scope, knownAt);
        });
    }

    /** A unit takes back what it handed in for approval inside; what was typed is there to be changed. */
    public Receipt withdraw(Scope scope, WithdrawReturn deed) {
        return store.write(scope, deed, knownAt -> {
            var before = rows.lock(deed.id());
            owing(scope, rounds.get(scope, before.round()), before.unit());
            if (before.stage() != Stage.INSIDE) {
                throw new Refused("return", "reporting.not-inside", Map.of());
            }
            Regimes.refuse(RegimeRules.day(deed.on(), installation.today()));
            rows.move(
                    deed.step(),
                    deed.id(),
                    Kind.WITHDRAWN,
                    before.times() > 0 ? Stage.SENT_BACK : Stage.BEGUN,
                    null,
                    deed.on(),
                    scope,
                    knownAt);
        });
    }

    /** Writes down that a return was sent whose figures stand already: how it is carried out again from what happened. */
    public Receipt record(Scope scope, SendReturn deed) {
        return store.write(scope, deed, knownAt -> {
            var opened = rounds.get(scope, deed.round());
            var owing = owing(scope, opened, deed.unit());
            Sending.requireOpen(owing, deed.on());
            rows.send(deed, opened.round().key(), owing.node(), scope, knownAt);
        });
    }

    /** What a unit handed in or sent in a round with every step since; null as long as it did neither. */
    public @Nullable Returned of(Scope scope, RoundList.Owing owing) {
        var id = owing.returned();
        return id == null
                ? null
                : store.read(scope, () -> {
                    var steps = rows.steps(id);
                    var last = steps.stream()
                            .filter(each -> each.kind() == Kind.SENT)
                            .findFirst();
                    var given =
                            reach.allows(scope, Ability.ANSWER, owing.answering()) ? rows.given(id) : List.<Given>of();
                    return new Returned(
                            id,
                            steps,
                            given.isEmpty()
                                    ? last.map(each -> rows.filed(each.id())).orElse(Map.of())
                                    : filed(scope, owing, given),
                            given.stream().collect(Collectors.toMap(Given::line, Function.identity())),
                            paths.manned(scope, latest(stations.of(id))));
                });
    }

    /** With which questions and answers it will be sent. */
    private Map<UUID, Filed> filed(Scope scope, RoundList.Owing owing, List<Given> given) {
        var sheet = sheets.of(scope, new Opened(owing.round(), owing.regime()), owing);
        return new Filling(sheet, given).filed().stream().collect(Collectors.toMap(Filed::line, Function.identity()));
    }

    /** The stations of the last two ways: inside the unit, and beyond it. */
    private static List<Station> latest(List<Station> all) {
        var steps = all.stream().map(each -> each.station().step()).distinct().toList();
        var shown = steps.subList(Math.max(0, steps.size() - 2), steps.size());
        return all.stream()
                .filter(each -> shown.contains(each.station().step()))
                .toList();
    }

    /** Whether the reader may fill in what a unit owes now. */
    public boolean mayFill(Scope scope, RoundList.Owing owing) {
        return owing.stage().isFillable()
                && !owing.isClosed(installation.today())
                && reach.allows(scope, Ability.ANSWER, owing.answering());
    }

    /** Whether the reader may take back what was handed in for approval inside the unit. */
    public boolean mayWithdraw(Scope scope, RoundList.Owing owing) {
        return owing.stage() == Stage.INSIDE && reach.allows(scope, Ability.ANSWER, owing.answering());
    }

    /** Whether what a unit sends is handed in for approval inside first. */
    public boolean handsIn(Scope scope, RoundList.Owing owing) {
        return store.read(
                scope,
                () -> !paths.posts(owing.answering(), ApprovalSide.OUTGOING).isEmpty());
    }

    /** What units owe in a round and the reader may fill in now, by their names; so many at most. */
    public List<RoundList.Owing> fillable(Scope scope, Opened opened, int most) {
        return store.read(scope, () -> {
            var found = new ArrayList<RoundList.Owing>();
            UUID after = null;
            do {
                var some = rounds.units(scope, opened, new RoundList.Filter(null, true, null), UNITS_AT_ONCE, after);
                var allowed = reach.allowed(
                        scope,
                        Ability.ANSWER,
                        some.items().stream().map(RoundList.Owing::node).toList());
                some.items().stream()
                        .filter(each -> allowed.contains(each.node()) && !each.isClosed(installation.today()))
                        .forEach(found::add);
                after = some.next() == null ? null : UUID.fromString(some.next());
            } while (after != null && found.size() < most);
            return List.copyOf(found.subList(0, Math.min(most, found.size())));
        });
    }

    /** Lets pass who may answer for what a unit owes in a round. */
    public void requireAnswering(Scope scope, UUID round, UUID unit) {
        store.read(scope, () -> owing(scope, rounds.get(scope, round), unit));
    }

    /** What the unit owes, for who may answer for it. */
    private RoundList.Owing owing(Scope scope, Opened opened, UUID unit) {
        var owing = rounds.owing(scope, opened, unit);
        reach.require(scope, Ability.ANSWER, owing.answering());
        return owing;
    }

    /** The place of a field of a line, as refusals name it. */
    public static String at(UUID line, String field) {
        return "cells[" + line + "]." + field;
    }
}
