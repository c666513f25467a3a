package org.plumbline.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.State;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.procedure.Shift;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DefineRegime;
import org.plumbline.reporting.deed.DueKind;
import org.plumbline.reporting.deed.DueRule;
import org.plumbline.reporting.deed.EvidenceRule;
import org.plumbline.reporting.deed.PermitLateReturn;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.reporting.deed.RegimeText;
import org.springframework.stereotype.Component;

/** A province that asks its two districts for roads each quarter and for the poor once a year. Today is 15 March 2025. */
@Component
public class Reported {

    static final LocalDate FROM = LocalDate.of(2024, 7, 1);

    private final Measured measured;
    private final Regimes regimes;
    private final Rounds rounds;
    private final RoundList list;
    private final Receiving receiving;

    Reported(Measured measured, Regimes regimes, Rounds rounds, RoundList list, Receiving receiving) {
        this.receiving = receiving;
        this.measured = measured;
        this.regimes = regimes;
        this.rounds = rounds;
        this.list = list;
    }

    /**
     * What a test works with.
     *
     * @param roads the line asked each quarter, {@code poor} the one asked once a year
     */
    public record Case(Measured.Case set, UUID regime, RegimeText text, RegimeLine roads, RegimeLine poor) {

        public UUID unit(String name) {
            return set.unit(name);
        }
    }

    /** The quarterly report of districts, with no round opened yet. */
    public Case fresh() {
        var set = measured.fresh();
        var roads = line("1", measured.defined(set, "ROADS", Measured.roads()), Frequency.QUARTER);
        var poor = line("2", measured.defined(set, "POOR", Measured.poverty()), Frequency.YEAR);
        var text = text(List.of(Asked.tier((short) 3, set.unit("north"))), List.of(roads, poor));
        var id = Ids.next();
        regimes.define(set.office(), new DefineRegime(id, set.unit("north"), "QR", text, FROM, Measured.TODAY));
        return new Case(set, id, text, roads, poor);
    }

    /** The same with the rounds opened whose day has come. */
    public Case opened() {
        var made = fresh();
        rounds.openDue(made.set.office(), made.regime);
        return made;
    }

    static RegimeLine line(String no, UUID indicator, Frequency frequency) {
        return new RegimeLine(Ids.next(), no, indicator, frequency, EvidenceRule.NONE, 10);
    }

    static RegimeText text(List<Asked> asked, List<RegimeLine> lines) {
        return new RegimeText(
                Measured.words("Quarterly report of districts"),
                null,
                Frequency.QUARTER,
                new DueRule(DueKind.DAY_OF_MONTH, 20, 0, Shift.NEXT),
                25,
                100,
                false,
                asked,
                lines);
    }

    /** The round of a period. */
    public Round round(Case made, String period) {
        return rounds(made).stream()
                .filter(each -> each.period().code().equals(period))
                .findFirst()
                .orElseThrow();
    }

    List<Round> rounds(Case made) {
        return list.of(made.set.office(), regimes.get(made.set.office(), made.regime), 50).stream()
                .map(RoundList.Progress::round)
                .toList();
    }

    /** The office takes the return of the first district late. */
    public void permitted(Case made, String period, LocalDate until) {
        receiving.permit(made.set.office(), permit(made, period, until, "The office was flooded"));
    }

    /** What it says then. */
    PermitLateReturn permit(Case made, String period, LocalDate until, String reason) {
        return new PermitLateReturn(
                Ids.next(), round(made, period).id(), made.unit("n1"), until, reason, Measured.TODAY);
    }

    static Returns.Given given(RegimeLine line, @Nullable Figure figure) {
        return given(line, figure, null, null);
    }

    static Returns.Given given(
            RegimeLine line, @Nullable Figure figure, @Nullable String reason, @Nullable String reply) {
        return new Returns.Given(
                line.id(),
                figure == null ? State.NIL : State.VALUE,
                Maturity.PROVISIONAL,
                figure,
                null,
                null,
                reason,
                reply,
                null);
    }

    static Figure km(String value) {
        return Figure.number(new BigDecimal(value));
    }

    /** What is refused, as field and code. */
    static List<String> refusals(Refused refused) {
        var found = new ArrayList<String>();
        refused.problems().forEach(each -> found.add(Objects.requireNonNullElse(each.field(), "") + " " + each.code()));
        return found;
    }

    static Map<UUID, Map<String, String>> typed(RegimeLine line, String value) {
        return Map.of(line.id(), value.isEmpty() ? Map.of() : Map.of("value", value));
    }
}
