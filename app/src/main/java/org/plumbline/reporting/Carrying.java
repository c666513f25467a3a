package org.plumbline.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.reporting.RoundList.Opened;
import org.plumbline.reporting.RoundList.Owing;
import org.plumbline.reporting.deed.CarryReturn;
import org.plumbline.reporting.deed.FileForm;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/**
 * Takes in returns that were filled in in files and carried: checked first, with nothing stored, then sent like any other. Whoever
 * may answer for the unit brings them, be it the unit or an office above; that hand stands at the sending.
 */
@Component
public class Carrying {

    private static final int FIGURES_AT_ONCE = 1_500;

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final RoundList rounds;
    private final Returns returns;
    private final Sending sending;
    private final FigureWork figures;
    private final CarriedRows rows;

    Carrying(
            Store store,
            Installation installation,
            Reach reach,
            RoundList rounds,
            Returns returns,
            Sending sending,
            FigureWork figures,
            CarriedRows rows) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.rounds = rounds;
        this.returns = returns;
        this.sending = sending;
        this.figures = figures;
        this.rows = rows;
    }

    /**
     * A file as it came.
     *
     * @param hash of all its bytes, {@code content} of the answers of one unit in it
     */
    public record File(String name, FileForm form, String hash, String content) {}

    /**
     * What came of a file.
     *
     * @param receipt null where it was handed in for approval inside the unit and is not sent yet
     * @param before whether that was given before, for the same answers
     */
    public record Taken(@Nullable String receipt, Instant at, boolean before) {}

    /** What a unit answers on its sheet. */
    public record Answered(Sheet sheet, List<Returns.Given> given) {}

    /**
     * What was given for the same answers when they came first, by the inner numbers of units.
     *
     * @param contents the digests of the answers, by the same numbers
     */
    public Map<Integer, Taken> earlier(Scope scope, Opened opened, Map<Integer, String> contents) {
        return store.read(scope, () -> rows.earlier(opened.round().key(), contents.keySet(), contents.values()));
    }

    /**
     * Sends the return of a unit from a file; the same answers again get the receipt of the first time.
     *
     * @throws Refused as {@link Returns#send} does
     */
    public Taken take(Scope scope, UUID round, UUID unit, List<Returns.Given> given, File file) {
        return store.batch(scope, () -> {
            sending.alone(round, unit);
            var opened = rounds.get(scope, round);
            var owing = rounds.owing(scope, opened, unit);
            reach.require(scope, Ability.ANSWER, owing.answering());
            var before =
                    earlier(scope, opened, Map.of(owing.node(), file.content())).get(owing.node());
            if (before != null) {
                return before;
            }
            var sent = returns.send(scope, round, unit, given);
            record(
                    scope,
                    new CarryReturn(
                            sent.id(),
                            sent.receipt(),
                            file.name(),
                            file.form(),
                            file.hash(),
                            file.content(),
                            installation.today()));
            return new Taken(sent.receipt(), sent.at(), false);
        });
    }

    /** Writes down in which file a sending came. */
    public Receipt record(Scope scope, CarryReturn deed) {
        return store.write(scope, deed, knownAt -> {
            var carried = rows.sending(deed);
            returns.requireAnswering(scope, carried.round(), carried.unit());
            rows.put(carried.step(), deed);
        });
    }

    /**
     * What would be refused if these answers were sent, by unit: as {@link Returns#send} says it. Nothing is stored, and many units are
     * checked by few statements.
     */
    public Map<UUID, List<Problem>> check(Scope scope, List<Answered> answered) {
        return store.read(scope, () -> {
            var found = new LinkedHashMap<UUID, List<Problem>>();
            var allowed = reach.allowed(
                    scope,
                    Ability.ANSWER,
                    answered.stream()
                            .map(each -> each.sheet.owing().answering())
                            .collect(Collectors.toSet()));
            var waiting = new ArrayList<Waiting>();
            var count = 0;
            for (var each : answered) {
                var owing = each.sheet.owing();
                var problems = found.computeIfAbsent(owing.unit(), any -> new ArrayList<>());
                if (!allowed.contains(owing.answering())) {
                    problems.add(Problem.at("return", "carried.not-allowed", Map.of("unit", owing.unitName())));
                } else if (isOpen(owing, problems)) {
                    var filling = new Filling(each.sheet, each.given);
                    problems.addAll(filling.problems());
                    waiting.add(new Waiting(owing, owing.unit(), filling));
                    count += filling.figures().size();
                    if (count >= FIGURES_AT_ONCE) {
                        check(scope, waiting, found);
                        waiting.clear();
                        count = 0;
                    }
                }
            }
            check(scope, waiting, found);
            return found;
        });
    }

    /** A unit whose figures are still to be held against their definitions. */
    private record Waiting(Owing owing, UUID unit, Filling filling) {}

    private boolean isOpen(Owing owing, List<Problem> problems) {
        try {
            Sending.requireFillable(owing, installation.today());
            return true;
        } catch (Refused closed) {
            problems.addAll(closed.problems());
            return false;
        }
    }

    private void check(Scope scope, List<Waiting> waiting, Map<UUID, List<Problem>> found) {
        var all = new ArrayList<Stated>();
        var places = new ArrayList<Waiting>();
        var offsets = new HashMap<UUID, Integer>();
        var instead = new HashSet<Integer>();
        for (var each : waiting) {
            offsets.put(each.unit, all.size());
            if (each.owing.answering() != each.owing.node()) {
                instead.add(each.owing.node());
            }
            var fresh = each.filling.figures();
            all.addAll(fresh);
            fresh.forEach(any -> places.add(each));
        }
        if (all.isEmpty()) {
            return;
        }
        try {
            figures.require(scope, EnterFigures.reported(Ids.next(), installation.today(), all), instead);
        } catch (Refused refused) {
            for (var problem : refused.problems()) {
                var at = Filling.place(problem);
                if (at >= 0) {
                    var of = places.get(at);
                    var own = at - offsets.getOrDefault(of.unit, 0);
                    found.computeIfAbsent(of.unit, any -> new ArrayList<>())
                            .add(of.filling.atCell(Filling.moved(problem, own)));
                } else {
                    waiting.forEach(each -> found.computeIfAbsent(each.unit, any -> new ArrayList<>())
                            .add(problem));
                }
            }
        }
    }
}
