package org.plumbline.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measured;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.target.TargetCounts;
import org.plumbline.target.TargetVerdicts;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.verdict.VerdictClass;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever is entered, corrected, withdrawn and revised: frozen cells are those that a brute recomputation as known at the instant gives, and
 * what is told to differ is what differs between that and the same as known now.
 */
@DatabaseTest
class FrozenPropertyTests extends AFrozenPage {

    @Autowired
    private FigureWork figures;

    @Autowired
    private TargetVerdicts verdicts;

    @Autowired
    private TargetCounts counts;

    @Autowired
    private Store store;

    @ParameterizedTest
    @ValueSource(longs = {1, 11, 20250403})
    void frozenCellsAreThoseOfTheInstantAndDifferencesANaiveDifference(long seed) {
        var random = new Random(seed);
        var standing = new TreeMap<String, UUID>();
        standing.put("2023", figure);
        var said = new TreeMap<>(Map.of("2022", "55", "2023", "48.14"));
        var revisions = 1;
        var pages = new HashMap<UUID, Map<String, String>>();
        for (var step = 0; step < 30; step++) {
            var year = "20" + (21 + random.nextInt(4));
            var value = BigDecimal.valueOf(3000 + random.nextInt(3500), 2).toPlainString();
            var there = standing.get(year);
            switch (random.nextInt(6)) {
                case 0 -> pages.put(ofTarget(), new TreeMap<>(said));
                case 1 -> pages.put(ofUnit(), new TreeMap<>(said));
                case 2 -> {
                    if (there != null) {
                        figures.withdraw(
                                set.district(), new WithdrawFigure(Ids.next(), there, "In error", Measured.TODAY));
                        standing.remove(year);
                        said.remove(year);
                    }
                }
                case 3 -> {
                    if (revisions < 3) {
                        promises.revise(
                                set.office(),
                                target,
                                revisions,
                                LocalDate.of(2025, 1, revisions),
                                "3" + random.nextInt(9),
                                "Other means");
                        revisions++;
                    }
                }
                default -> {
                    if (there != null) {
                        standing.put(
                                year,
                                measured.corrected(
                                        set.district(),
                                        poverty,
                                        set.unit(),
                                        year,
                                        Measured.number(value),
                                        there,
                                        "Anew"));
                        said.put(year, value);
                    } else if (!year.equals("2022")) {
                        standing.put(
                                year,
                                measured.entered(set.district(), poverty, set.unit(), year, Measured.number(value)));
                        said.put(year, value);
                    }
                }
            }
        }
        pages.put(ofTarget(), new TreeMap<>(said));
        pages.forEach((id, then) -> check(id, then, said));
        var looked = list.ofUnit(
                        set.district(), set.unit(), org.plumbline.frozen.deed.FreezeKind.KEPT, false, null, 200)
                .items();
        assertThat(looked).hasSize(pages.size());
        looked.forEach(each -> assertThat(each.differs())
                .as("kept beside " + each.title())
                .isEqualTo(
                        list.compared(set.district(), each.id()).differences().size()));
    }

    private void check(UUID id, Map<String, String> then, Map<String, String> now) {
        var compared = list.compared(set.district(), id);
        var frozen = compared.frozen();
        assertThat(frozen.sound()).isTrue();
        var kept = told(frozen);
        assertThat(kept).as("as known at %s", frozen.knownAt()).isEqualTo(brute(frozen.page(), frozen.knownAt(), then));
        var today = brute(frozen.page(), null, now);
        var naive = new TreeMap<String, String>();
        java.util.stream.Stream.concat(kept.keySet().stream(), today.keySet().stream())
                .filter(key -> !Objects.equals(kept.get(key), today.get(key)))
                .forEach(key -> naive.put(key, kept.get(key) + " > " + today.get(key)));
        var differs = new TreeMap<String, String>();
        compared.differences().forEach(each -> {
            var name = name(each.key());
            if (name != null) {
                differs.put(name, plain(each.then()) + " > " + plain(each.now()));
            }
        });
        assertThat(differs).isEqualTo(naive);
    }

    /** The cells of which the test has a model of its own: figures, class, latest figure, level and counts. */
    private static @Nullable String name(String key) {
        if (key.startsWith("figures/") && key.endsWith("/value")) {
            return "figure " + key.split("/")[2].substring(0, 4);
        }
        return switch (key.substring(key.lastIndexOf('/') + 1)) {
            case "class", "latest" ->
                key.startsWith("verdict/checked") ? null : key.substring(key.lastIndexOf('/') + 1);
            case "reported" -> "counted " + key.split("/")[1];
            default -> null;
        };
    }

    private static Map<String, String> told(Frozen frozen) {
        var all = new TreeMap<String, String>();
        cells(frozen.sections()).forEach((key, cell) -> {
            var name = name(key);
            if (name != null && !cell.isEmpty()) {
                all.put(name, Objects.requireNonNull(plain(cell)));
            }
        });
        return all;
    }

    private static @Nullable String plain(org.plumbline.web.FrozenView.@Nullable Cell cell) {
        return cell == null
                ? null
                : cell.number() == null ? cell.word() : cell.number().toPlainString();
    }

    private Map<String, String> brute(String page, @Nullable Instant at, Map<String, String> said) {
        var all = new TreeMap<String, String>();
        if (page.equals("target")) {
            said.forEach((year, value) -> all.put(
                    "figure " + year, new BigDecimal(value).stripTrailingZeros().toPlainString()));
        }
        var verdict = verdicts.of(Scope.programme(), target, Measured.TODAY, at)
                .verdicts()
                .reported();
        all.put("class", verdict.verdictClass().code());
        said.entrySet().stream()
                .reduce((one, later) -> later)
                .ifPresent(latest -> all.put(
                        "latest",
                        new BigDecimal(latest.getValue()).stripTrailingZeros().toPlainString()));
        if (page.equals("unit")) {
            var node = store.read(
                    Scope.programme(), () -> set.district().grants().getFirst().node());
            var card =
                    counts.of(Scope.programme(), new TargetCounts.Question(node, Measured.TODAY, at, null, null, null));
            for (var cls : VerdictClass.values()) {
                if (card.of(cls) > 0) {
                    all.put("counted " + cls.code(), String.valueOf(card.of(cls)));
                }
            }
        }
        return all;
    }
}
