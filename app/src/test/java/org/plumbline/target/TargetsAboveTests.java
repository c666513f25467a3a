package org.plumbline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.indicator.Measured.TODAY;
import static org.plumbline.indicator.Measured.parts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.indicator.SeriesList;
import org.plumbline.indicator.deed.Figure;
import org.plumbline.indicator.deed.Missing;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.standing.Recount;
import org.plumbline.target.TargetList.Filter;
import org.plumbline.target.TargetList.Order;
import org.plumbline.target.deed.Terms;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.VerdictClass;
import org.springframework.beans.factory.annotation.Autowired;

/** Targets on what is added up from below follow each correction there, and lists show the latest of it. */
@DatabaseTest
class TargetsAboveTests extends ACompositeAbove {

    @Autowired
    private Targets targets;

    @Autowired
    private TargetVerdicts verdicts;

    @Autowired
    private TargetList list;

    @Autowired
    private SeriesList series;

    @Autowired
    private Recount recount;

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

    private UUID promised(UUID indicator, String unit) {
        var deed = TargetSamples.promise(Terms.of(Kind.REACH, indicator, set.unit(unit)), "20", "80");
        targets.set(ALL, deed);
        return deed.id();
    }

    private VerdictClass judged(UUID target, @Nullable Instant knownAt) {
        return verdicts.of(ALL, target, TODAY, knownAt).verdicts().reported().verdictClass();
    }

    private TargetLine line(UUID target) {
        return list.get(ALL, target).line();
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
