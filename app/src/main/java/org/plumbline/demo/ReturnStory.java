package org.plumbline.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Looks;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.State;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.kernel.Scope;
import org.plumbline.procedure.Shift;
import org.plumbline.reporting.ApprovalPaths;
import org.plumbline.reporting.Receiving;
import org.plumbline.reporting.Regimes;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.RoundList;
import org.plumbline.reporting.Rounds;
import org.plumbline.reporting.deed.ApprovalSide;
import org.plumbline.reporting.deed.ApproveReturn;
import org.plumbline.reporting.deed.Asked;
import org.plumbline.reporting.deed.DefineRegime;
import org.plumbline.reporting.deed.DueKind;
import org.plumbline.reporting.deed.DueRule;
import org.plumbline.reporting.deed.EvidenceRule;
import org.plumbline.reporting.deed.LayDownPath;
import org.plumbline.reporting.deed.OpenRound;
import org.plumbline.reporting.deed.RegimeLine;
import org.plumbline.reporting.deed.RegimeText;
import org.plumbline.reporting.deed.ReviseRegime;
import org.plumbline.reporting.deed.SendBackReturn;
import org.plumbline.store.Installation;
import org.springframework.stereotype.Component;

/** What units were asked to report, what they sent, and what became of it. */
@Component
class ReturnStory {

    private static final Scope SCOPE = Scope.programme();

    private final Installation installation;
    private final Regimes regimes;
    private final Rounds rounds;
    private final RoundList list;
    private final Returns returns;
    private final Receiving receiving;
    private final ApprovalPaths paths;
    private final Looks looks;

    ReturnStory(
            Installation installation,
            Regimes regimes,
            Rounds rounds,
            RoundList list,
            Returns returns,
            Receiving receiving,
            ApprovalPaths paths,
            Looks looks) {
        this.paths = paths;
        this.looks = looks;
        this.installation = installation;
        this.regimes = regimes;
        this.rounds = rounds;
        this.list = list;
        this.returns = returns;
        this.receiving = receiving;
    }

    void tell(Chapter chapter) {
        var tiers = UnitStory.tiers(chapter.facts());
        var lines = chapter.by("regime_lines", row -> row.get("regime"));
        var figures = chapter.by("returned_figures", ReturnStory::duty);
        chapter.each("regimes", row -> regime(row, lines.getOrDefault(row.get("code"), List.of()), tiers));
        chapter.each(
                "approval_paths",
                row -> paths.layDown(
                        SCOPE,
                        new LayDownPath(
                                Codes.id("approval-path", row.get("unit") + row.get("side") + row.get("known")),
                                Codes.unit(row.get("unit")),
                                ApprovalSide.valueOf(upper(row, "side")),
                                row.list("posts").stream().map(Codes::post).toList(),
                                row.day("day"))));
        chapter.each(
                "looks",
                row -> looks.take(
                        Codes.id("indicator", row.get("indicator")),
                        row.day("day"),
                        Integer.parseInt(row.get("times"))));
        chapter.each("rounds", this::open);
        chapter.each("returns", row -> move(row, figures));
    }

    /** Opens what is to be opened by the day to which the clock was moved. */
    void catchUp() {
        rounds.openAll();
    }

    private void regime(Row row, List<Row> lines, Map<String, Short> tiers) {
        var code = row.get("code");
        var text = new RegimeText(
                row.wording("name"),
                row.wording("purpose"),
                Frequency.valueOf(upper(row, "frequency")),
                new DueRule(
                        DueKind.valueOf(upper(row, "due_kind")),
                        Integer.parseInt(row.get("due_amount")),
                        Integer.parseInt(row.get("due_months")),
                        Shift.valueOf(upper(row, "due_shift"))),
                Integer.parseInt(row.get("opens_before")),
                row.find("closes_after").map(Integer::valueOf).orElse(null),
                row.yes("by_levels"),
                List.of(Asked.tier(UnitStory.number(tiers, row, "asked_tier"), Codes.unit(row.get("asked_within")))),
                lines.stream().map(each -> line(code, each)).toList());
        if (row.find("reason").isPresent()) {
            regimes.revise(
                    SCOPE,
                    new ReviseRegime(
                            Codes.id("regime", code + "#" + row.get("known")),
                            regime(code),
                            null,
                            text,
                            row.day("from"),
                            row.get("reason"),
                            row.day("day")));
        } else {
            regimes.define(
                    SCOPE,
                    new DefineRegime(
                            regime(code), Codes.unit(row.get("owner")), code, text, row.day("from"), row.day("day")));
        }
    }

