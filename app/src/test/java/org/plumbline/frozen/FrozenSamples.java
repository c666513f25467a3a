package org.plumbline.frozen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.frozen.FrozenWork.Wanted;
import org.plumbline.frozen.deed.FreezeKind;
import org.plumbline.indicator.FigureDraft;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Scope;
import org.plumbline.target.TargetFaces;
import org.plumbline.target.TargetSamples;
import org.springframework.stereotype.Component;

/** A frozen page of a target of a unit, made afresh. */
@Component
public class FrozenSamples {

    private final TargetSamples targets;
    private final TargetFaces faces;
    private final FigureWork figures;
    private final FrozenWork work;
    private final FrozenList list;

    FrozenSamples(TargetSamples targets, TargetFaces faces, FigureWork figures, FrozenWork work, FrozenList list) {
        this.list = list;
        this.targets = targets;
        this.faces = faces;
        this.figures = figures;
        this.work = work;
    }

    /** The path variables of a frozen page of a target of the unit. */
    public Map<String, String> of(UUID unit) {
        var all = Scope.programme();
        var target = UUID.fromString(targets.of(unit).get("id"));
        var indicator = faces.of(all, target, Measured.TODAY, null).line().indicator();
        figures.enter(
                all,
                EnterFigures.reported(
                        Ids.next(),
                        Measured.TODAY,
                        List.of(FigureDraft.value(Ids.next(), indicator, unit, "2023", Measured.number("48.14"))
                                .stated())));
        var id = freeze(work, all, "/targets/" + target, unit).about();
        return Map.of("id", id.toString(), "code", list.get(all, id).code());
    }

    static org.plumbline.kernel.Receipt freeze(FrozenWork work, Scope scope, String path, UUID unit) {
        return work.freeze(scope, wanted(FreezeKind.KEPT, path, unit)).receipt();
    }

    static Wanted wanted(FreezeKind kind, String path, UUID unit) {
        return new Wanted(kind, path, Map.of(), LocalDate.from(Measured.TODAY), null, Language.EN, unit, null);
    }
}
