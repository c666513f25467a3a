package org.plumbline.supplement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.IndicatorSamples;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.kernel.Scope;
import org.plumbline.supplement.deed.About;
import org.plumbline.supplement.deed.Wants;
import org.springframework.stereotype.Component;

/** Requests on a figure of a unit, for those who need one. */
@Component
public class SupplementSamples {

    private final IndicatorSamples indicators;
    private final Supplements supplements;
    private final SupplementList list;

    SupplementSamples(IndicatorSamples indicators, Supplements supplements, SupplementList list) {
        this.indicators = indicators;
        this.supplements = supplements;
        this.list = list;
    }

    /** One that waits for its answer. */
    public Map<String, String> asked(UUID unit) {
        return Map.of("id", ask(unit).toString());
    }

    /** One that is answered, with a file. */
    public Map<String, String> answered(UUID unit) {
        var id = ask(unit);
        supplements.answer(
                Scope.programme(),
                id,
                "Here it is",
                List.of(new FigureWork.Sent("a.txt", ("List " + id).getBytes(StandardCharsets.UTF_8))),
                EvidenceFile.Origin.UNSAID);
        var file = list.get(Scope.programme(), id).steps().getLast().files().getFirst();
        return Map.of("id", id.toString(), "file", file.id().toString());
    }

    private UUID ask(UUID unit) {
        var figure = UUID.fromString(indicators.figure(unit).get("id"));
        return supplements
                .ask(
                        Scope.programme(),
                        new Supplements.Asked(About.FIGURE, figure, null, null, Wants.DOCUMENT, "The signed list", 5))
                .about();
    }
}
