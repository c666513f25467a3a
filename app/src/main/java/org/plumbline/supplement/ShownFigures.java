package org.plumbline.supplement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.SeriesList;
import org.plumbline.indicator.TakenFiles;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.reporting.Sheet;
import org.plumbline.reporting.Sheets;
import org.plumbline.store.Installation;
import org.springframework.stereotype.Component;

/** Lets the files of an answer show the figure that was asked about, unless another hand checked it already or has them. */
@Component
class ShownFigures {

    private final Installation installation;
    private final SeriesList series;
    private final Sheets sheets;
    private final TakenFiles taken;
    private final FigureWork figures;

    ShownFigures(Installation installation, SeriesList series, Sheets sheets, TakenFiles taken, FigureWork figures) {
        this.installation = installation;
        this.series = series;
        this.sheets = sheets;
        this.taken = taken;
        this.figures = figures;
    }

    void by(Scope scope, Supplement request, List<EvidenceFile> files) {
        var figure = figure(scope, request);
        if (figure == null || level(scope, figure).compareTo(ProofLevel.DOCUMENT_ATTACHED) > 0) {
            return;
        }
        var known = new ArrayList<Problem>();
        taken.check(figure, files, known);
        if (!known.isEmpty()) {
            return;
        }
        var evidence = files.stream()
                .map(each -> new EvidenceFile(
                        Ids.next(),
                        each.name(),
                        each.mediaType(),
                        each.size(),
                        each.sha256(),
                        each.about(),
                        each.collected(),
                        each.provider(),
                        each.held()))
                .toList();
        figures.prove(
                scope,
                new ProveFigure(
                        Ids.next(), figure, ProofLevel.DOCUMENT_ATTACHED, null, installation.today(), evidence));
    }

    private @Nullable UUID figure(Scope scope, Supplement request) {
        return switch (request.about()) {
            case FIGURE -> series.get(scope, request.record()).closed() == null ? request.record() : null;
            case PROGRESS -> null;
            case LINE ->
                sheets.of(scope, request.record(), request.unit()).lines().stream()
                        .filter(each -> each.id().equals(request.line()))
                        .map(Sheet.Line::standing)
                        .filter(Objects::nonNull)
                        .map(each -> Objects.requireNonNull(each).id())
                        .findFirst()
                        .orElse(null);
        };
    }

    private ProofLevel level(Scope scope, UUID figure) {
        return series.get(scope, figure).proof().level();
    }
}