    private static RegimeLine line(String regime, Row row) {
        return new RegimeLine(
                line(regime, row.get("no")),
                row.get("no"),
                Codes.id("indicator", row.get("indicator")),
                Frequency.valueOf(upper(row, "frequency")),
                EvidenceRule.valueOf(upper(row, "evidence")),
                Integer.parseInt(row.get("minutes")));
    }

    private void open(Row row) {
        rounds.open(
                SCOPE,
                new OpenRound(round(row), regime(row.get("regime")), Period.of(row.get("period")), row.day("day")));
    }

    private void move(Row row, Map<String, List<Row>> figures) {
        switch (row.get("what")) {
            case "send" ->
                returns.send(
                        SCOPE,
                        round(row),
                        Codes.unit(row.get("unit")),
                        figures.getOrDefault(duty(row), List.of()).stream()
                                .map(this::given)
                                .toList());
            case "accept" ->
                receiving.approve(SCOPE, new ApproveReturn(step(row), returned(row), installation.today()));
            case "send_back" ->
                receiving.sendBack(
                        SCOPE, new SendBackReturn(step(row), returned(row), row.get("reason"), installation.today()));
            default -> throw new IllegalArgumentException("""
                        There is no step of a return (%s).
                        Maybe the word in column what is misspelt.""".formatted(row.get("what")));
        }
    }

    /** A period that has not ended is estimated. */
    private Returns.Given given(Row row) {
        var ended = !Period.of(row.get("period")).last().isAfter(installation.today());
        return new Returns.Given(
                line(row.get("regime"), row.get("no")),
                State.valueOf(upper(row, "state")),
                ended ? Maturity.FINAL : Maturity.ESTIMATE,
                figure(row),
                row.find("result")
                        .map(result ->
                                new Stated.Comment(result, row.find("cause").orElse(null), null, null))
                        .orElse(null),
                null,
                null,
                row.find("reply").orElse(null),
                null);
    }

    private static @Nullable Figure figure(Row row) {
        if (row.find("numerator").isPresent()) {
            return Figure.parts(new BigDecimal(row.get("numerator")), new BigDecimal(row.get("denominator")));
        }
        return row.find("value").map(BigDecimal::new).map(Figure::number).orElse(null);
    }

    private UUID returned(Row row) {
        var owing = list.owing(SCOPE, list.get(SCOPE, round(row)), Codes.unit(row.get("unit")));
        var found = owing.returned();
        if (found == null) {
            throw new IllegalArgumentException("""
                    %s sent nothing for %s.
                    Maybe its row to send comes later.""".formatted(row.get("unit"), row.get("period")));
        }
        return found;
    }

    private static String duty(Row row) {
        return row.get("regime") + " " + row.get("period") + " " + row.get("unit");
    }

    private static UUID regime(String code) {
        return Codes.id("regime", code);
    }

    private static UUID line(String regime, String no) {
        return Codes.id("regime-line", regime + "#" + no);
    }

    private static UUID round(Row row) {
        return Codes.id("round", row.get("regime") + "#" + row.get("period"));
    }

    private static UUID step(Row row) {
        return Codes.id("return-step", duty(row) + "#" + row.get("known"));
    }

    private static String upper(Row row, String column) {
        return row.get(column).toUpperCase(Locale.ROOT);
    }
}
