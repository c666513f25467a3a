package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.indicator.Measured.TODAY;
import static org.plumbline.indicator.Measured.parts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Figures;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.Observed;
import org.plumbline.indicator.PartFold;
import org.plumbline.indicator.Readiness;
import org.plumbline.indicator.SeriesList;
import org.plumbline.indicator.deed.CompositeText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.PartText;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.ReviseIndicator;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.organisation.Units;
import org.plumbline.standing.Recount;
import org.plumbline.store.Store;
import org.plumbline.target.TargetList.Filter;
import org.plumbline.target.TargetList.Order;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.Terms;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.VerdictClass;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Composites of units of which a part has its figures from those below, and the targets on them; lists show the latest of both. */
@DatabaseTest
class CompositesAboveTests {

    private static final Scope ALL = Scope.programme();

    @Autowired
    private Measured measured;

    @Autowired
    private Targets targets;

    @Autowired
    private TargetVerdicts verdicts;

    @Autowired
    private TargetList list;

    @Autowired
    private PartFold fold;

    @Autowired
    private FigureWork work;

    @Autowired
    private Figures figures;

    @Autowired
    private SeriesList series;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Units units;

    @Autowired
    private Recount recount;

    @Autowired
    private Store store;

    @Autowired
    private JdbcClient sql;

    private Measured.Case set;
    private UUID online;
    private UUID portal;

    /** Two districts with communes that say how many services are online; whether there is a portal is said by each unit itself. */
    @BeforeEach
    void aProvince() {
        set = measured.fresh();
        set.country().places(4, "n1", "c1", "c2", "c3");
        set.country().places(4, "n2", "d1", "d2");
        online = measured.defined(set, "ONLINE", Measured.fromBelow(Readiness.share()));
        portal = measured.defined(set, "PORTAL", Readiness.portal());
    }

    private UUID ready(Missing missing) {
        return measured.defined(set, "READY", Readiness.of(composite(missing)));
    }

    private CompositeText composite(Missing missing) {
        return CompositeText.of(Readiness.online(online), Readiness.portal(portal, "0.5"))
                .where(missing, null);
    }

    private UUID entered(UUID indicator, String unit, Figure figure) {
        return measured.entered(ALL, indicator, set.unit(unit), "2024", figure);
    }

    private UUID promised(UUID indicator, String unit) {
        var id = Ids.next();
        var terms = Terms.of(Kind.REACH, indicator, set.unit(unit));
        targets.set(ALL, new SetTarget(id, terms, TargetSamples.goal("20", "80"), TargetSamples.SET, null));
        return id;
    }

    private void folded() {
        for (var waits = fold.waiting(); waits > 0; waits = fold.waiting()) {
            fold.all();
        }
    }

    private @Nullable String value(UUID indicator, String unit, @Nullable Instant knownAt, Stance stance) {
        return figures.series(ALL, indicator, set.country().node(unit), "")
                .flatMap(series ->
                        figures
                                .of(ALL, List.of(series.series()), knownAt)
                                .getOrDefault(series.series(), List.of())
                                .stream()
                                .filter(each -> each.stance() == stance)
                                .findFirst())
                .map(Observed::figure)
                .map(figure -> rounded(Objects.requireNonNull(figure.value())))
                .orElse(null);
    }

    private @Nullable String value(UUID indicator, String unit) {
        return value(indicator, unit, null, Stance.DERIVED);
    }

