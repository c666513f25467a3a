package org.plumbline.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.InstallationClock;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The settings of this installation: its zone and clock, its languages, its own words for terms and tiers, the modules it
 * switched off. A demonstration is told by having a clock of its own.
 */
@Component
public class Installation implements InstallationClock {

    static final String USUAL_ZONE = "Asia/Ho_Chi_Minh";

    private static final String CLOCK = "clock.demo";

    private final JdbcClient sql;
    private final Clock machine;
    private volatile @Nullable Known known;
    private volatile @Nullable Instant played;

    Installation(JdbcClient sql, Clock machine) {
        this.sql = sql;
        this.machine = machine;
    }

    /**
     * What was read last.
     *
     * @param anchored the machine's time at which the demonstration's clock stood at its setting
     */
    private record Known(Map<String, String> settings, Instant anchored) {

        private @Nullable String clock() {
            return settings.get(CLOCK);
        }
    }

    @Override
    public Instant now() {
        var playing = played;
        if (playing != null) {
            return playing;
        }
        var here = known();
        var demo = here.clock();
        return demo == null
                ? machine.instant()
                : Instant.parse(demo).plus(Duration.between(here.anchored(), machine.instant()));
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of(setting("zone").orElse(USUAL_ZONE));
    }

    /** Whether this is a demonstration: it shows its clock, and offers its posts on the sign-in page. */
    public boolean isDemonstration() {
        return setting(CLOCK).isPresent();
    }

    /** The language shown before a reader chose one. */
    public Language language() {
        return setting("language").flatMap(Language::find).orElse(Language.EN);
    }

    /** Whether a part of the application is in use here; all are, unless switched off. */
    public boolean has(Part part) {
        return !"off".equals(setting("module." + part.code()).orElse("on"));
    }

    /** The settings whose names begin so, without that beginning: {@code vocabulary.en.} gives the own words in English. */
    public Map<String, String> settingsUnder(String prefix) {
        return known().settings().entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix))
                .collect(Collectors.toMap(each -> each.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    /** A setting by its name. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(known().settings().get(name));
    }

    /** Whether there is a time zone of exactly this name, here and in the database, which reckons days by it too. */
    public boolean knowsZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name)
                && sql.sql("SELECT EXISTS (SELECT 1 FROM pg_timezone_names WHERE name = :name)")
                        .param("name", name)
                        .query(Boolean.class)
                        .single();
    }

    /** Writes settings; an empty value takes one away. Inside a transaction they count from its commit on. */
    public void set(Map<String, String> values) {
        for (var each : values.entrySet()) {
            sql.sql("""
                            INSERT INTO store.setting (name, value) VALUES (:name, :value)
                            ON CONFLICT (name) DO UPDATE SET value = excluded.value
                            """)
                    .param("name", each.getKey())
                    .param("value", each.getValue())
                    .update();
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    load();
                }
            });
        } else {
            load();
        }
    }

    /**
     * Carries out work as if it were that instant: the loader of a demonstration goes through its facts in this way, each
     * at the time at which it became known.
     */
    public void playedAt(Instant instant, Runnable work) {
        played = instant;
        try {
            work.run();
        } finally {
            played = null;
        }
    }

    /** Sets a demonstration's clock. It never goes back. */
    public void moveClock(Instant to) {
        if (isDemonstration() && to.isBefore(now())) {
            throw new Refused("to", "store.clock-back", Map.of("now", today(), "to", dayOf(to)));
        }
        set(Map.of(CLOCK, to.toString()));
    }

    /** The settings as the open transaction sees them. */
    public Map<String, String> stored() {
        return sql
                .sql("SELECT name, value FROM store.setting WHERE value <> ''")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Known known() {
        var here = known;
        return here == null ? load() : here;
    }

    /** Reads what is stored; the clock of a demonstration goes on, unless it was set. */
    private synchronized Known load() {
        var settings = stored();
        var before = known;
        var anchored = before != null && Objects.equals(before.clock(), settings.get(CLOCK))
                ? before.anchored()
                : machine.instant();
        var now = new Known(settings, anchored);
        known = now;
        return now;
    }
}
