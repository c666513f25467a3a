package org.plumbline.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.RoundList.Opened;
import org.plumbline.reporting.deed.SendReturn;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Filling in what a unit owes, and sending it. */
@Component
public class Returns {

    private static final int MOST_CELLS = 500;
    private static final int LONGEST = 4_000;

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final Units units;
    private final RoundList rounds;
    private final Sheets sheets;
    private final Drafts drafts;
    private final DraftFiles draftFiles;
    private final FigureWork figures;
    private final ReturnRows rows;

    Returns(
            Store store,
            Installation installation,
            Reach reach,
            Units units,
            RoundList rounds,
            Sheets sheets,
            Drafts drafts,
            DraftFiles draftFiles,
            FigureWork figures,
            ReturnRows rows) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.units = units;
        this.rounds = rounds;
        this.sheets = sheets;
        this.drafts = drafts;
        this.draftFiles = draftFiles;
        this.figures = figures;
        this.rows = rows;
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

    /** What came of a sending. */
    public record Sent(UUID id, String receipt, Instant at) {}

    /**
     * Keeps what is typed, cell by cell, as it was typed: nothing is held against the definitions yet.
     *
     * @param cells the typed fields by line; none for a line that was emptied
     */
    public void keep(Scope scope, UUID round, UUID unit, Map<UUID, Map<String, String>> cells) {
        store.batch(scope, () -> {
            var opened = rounds.get(scope, round);
            var owing = owing(scope, opened, unit);
            requireOpen(owing, installation.today());
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
     * Sends a return: enters the figures that are new or said otherwise, and writes down on which figures it rests. All or nothing; the
     * same request sent again is answered with what it did.
     *
     * @throws Refused at {@code cells[LINE].value} and the like for what is missing or wrong, and at {@code cells[LINE].reply} for
     *     a question that waits for its answer
     */
    public Sent send(Scope scope, UUID round, UUID unit, List<Given> given) {
        return store.batch(scope, () -> {
            store.alone(UUID.nameUUIDFromBytes((round + "/" + unit).getBytes(StandardCharsets.UTF_8)));
            var opened = rounds.get(scope, round);
            var owing = owing(scope, opened, unit);
            var filling = new Filling(sheets.of(scope, opened, owing), given);
            var step = Ids.next();
            var id = Objects.requireNonNullElseGet(owing.returned(), Ids::next);
            var receipt = ReceiptCode.of(units.get(scope, unit).code(), step);
            var deed = new SendReturn(step, id, round, unit, receipt, filling.filed(), installation.today());
            var done = store.write(scope, deed, knownAt -> {
                requireOpen(owing, deed.on());
                enter(scope, filling);
                rows.send(deed, opened.round().key(), owing.node(), scope, knownAt);
                drafts.clear(opened.round().key(), owing.node());
                draftFiles.clear(opened.round().key(), owing.node());
            });
            return done.repeated()
                    ? new Sent(done.about(), rows.receipt(done.about(), done.knownAt()), done.knownAt())
                    : new Sent(id, receipt, done.knownAt());
        });
    }

    /** Writes down that a return was sent whose figures stand already: how it is carried out again from what happened. */
    public Receipt record(Scope scope, SendReturn deed) {
        return store.write(scope, deed, knownAt -> {
            var opened = rounds.get(scope, deed.round());
            var owing = owing(scope, opened, deed.unit());
            requireOpen(owing, deed.on());
            rows.send(deed, opened.round().key(), owing.node(), scope, knownAt);
        });
    }

    /** What a unit sent in a round with every step since; null as long as it sent nothing. */
    public @Nullable Returned of(Scope scope, RoundList.Owing owing) {
        var id = owing.returned();
        return id == null
                ? null
                : store.read(scope, () -> {
                    var steps = rows.steps(id);
                    var sending = steps.stream()
                            .filter(each -> each.kind() == Stage.SENT)
                            .findFirst();
                    return new Returned(
                            id,
                            steps,
                            sending.map(each -> rows.filed(each.id())).orElse(Map.of()));
                });
    }

    /** Whether the reader may fill in what a unit owes now. */
    public boolean mayFill(Scope scope, RoundList.Owing owing) {
        return owing.stage().isOwed()
                && !owing.isClosed(installation.today())
                && reach.allows(scope, Ability.ANSWER, owing.node());
    }

    /** Lets pass who may answer for what a unit owes in a round. */
    public void requireAnswering(Scope scope, UUID round, UUID unit) {
        store.read(scope, () -> owing(scope, rounds.get(scope, round), unit));
    }

    /** What the unit owes, for who may answer for it. */
    private RoundList.Owing owing(Scope scope, Opened opened, UUID unit) {
        var owing = rounds.owing(scope, opened, unit);
        reach.require(scope, Ability.ANSWER, owing.node());
        return owing;
    }

    static Problem alreadySent(RoundList.Owing owing) {
        return Problem.at("return", "reporting.already-sent", Map.of("day", Objects.requireNonNull(owing.sent())));
    }

    /** Lets pass what may be filled in and sent on a day. */
    static void requireOpen(RoundList.Owing owing, LocalDate on) {
        if (!owing.stage().isOwed()) {
            throw new Refused(List.of(alreadySent(owing)));
        }
        if (owing.isClosed(on)) {
            throw new Refused(
                    "return",
                    "reporting.round-closed",
                    Map.of(
                            "day",
                            Objects.requireNonNull(owing.round().closes()),
                            "period",
                            owing.round().period().code()));
        }
    }

    /** Enters figures; everything that is wrong is said at its cell. */
    private void enter(Scope scope, Filling filling) {
        var problems = new ArrayList<>(filling.problems());
        try {
            if (!filling.figures().isEmpty()) {
                figures.enter(scope, EnterFigures.reported(Ids.next(), installation.today(), filling.figures()));
            }
        } catch (Refused refused) {
            refused.problems().stream().map(filling::atCell).forEach(problems::add);
        }
        Regimes.refuse(problems);
        filling.shown().forEach((figure, files) -> figures.prove(scope, attached(figure, files)));
    }

    private ProveFigure attached(UUID figure, List<EvidenceFile> files) {
        return new ProveFigure(Ids.next(), figure, ProofLevel.DOCUMENT_ATTACHED, null, installation.today(), files);
    }

    /** The place of a field of a line, as refusals name it. */
    public static String at(UUID line, String field) {
        return "cells[" + line + "]." + field;
    }
}
