package org.plumbline.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.bench.Figure.Unit;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.Restatement;
import org.plumbline.indicator.Restatements;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.Stated;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;

/** Ten years of monthly ratios of all provinces, restated over the reform that made 34 of 63; each figure against plain adding. */
final class RestateBench {

    private static final Scope ALL = Scope.programme();
    private static final double BAR = 1_000;
    private static final int FIRST_YEAR = 2016;
    private static final int MONTHS = 120;
    private static final int AT_A_TIME = 1_800;
    private static final UUID INDICATOR = Country.id(8_500_000);

    private static final String PLAIN = """
            WITH RECURSIVE source AS (
                SELECT t.node AS unit, t.node FROM unnest(?::int[]) AS t (node)
                UNION
                SELECT source.unit, s.predecessor
                  FROM source JOIN organisation.succession s ON s.successor = source.node AND s.kind = 'MERGE'
            )
            SELECT source.unit, o.starts, o.ends, sum(o.numerator), sum(o.denominator), count(*)
              FROM source
              JOIN indicator.series s ON s.node = source.node AND s.cut = ''
              JOIN indicator.observation o ON o.series = s.series AND o.known_to = 'infinity'
             GROUP BY source.unit, o.starts, o.ends
             ORDER BY source.unit, o.ends
            """;

    private final Figures figures;
    private final Country country;
    private final int runs;
    private final Map<UUID, Map<String, long[]>> given = new HashMap<>();

    RestateBench(Figures figures, int size, int runs) {
        this.figures = figures;
        this.country = new Country(size);
        this.runs = runs;
    }

    /** Gives false if any restated figure is another one than plain adding gives. */
    boolean run() {
        try (var house = ThrowAway.start()) {
            var units = house.bean(Units.class);
            country.found(units);
            house.bean(Indicators.class)
                    .define(
                            ALL,
                            new DefineIndicator(INDICATOR, country.root, "RESTATE", definition(), Country.FOUNDED));
            var months = IntStream.range(0, MONTHS)
                    .mapToObj(i -> Period.of("%d-%02d".formatted(FIRST_YEAR + i / 12, 1 + i % 12)))
                    .toList();
            var before = months.stream()
                    .filter(each -> each.last().isBefore(Country.REFORM))
                    .toList();
            enter(house, country.provinces, before);
            units.reorganise(ALL, country.reform());
            var now = country.provinces.subList(0, country.provincesAfter());
            enter(house, now, months.subList(before.size(), months.size()));
            var today = house.bean(Installation.class).today();
            var nodes = now.stream().map(id -> units.get(ALL, id).node()).toList();
            var restatements = house.bean(Restatements.class);
            var question = new Restatements.Question(INDICATOR, "", today, null, null, null, null);
            try (var bare = new BareSql(house.credentials(), today)) {
                var list = nodes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
                figures.compare(
                        "ten years of all provinces restated",
                        Sample.of(runs, () -> restatements.of(ALL, nodes, question)),
                        "plain SQL",
                        bare.sample(runs, PLAIN, list),
                        BAR);
            }
            var alone = Sample.of(runs, () -> restatements.of(ALL, nodes.getFirst(), question));
            figures.say("ten years of one province restated p95", alone.p95(), Unit.MS, alone.size());
            return right(restatements.of(ALL, nodes, question).values().stream().toList(), now);
        }
    }

    private void enter(ThrowAway house, List<UUID> provinces, List<Period> months) {
        var random = new Random(months.size());
        var stated = new ArrayList<Stated>();
        for (var province : provinces) {
            for (var month : months) {
                var of = 1_000L + random.nextInt(100_000);
                var poor = random.nextInt(1_000);
                given.computeIfAbsent(province, any -> new TreeMap<>()).put(month.code(), new long[] {poor, of});
                stated.add(Stated.of(
                        Ids.next(),
                        INDICATOR,
                        province,
                        month,
                        org.plumbline.indicator.deed.Figure.parts(BigDecimal.valueOf(poor), BigDecimal.valueOf(of))));
            }
        }
        var today = house.bean(Installation.class).today();
        for (var from = 0; from < stated.size(); from += AT_A_TIME) {
            var part = stated.subList(from, Math.min(from + AT_A_TIME, stated.size()));
            house.bean(FigureWork.class).enter(ALL, EnterFigures.reported(Ids.next(), today, part));
        }
    }

    private boolean right(List<Restatement> all, List<UUID> provinces) {
        var wrong = 0;
        var lines = 0;
        for (var i = 0; i < provinces.size(); i++) {
            for (var line : all.get(i).lines()) {
                lines++;
                var sum = new long[2];
                for (var j = i; j < country.provinces.size(); j += provinces.size()) {
                    var one = given.getOrDefault(country.provinces.get(j), Map.of())
                            .get(line.period().code());
                    if (one != null) {
                        sum[0] += one[0];
                        sum[1] += one[1];
                    }
                }
                var figure = Objects.requireNonNull(line.figure());
                if (!isNumber(figure.numerator(), sum[0]) || !isNumber(figure.denominator(), sum[1])) {
                    wrong++;
                }
            }
        }
        figures.note(
                "Restated: %d figures of %d, %d differ from plain adding", lines, provinces.size() * MONTHS, wrong);
        return wrong == 0 && lines == provinces.size() * MONTHS;
    }

    private static boolean isNumber(@org.jspecify.annotations.Nullable BigDecimal value, long expected) {
        return value != null && value.compareTo(BigDecimal.valueOf(expected)) == 0;
    }

    private static DefinitionText definition() {
        return new DefinitionText(
                Wording.of("vi", "Tỷ lệ hộ nghèo"),
                null,
                Shape.RATIO,
                "percent",
                Direction.LESS,
                Kept.STOCK,
                PlaceRule.RATIO,
                null,
                TimeRule.LAST,
                Wording.of("vi", "Hộ nghèo"),
                Wording.of("vi", "Tổng số hộ"),
                true,
                Frequency.MONTH,
                null,
                null,
                null,
                List.of(),
                2,
                BigDecimal.ZERO,
                BigDecimal.valueOf(100),
                new TreeMap<>());
    }
}
