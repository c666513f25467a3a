package org.plumbline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.Indicators;
import org.plumbline.indicator.deed.DefineIndicator;
import org.plumbline.indicator.deed.DefinitionText;
import org.plumbline.indicator.deed.Direction;
import org.plumbline.indicator.deed.Frequency;
import org.plumbline.indicator.deed.Kept;
import org.plumbline.indicator.deed.Period;
import org.plumbline.indicator.deed.PlaceRule;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.deed.TimeRule;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Installation;
import org.plumbline.store.StoreCredentials;

/**
 * Targets of a whole country as the front doors would have left them, written straight into the tables: twenty on every unit that
 * holds any, from the top down, all of a unit under one document, with the figures of two quarters. What they come to is judged by the
 * engine, once for every figure there is. The happenings behind them are left out. The same size always gives the same targets.
 */
final class TargetRows {

    /** How many one unit holds, each on an indicator of its own. */
    static final int OF_ONE = 20;

    private static final List<String> NAMES = List.of(
            "Hộ nghèo thoát nghèo",
            "Lao động qua đào tạo",
            "Trường đạt chuẩn quốc gia",
            "Dân số có bảo hiểm y tế",
            "Hộ dùng nước hợp vệ sinh",
            "Rác thải được thu gom",
            "Diện tích rừng được chăm sóc",
            "Thu ngân sách trên địa bàn",
            "Hồ sơ giải quyết trực tuyến",
            "Chi bộ sinh hoạt đúng quy định");

    private final ThrowAway house;
    private final StoreCredentials credentials;
    private final Country country;
    private final LocalDate today;
    private final int size;

    TargetRows(ThrowAway house, Country country, int size) {
        this.house = house;
        this.credentials = house.credentials();
        this.country = country;
        this.today = house.bean(Installation.class).today();
        this.size = size;
    }

    /** How many units hold targets: so many from the top down. */
    int holders() {
        return Math.min(country.units.size(), size / OF_ONE);
    }

    int size() {
        return holders() * OF_ONE;
    }

    UUID indicator(int number) {
        return Country.id(9_000_000 + number);
    }

    /** A target by its number, from 1 on. */
    UUID id(long number) {
        return new UUID(0x0198L << 48 | number / 1000 << 16 | 0x7000L | number % 1000, 0x8006L << 48 | number);
    }

    /** The quarter that ended last of those that ended before the latest: figures are there up to it. */
    Period reported(int before) {
        var day = Period.of(Frequency.QUARTER, today).first().minusMonths(3L * (before + 1));
        return Period.of(Frequency.QUARTER, day);
    }

    /** Writes all of it. Indexes and references are made when the rows are there, as a restored backup makes them. */
    void write(UUID hot) {
        IntStream.range(0, OF_ONE).forEach(this::define);
        try (var connection = DriverManager.getConnection(
                        credentials.url(), credentials.ownerName(), credentials.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT set_config('plumbline.scope', 'programme', false), set_config('plumbline.everything', 'on', false),
                           set_config('plumbline.today', '%s', false), set_config('bench.holders', '%d', false),
                           set_config('bench.hot', '%s', false), set_config('bench.starts', '%s', false),
                           set_config('bench.due', '%s', false), set_config('bench.first', '%s', false),
                           set_config('bench.last', '%s', false), set_config('work_mem', '256MB', false),
                           set_config('maintenance_work_mem', '512MB', false), set_config('jit', 'off', false)
                    """.formatted(
                            today,
                            holders(),
                            hot,
                            TargetPrototypes.starts(reported(2)),
                            TargetPrototypes.due(reported(2)),
                            reported(2).first(),
                            reported(1).first()));
            statement.execute(TaskSql.SET_ASIDE.formatted("target,indicator"));
            statement.execute(TargetSql.HOLDERS);
            prototypes(connection);
            for (var part : TargetSql.ROWS) {
                statement.execute(part);
            }
            statement.execute(TaskSql.PUT_BACK);
            TaskRows.counts(connection);
            for (var table : TargetSql.TABLES) {
                statement.execute("VACUUM (ANALYZE) " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The targets were not written: " + e.getMessage(), e);
        }
    }

    private void define(int number) {
        var name = NAMES.get(number % NAMES.size()) + (number < NAMES.size() ? "" : ", khu vực " + number);
        var text = new DefinitionText(
                Wording.of("vi", name),
                nothing(),
                Shape.NUMBER,
                "points",
                Direction.MORE,
                Kept.STOCK,
                PlaceRule.NONE,
                null,
                TimeRule.LAST,
                nothing(),
                nothing(),
                false,
                Frequency.QUARTER,
                nothing(),
                null,
                String.valueOf(number + 1),
                List.of(),
                1,
                null,
                null,
                new TreeMap<>());
        house.bean(Indicators.class)
                .define(
                        Scope.programme(),
                        new DefineIndicator(
                                indicator(number), country.root, "B." + (number + 1), text, Country.FOUNDED));
    }

    private static @Nullable Wording nothing() {
        return null;
    }

    private void prototypes(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO bench_prototype (value, proven, reported, checked, attained, turns_on) VALUES (?, ?, ?, ?, ?, ?::date)")) {
            for (var each : TargetPrototypes.all(reported(2), reported(1), today)) {
                insert.setInt(1, each.value());
                insert.setBoolean(2, each.proven());
                insert.setShort(3, each.reported());
                insert.setShort(4, each.checked());
                insert.setShort(5, each.attained());
                insert.setString(
                        6, each.turnsOn() == null ? "infinity" : each.turnsOn().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