    private static String rounded(BigDecimal value) {
        return value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private VerdictClass judged(UUID target, @Nullable Instant knownAt) {
        return verdicts.of(ALL, target, TODAY, knownAt).verdicts().reported().verdictClass();
    }

    private TargetLine line(UUID target) {
        return list.get(ALL, target).line();
    }

    private Instant latest() {
        return store.read(
                ALL,
                () -> sql.sql("SELECT max(known_at) FROM store.happening")
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single());
    }

    @Test
    void aCorrectionOfACommuneMovesTheCompositeOfItsProvinceAndTheTargetOnIt() {
        var ready = ready(Missing.ALL);
        var target = promised(ready, "north");
        var first = entered(online, "c1", parts(600, 1000));
        entered(online, "d1", parts(600, 1000));
        measured.entered(set.office(), portal, set.unit("north"), "2024", Figure.answer(true));
        assertThat(made(ready, "north")).containsExactly("ONLINE 60 of none", "PORTAL 1 of a figure");
        assertThat(value(ready, "north")).as("what waits is in it at once").isEqualTo("80");
        assertThat(line(target).cls()).isEqualTo("met");
        folded();
        assertThat(value(ready, "north")).isEqualTo("80");
        assertThat(value(ready, "n1"))
                .as("the portal of the district is missing")
                .isNull();
        var before = latest();
        measured.corrected(ALL, online, set.unit("c1"), "2024", parts(0, 1000), first, "Counted anew");
        folded();
        assertThat(value(ready, "north")).as("(30 + 100) / 2").isEqualTo("65");
        assertThat(line(target).cls()).isEqualTo("overHalf");
        assertThat(judged(target, null)).isEqualTo(VerdictClass.OVER_HALF);
        assertThat(rounded(Objects.requireNonNull(
                        Objects.requireNonNull(line(target).latest()).amount())))
                .isEqualTo("65");
        assertThat(value(ready, "north", before, Stance.DERIVED))
                .as("as known before")
                .isEqualTo("80");
        assertThat(judged(target, before)).isEqualTo(VerdictClass.MET);
        folded();
        assertThat(said(ready, "north")).as("made anew only where it changed").isEqualTo(2);
        assertThat(recount.differences()).isEmpty();
    }

    /** Of what a composite's figure was made, as a reader of the province sees it: what was added up has no figure to open. */
    private List<String> made(UUID indicator, String unit) {
        var asked = new SeriesList.Question(indicator, set.country().node(unit), "", null, null, null);
        return Objects.requireNonNull(series.list(set.reader(), asked, null, 50)
                        .facts()
                        .items()
                        .getFirst()
                        .composed())
                .parts()
                .stream()
                .map(each -> each.code() + " " + rounded(Objects.requireNonNull(each.value())) + " of "
                        + (each.figure() == null ? "none" : "a figure"))
                .toList();
    }

    /** How often a composite's figure was made. */
    private int said(UUID indicator, String unit) {
        return store.read(
                ALL,
                () -> sql.sql("""
                        SELECT count(*)::int FROM indicator.observation o JOIN indicator.series s ON s.series = o.series
                          JOIN indicator.indicator i ON i.indicator_key = s.indicator_key
                         WHERE i.id = :id AND s.node = :node AND o.stance = 'DERIVED'
                        """)
                        .param("id", indicator)
                        .param("node", set.country().node(unit))
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aDefinitionFindsWhatWasAddedUpAndANewOneReadsItAnew() {
        entered(online, "c1", parts(300, 1000));
        entered(online, "d1", parts(900, 1000));
        folded();
        var ready = ready(Missing.IGNORE);
        assertThat(List.of(value(ready, "n1"), value(ready, "n2"), value(ready, "north")))
                .containsExactly("30", "90", "60");
        assertThat(value(ready, "c1")).isEqualTo("30");
        entered(online, "c2", parts(100, 1000));
        assertThat(value(ready, "c2")).isEqualTo("10");
        folded();
        assertThat(value(ready, "n1")).isEqualTo("20");
        var shares = measured.defined(set, "SPEED", Measured.fromBelow(Readiness.share()));
        entered(shares, "c1", parts(1, 2));
        indicators.revise(
                set.office(),
                new ReviseIndicator(
                        ready,
                        null,
                        Readiness.of(CompositeText.of(
                                        Readiness.online(online),
                                        PartText.of(shares, "0.5").from("0", "100", Direction.MORE))
                                .where(Missing.IGNORE, null)),
                        "Speed counts",
                        LocalDate.of(2024, 1, 1),
                        null));
        folded();
        assertThat(value(ready, "n1")).as("(20 + 50) / 2").isEqualTo("35");
        assertThat(value(ready, "n2")).isEqualTo("90");
    }

    @Test
    void whatMovesAndWhatIsCheckedMovesTheCompositesAbove() {
        var ready = ready(Missing.IGNORE);
        var first = entered(online, "c1", parts(900, 1000));
        var second = entered(online, "c2", parts(100, 1000));
        entered(online, "d1", parts(300, 1000));
        folded();
        assertThat(value(ready, "n1")).isEqualTo("50");
        units.move(ALL, new MoveUnit(set.unit("c1"), null, 1, set.unit("n2"), LocalDate.of(2024, 6, 1), null));
        folded();
        assertThat(List.of(value(ready, "n1"), value(ready, "n2"))).containsExactly("10", "60");
        assertThat(proof(ready, "n1")).isEqualTo(ProofLevel.NONE);
        work.prove(ALL, new ProveFigure(Ids.next(), second, ProofLevel.DOCUMENT_CHECKED, "Seen", TODAY, List.of()));
        folded();
        assertThat(proof(ready, "n1")).isEqualTo(ProofLevel.DOCUMENT_CHECKED);
        work.withdraw(ALL, new WithdrawFigure(Ids.next(), second, "In error", TODAY));
        work.withdraw(ALL, new WithdrawFigure(Ids.next(), first, "In error", TODAY));
        folded();
        assertThat(value(ready, "n1")).as("nothing is left to be made of").isNull();
        assertThat(value(ready, "n2")).isEqualTo("30");
    }

    private ProofLevel proof(UUID indicator, String unit) {
        var series = figures.series(ALL, indicator, set.country().node(unit), "")
                .orElseThrow()
                .series();
        return Objects.requireNonNull(figures.of(ALL, List.of(series), null).get(series)).stream()
                .filter(each -> each.stance() == Stance.DERIVED)
                .findFirst()
                .orElseThrow()
                .proof();
    }

    @Test
    void compositesAboveAreWhatPlainAddingGives() {
        var ready = ready(Missing.IGNORE);
        var random = new Random(11);
        var below = Map.of(
                "n1",
                List.of("c1", "c2", "c3"),
                "n2",
                List.of("d1", "d2"),
                "north",
                List.of("c1", "c2", "c3", "d1", "d2"));
        var shares = new HashMap<String, int[]>();
        var answers = new HashMap<String, Boolean>();
        var ids = new HashMap<String, UUID>();
        for (var step = 0; step < 60; step++) {
            if (random.nextInt(4) == 0) {
                var unit = List.of("n1", "n2", "north").get(random.nextInt(3));
                var yes = random.nextBoolean();
                answers.put(unit, yes);
                change(portal, unit, Figure.answer(yes), ids);
            } else {
                var unit = below.get("north").get(random.nextInt(5));
                var share = new int[] {random.nextInt(50), 50 + random.nextInt(50)};
                shares.put(unit, share);
                change(online, unit, parts(share[0], share[1]), ids);
            }
            if (random.nextInt(3) == 0) {
                folded();
            }
            if (step % 15 == 14) {
                folded();
                below.forEach((unit, communes) ->
                        assertThat(value(ready, unit)).as(unit).isEqualTo(plain(communes, shares, answers.get(unit))));
            }
        }
    }

    private void change(UUID indicator, String unit, Figure figure, Map<String, UUID> ids) {
        var key = indicator + unit;
        var before = ids.get(key);
        ids.put(
                key,
                before == null
                        ? entered(indicator, unit, figure)
                        : measured.corrected(ALL, indicator, set.unit(unit), "2024", figure, before, "Counted anew"));
    }

    private static @Nullable String plain(List<String> communes, Map<String, int[]> shares, @Nullable Boolean answer) {
        var above = communes.stream()
                .filter(shares::containsKey)
                .mapToInt(each -> shares.get(each)[0])
                .sum();
        var under = communes.stream()
                .filter(shares::containsKey)
                .mapToInt(each -> shares.get(each)[1])
                .sum();
        var yes = answer == null ? null : BigDecimal.valueOf(answer ? 100 : 0);
        if (under == 0) {
            return yes == null ? null : rounded(yes);
        }
        var share = BigDecimal.valueOf(above * 100L).divide(BigDecimal.valueOf(under), 20, RoundingMode.HALF_UP);
        return rounded(yes == null ? share : share.add(yes).divide(BigDecimal.valueOf(2), 20, RoundingMode.HALF_UP));
    }

    @Test
    void aListShowsTheLatestFigureOfWhatIsAddedUp() {
        var above = promised(online, "north");
        var under = promised(online, "c1");
        var silent = promised(online, "n2");
        measured.entered(ALL, online, set.unit("c1"), "2023", parts(1, 10));
        var first = entered(online, "c1", parts(600, 1000));
        entered(online, "c2", parts(200, 1000));
        assertThat(amounts(above, under, silent)).as("with what waits").containsExactly("40", "60", "none");
        folded();
        assertThat(amounts(above, under, silent)).containsExactly("40", "60", "none");
        measured.corrected(ALL, online, set.unit("c1"), "2024", parts(0, 1000), first, "Counted anew");
        assertThat(amounts(above, under, silent)).containsExactly("10", "0", "none");
        assertThat(Objects.requireNonNull(line(above).latest()).period()).isEqualTo("2024");
    }

    private List<String> amounts(UUID... ids) {
        var lines = new HashMap<UUID, TargetLine>();
        list.list(
                        ALL,
                        new Filter(null, false, null, null, null, null, online, null, null, null, null, ""),
                        Order.SET,
                        50,
                        null)
                .items()
                .forEach(each -> lines.put(each.id(), each));
        return List.of(ids).stream()
                .map(id -> Objects.requireNonNull(lines.get(id)).latest())
                .map(latest -> latest == null ? "none" : rounded(Objects.requireNonNull(latest.amount())))
                .toList();
    }
}
