package org.plumbline.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.IndicatorSamples;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.Posts;
import org.plumbline.procedure.Shift;
import org.plumbline.reporting.deed.ApprovalSide;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DefineRegime;
import org.plumbline.reporting.deed.DueKind;
import org.plumbline.reporting.deed.DueRule;
import org.plumbline.reporting.deed.LayDownPath;
import org.plumbline.reporting.deed.NameDeputy;
import org.plumbline.reporting.deed.RegimeText;
import org.springframework.stereotype.Component;

/** Regimes, rounds and returns of a unit that asks itself, for those who need one of each. */
@Component
public class ReturnSamples {

    private final IndicatorSamples indicators;
    private final Regimes regimes;
    private final Rounds rounds;
    private final RoundList list;
    private final Returns returns;
    private final ApprovalPaths paths;
    private final Posts posts;
    private final Outgoings outgoings;
    private final Documents documents;
    private final Sheets sheets;

    ReturnSamples(
            IndicatorSamples indicators,
            Regimes regimes,
            Rounds rounds,
            RoundList list,
            Returns returns,
            ApprovalPaths paths,
            Posts posts,
            Outgoings outgoings,
            Documents documents,
            Sheets sheets) {
        this.paths = paths;
        this.posts = posts;
        this.outgoings = outgoings;
        this.documents = documents;
        this.sheets = sheets;
        this.indicators = indicators;
        this.regimes = regimes;
        this.rounds = rounds;
        this.list = list;
        this.returns = returns;
    }

    /** A regime of the unit. */
    public Map<String, String> regime(UUID unit) {
        return Map.of("id", made(unit).toString());
    }

    /** A round in which the unit owes a return. */
    public Map<String, String> round(UUID unit) {
        var round = opened(unit).toString();
        return Map.of("id", round, "round", round, "unit", unit.toString());
    }

    /** A round in which the unit owes a return, with its line and a document that waits to be sent with it. */
    public Map<String, String> documented(UUID unit) {
        var round = opened(unit);
        var line = list.get(Scope.programme(), round).version().text().lines().getFirst();
        documents.attach(
                Scope.programme(),
                round,
                unit,
                line.id(),
                List.of(new FigureWork.Sent("a.txt", "Households".getBytes(StandardCharsets.UTF_8))),
                EvidenceFile.Origin.UNSAID);
        var file = sheets.of(Scope.programme(), round, unit)
                .lines()
                .getFirst()
                .files()
                .getFirst();
        return Map.of(
                "id",
                round.toString(),
                "round",
                round.toString(),
                "unit",
                unit.toString(),
                "line",
                line.id().toString(),
                "file",
                file.id().toString());
    }

    /** A round in which the unit sent its return. */
    public Map<String, String> sent(UUID unit) {
        paths.layDown(
                Scope.programme(), new LayDownPath(Ids.next(), unit, ApprovalSide.OUTGOING, List.of(), Measured.TODAY));
        return filledIn(unit);
    }

    /** A round in which the unit handed its return in for approval inside. */
    public Map<String, String> handedIn(UUID unit) {
        deputy(unit);
        return filledIn(unit);
    }

    private Map<String, String> filledIn(UUID unit) {
        var round = opened(unit);
        var line = list.get(Scope.programme(), round).version().text().lines().getFirst();
        returns.send(Scope.programme(), round, unit, List.of(Reported.given(line, null)));
        return Map.of("id", round.toString(), "round", round.toString(), "unit", unit.toString());
    }

    /** A post of the unit that decides in the place of another, which stands on its path. */
    public Map<String, String> deputy(UUID unit) {
        var post = post(unit);
        var deputy = Ids.next();
        paths.layDown(
                Scope.programme(),
                new LayDownPath(Ids.next(), unit, ApprovalSide.OUTGOING, List.of(post), Measured.TODAY));
        paths.name(
                Scope.programme(),
                new NameDeputy(deputy, post, post(unit), Measured.TODAY, Measured.TODAY, "Leave", Measured.TODAY));
        return Map.of("id", unit.toString(), "deputy", deputy.toString(), "side", "OUTGOING");
    }

    private UUID post(UUID unit) {
        var id = Ids.next();
        posts.create(
                Scope.programme(),
                new CreatePost(id, unit, null, Measured.words("Post " + id), LocalDate.of(2024, 1, 1)));
        return id;
    }

    /** A return that was sent and signed, with the scan of its paper. */
    public Map<String, String> signed(UUID unit) {
        var values = new HashMap<>(sent(unit));
        var opened = list.get(Scope.programme(), UUID.fromString(values.get("round")));
        var id = Ids.next();
        outgoings.record(
                Scope.programme(),
                list.owing(Scope.programme(), opened, unit),
                id,
                "17/BC",
                Measured.TODAY,
                new Outgoings.Sent("17.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        values.put("id", id.toString());
        return values;
    }

    private UUID opened(UUID unit) {
        var regime = made(unit);
        rounds.openDue(Scope.programme(), regime);
        return list.of(Scope.programme(), regimes.get(Scope.programme(), regime), 1)
                .getFirst()
                .round()
                .id();
    }

    private UUID made(UUID unit) {
        var id = Ids.next();
        var indicator = UUID.fromString(indicators.indicator(unit).get("id"));
        var text = new RegimeText(
                Measured.words("Sample report"),
                null,
                Frequency.YEAR,
                new DueRule(DueKind.DAY_OF_MONTH, 20, 0, Shift.NEXT),
                20,
                null,
                false,
                List.of(Asked.unit(unit)),
                List.of(Reported.line("1", indicator, Frequency.YEAR)));
        regimes.define(
                Scope.programme(),
                new DefineRegime(
                        id, unit, "R" + id.toString().substring(24), text, LocalDate.of(2024, 1, 1), Measured.TODAY));
        return id;
    }
}
