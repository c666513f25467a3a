package org.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.plumbline.bench.Figure.Unit;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.reporting.Returns;
import org.plumbline.reporting.RoundList;
import org.plumbline.reporting.Rounds;
import org.plumbline.reporting.Sheet;
import org.plumbline.reporting.Sheets;
import org.plumbline.reporting.carried.FileReading;
import org.plumbline.reporting.carried.ReturnBook;
import org.plumbline.reporting.deed.OpenRound;
import org.plumbline.reporting.web.CarriedCheck;
import org.plumbline.store.Installation;
import org.plumbline.web.Messages;
import org.plumbline.web.Words;

/** One workbook with the returns of all units of a round, a row for each figure: written, and checked with nothing stored. */
final class CarriedBench {

    private static final double CHECK_BAR = 10;
    private static final double HEAP_BAR = 256;
    private static final int UNITS_AT_ONCE = 200;
    private static final UUID ROUND = Country.id(9_000_000);
    private static final Scope ALL = Scope.programme();

    private final Figures figures;
    private final int communes;

    CarriedBench(Figures figures, int communes) {
        this.figures = figures;
        this.communes = communes;
    }

    boolean run() {
        var folder = ThrowAway.folder();
        try (var house = ThrowAway.start()) {
            var country = new Country(communes * 55 / 10);
            country.found(house.bean(Units.class));
            var today = house.bean(Installation.class).today();
            var period = Period.of(
                    Frequency.QUARTER,
                    Period.of(Frequency.QUARTER, today).first().minusDays(1));
            var regime = ReturnsBench.regime(house, country, period.first().minusYears(1));
            house.bean(Rounds.class).open(ALL, new OpenRound(ROUND, regime, period, today));
            var opened = house.bean(RoundList.class).get(ALL, ROUND);
            var units = house.bean(Returns.class).fillable(ALL, opened, Integer.MAX_VALUE);
            var rows = (long) units.size() * opened.round().lines();
            var file = folder.resolve("returns.xlsx");
            var written = Heap.during(() -> write(house, opened, units, file));
            figures.say("writing the workbook", written.seconds(), Unit.S, rows);
            figures.say("the workbook", written.value() / 1e6, Unit.MB, rows);
            var checked = Heap.during(() -> {
                var filled = house.bean(FileReading.class).read(file, "returns.xlsx");
                return house.bean(CarriedCheck.class).check(ALL, filled);
            });
            figures.say(figures.figure("check", checked.seconds(), Unit.S, rows).atMost(CHECK_BAR));
            figures.say(figures.figure("check, extra heap", checked.megabytes(), Unit.MB, rows)
                    .atMost(HEAP_BAR));
            var outcome = checked.value();
            outcome.remarks().stream().limit(3).forEach(remark -> figures.note("  %s", remark));
            figures.note(
                    "%d units, %d figures filled in, %d remarks",
                    outcome.units().size(),
                    outcome.units().stream()
                            .mapToInt(CarriedCheck.OfUnit::answered)
                            .sum(),
                    outcome.remarks().size());
            return outcome.isRight() && outcome.units().size() == units.size();
        } finally {
            ThrowAway.delete(folder);
        }
    }

    private static long write(ThrowAway house, RoundList.Opened opened, List<RoundList.Owing> units, Path file) {
        var w = house.bean(Messages.class).in(Language.VI);
        var sheets = house.bean(Sheets.class);
        var random = new Random(7);
        try (var out = Files.newOutputStream(file);
                var book = ReturnBook.of(out, w, opened, units.size(), false)) {
            for (var from = 0; from < units.size(); from += UNITS_AT_ONCE) {
                var some = units.subList(from, Math.min(units.size(), from + UNITS_AT_ONCE));
                sheets.of(ALL, opened, some)
                        .forEach(sheet -> book.add(sheet, ReturnBook.Cells.of(filled(w, sheet, random))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<UUID, Map<String, String>> filled(Words w, Sheet sheet, Random random) {
        var typed = new HashMap<UUID, Map<String, String>>();
        for (var line : sheet.lines()) {
            typed.put(
                    line.id(),
                    line.text().shape() == Shape.RATIO
                            ? Map.of("numerator", w.number(random.nextInt(90)), "denominator", "100")
                            : Map.of("value", w.number(random.nextInt(900)) + ",5"));
        }
        return typed;
    }
}
