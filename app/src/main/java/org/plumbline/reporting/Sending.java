package org.plumbline.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.Returns.Given;
import org.plumbline.reporting.Returns.Sent;
import org.plumbline.reporting.Round.Stage;
import org.plumbline.reporting.RoundList.Opened;
import org.plumbline.reporting.deed.HandInReturn;
import org.plumbline.reporting.deed.SendReturn;
import org.plumbline.reporting.deed.Stop;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** How a return leaves the hands of whoever filled it in: to the posts that approve it inside the unit, or out of it. */
@Component
class Sending {

    private final Store store;
    private final Installation installation;
    private final Units units;
    private final RoundList rounds;
    private final Sheets sheets;
    private final Drafts drafts;
    private final DraftFiles draftFiles;
    private final FigureWork figures;
    private final Ways ways;
    private final ApprovalPaths paths;
    private final ReturnRows rows;

    Sending(
            Store store,
            Installation installation,
            Units units,
            RoundList rounds,
            Sheets sheets,
            Drafts drafts,
            DraftFiles draftFiles,
            FigureWork figures,
            Ways ways,
            ApprovalPaths paths,
            ReturnRows rows) {
        this.store = store;
        this.installation = installation;
        this.units = units;
        this.rounds = rounds;
        this.sheets = sheets;
        this.drafts = drafts;
        this.draftFiles = draftFiles;
        this.figures = figures;
        this.ways = ways;
        this.paths = paths;
        this.rows = rows;
    }

    /** Sends a return, or hands it in where the unit laid down through which posts its returns pass. */
    Sent send(Scope scope, Opened opened, RoundList.Owing owing, List<Given> given) {
        var filling = new Filling(sheets.of(scope, opened, owing), given);
        var inside = ways.inside(scope, owing.answering());
        return inside.isEmpty()
                ? send(scope, opened, owing, filling, () -> {})
                : handIn(scope, opened, owing, filling, given, inside);
    }

    /** A return leaves its unit, approved by the last post inside: it is sent with what was handed in. */
    Receipt leave(Scope scope, UUID id, Runnable decides) {
        var held = rows.find(id);
        alone(held.round(), held.unit());
        var opened = rounds.get(scope, held.round());
        var owing = rounds.owing(scope, opened, held.unit());
        var filling = new Filling(sheets.of(scope, opened, owing), rows.given(id));
        var sent = send(scope, opened, owing, filling, decides);
        return new Receipt(sent.id(), sent.at(), false);
    }

    /** Waits for whoever works on the same return. */
    void alone(UUID round, UUID unit) {
        store.alone(UUID.nameUUIDFromBytes((round + "/" + unit).getBytes(StandardCharsets.UTF_8)));
    }

    private Sent send(Scope scope, Opened opened, RoundList.Owing owing, Filling filling, Runnable decides) {
        var step = Ids.next();
        var id = Objects.requireNonNullElseGet(owing.returned(), Ids::next);
        var receipt = ReceiptCode.of(units.get(scope, owing.unit()).code(), step);
        var deed = new SendReturn(
                step,
                id,
                opened.round().id(),
                owing.unit(),
                receipt,
                filling.filed(),
                ways.beyond(scope, opened, owing.node()),
                installation.today());
        var done = store.write(scope, deed, knownAt -> {
            decides.run();
            requireOpen(owing, deed.on());
            enter(scope, filling, (who, entry) -> figures.enter(who, entry, instead(owing)));
            rows.send(deed, opened.round().key(), owing.node(), scope, knownAt);
            filling.shown().forEach((figure, files) -> figures.prove(scope, attached(figure, files)));
            drafts.clear(opened.round().key(), owing.node());
            draftFiles.clear(opened.round().key(), owing.node());
        });
        return done.repeated()
                ? new Sent(done.about(), rows.receipt(done.about(), done.knownAt()), done.knownAt())
                : new Sent(id, receipt, done.knownAt());
    }

    private Sent handIn(
            Scope scope, Opened opened, RoundList.Owing owing, Filling filling, List<Given> given, List<Stop> way) {
        var deed = new HandInReturn(
                Ids.next(),
                Objects.requireNonNullElseGet(owing.returned(), Ids::next),
                opened.round().id(),
                owing.unit(),
                (int) filling.filed().stream()
                        .filter(each -> each.question() != null)
                        .count(),
                way,
                installation.today());
        var done = store.write(scope, deed, knownAt -> {
            requireFillable(owing, deed.on());
            refuseOwnStation(scope, way);
            enter(scope, filling, (who, entry) -> figures.examine(who, entry, instead(owing)));
            rows.handIn(deed, opened.round().key(), owing.node(), scope, knownAt);
            rows.keepGiven(deed.id(), given);
        });
        return new Sent(done.about(), null, done.knownAt());
    }

    private ProveFigure attached(UUID figure, List<EvidenceFile> files) {
        return new ProveFigure(Ids.next(), figure, ProofLevel.DOCUMENT_ATTACHED, null, installation.today(), files);
    }

    /** The unit for which another one answers, since it has ended. */
    private static Set<Integer> instead(RoundList.Owing owing) {
        return owing.answering() == owing.node() ? Set.of() : Set.of(owing.node());
    }

    /** Nobody hands in what waits for the own approval, unless a deputy decides there. */
    private void refuseOwnStation(Scope scope, List<Stop> way) {
        if (scope.post() != null
                && way.stream().anyMatch(each -> scope.post().equals(each.post()))
                && !paths.hasDeputy(scope.post())) {
            throw new Refused("return", "reporting.own-station", Map.of("post", scope.name()));
        }
    }

    /** Lets pass what may be typed in and handed in on a day. */
    static void requireFillable(RoundList.Owing owing, LocalDate on) {
        if (owing.stage() == Stage.INSIDE) {
            throw new Refused("return", "reporting.inside", Map.of());
        }
        requireOpen(owing, on);
    }

    /** Lets pass what may be sent on a day. */
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

    static Problem alreadySent(RoundList.Owing owing) {
        return Problem.at("return", "reporting.already-sent", Map.of("day", Objects.requireNonNull(owing.sent())));
    }

    /** Enters figures, or holds them against all that is asked of an entry; everything that is wrong is said at its cell. */
    private void enter(Scope scope, Filling filling, BiConsumer<Scope, EnterFigures> work) {
        var problems = new ArrayList<>(filling.problems());
        try {
            if (!filling.figures().isEmpty()) {
                work.accept(scope, EnterFigures.reported(Ids.next(), installation.today(), filling.figures()));
            }
        } catch (Refused refused) {
            refused.problems().stream().map(filling::atCell).forEach(problems::add);
        }
        Regimes.refuse(problems);
    }
}
