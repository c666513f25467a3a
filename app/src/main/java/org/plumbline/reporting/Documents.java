package org.plumbline.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.TakenFiles;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/**
 * The documents that a unit attaches to the lines of its return. Before it is sent they wait with what is typed and become evidence of
 * the figure with it; afterwards they are evidence of the figure on which the line rests at once.
 */
@Component
public class Documents {

    private static final int MOST = 10;

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final RoundList rounds;
    private final Sheets sheets;
    private final DraftFiles drafts;
    private final TakenFiles taken;
    private final FigureWork figures;

    Documents(
            Store store,
            Installation installation,
            Reach reach,
            RoundList rounds,
            Sheets sheets,
            DraftFiles drafts,
            TakenFiles taken,
            FigureWork figures) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.rounds = rounds;
        this.sheets = sheets;
        this.drafts = drafts;
        this.taken = taken;
        this.figures = figures;
    }

    /**
     * Attaches documents to a line.
     *
     * @throws org.plumbline.kernel.Refused at {@code cells[LINE].files} for what is not taken or is there already, at
     *     {@code cells[LINE].collected} and the like for what is said of it
     */
    public void attach(
            Scope scope, UUID round, UUID unit, UUID line, List<FigureWork.Sent> files, EvidenceFile.Origin origin) {
        Cells.pointing(
                line,
                () -> store.batch(scope, () -> {
                    var opened = rounds.get(scope, round);
                    var owing = rounds.owing(scope, opened, unit);
                    reach.require(scope, Ability.ANSWER, owing.answering());
                    var asked = sheets.of(scope, opened, owing).lines().stream()
                            .filter(each -> each.id().equals(line))
                            .findFirst()
                            .orElseThrow(() -> new Absent("line", line));
                    if (files.isEmpty()) {
                        throw new Refused("files", "reporting.file-none", Map.of());
                    }
                    if (owing.stage().isOwed()) {
                        Sending.requireFillable(owing, installation.today());
                        draft(scope, owing, asked, files, origin);
                    } else {
                        prove(scope, asked, files, origin);
                    }
                    return owing;
                }));
    }

    private void draft(
            Scope scope,
            RoundList.Owing owing,
            Sheet.Line line,
            List<FigureWork.Sent> files,
            EvidenceFile.Origin origin) {
        if (drafts.isRepeated(owing.round().key(), owing.node())) {
            return;
        }
        refuseChecked(line);
        var fresh = taken.of(files, origin);
        var problems = new ArrayList<Problem>();
        taken.check(line.standing() == null ? null : line.standing().id(), fresh, problems);
        for (var file : fresh) {
            line.files().stream()
                    .filter(each -> each.sha256().equals(file.sha256()))
                    .forEach(each -> problems.add(Problem.at(
                            "files", "reporting.file-again", Map.of("name", file.name(), "first", each.name()))));
        }
        if (line.files().size() + fresh.size() > MOST) {
            problems.add(Problem.at(
                    "files",
                    "indicator.files-many",
                    Map.of("files", line.files().size() + fresh.size(), "most", MOST)));
        }
        Regimes.refuse(problems);
        taken.keep(fresh, files);
        drafts.put(scope, owing.round().key(), owing.node(), line.id(), fresh, installation.now());
    }

    private void prove(Scope scope, Sheet.Line line, List<FigureWork.Sent> files, EvidenceFile.Origin origin) {
        refuseChecked(line);
        var standing = line.standing();
        if (standing == null) {
            throw new Absent("figure", line.id());
        }
        figures.prove(
                scope,
                new ProveFigure(
                        Ids.next(), standing.id(), ProofLevel.DOCUMENT_ATTACHED, null, installation.today(), List.of()),
                files,
                origin);
    }

    /** A figure that another hand checked is not brought back to what its own unit says. */
    private static void refuseChecked(Sheet.Line line) {
        var standing = line.standing();
        if (standing != null && standing.proof().compareTo(ProofLevel.DOCUMENT_ATTACHED) > 0) {
            throw new Refused("files", "reporting.file-checked", Map.of());
        }
    }

    /** Takes away a document that was not sent yet. */
    public void remove(Scope scope, UUID round, UUID unit, UUID file) {
        store.batch(scope, () -> {
            var owing = rounds.owing(scope, rounds.get(scope, round), unit);
            reach.require(scope, Ability.ANSWER, owing.answering());
            Sending.requireFillable(owing, installation.today());
            drafts.remove(owing.round().key(), owing.node(), file);
            return owing;
        });
    }

    /** Whether the reader may attach documents to lines now: as long as it is filled in, and afterwards to what was sent. */
    public boolean mayAttach(Scope scope, RoundList.Owing owing) {
        return !owing.isClosed(installation.today()) && reach.allows(scope, Ability.ANSWER, owing.answering());
    }
}
