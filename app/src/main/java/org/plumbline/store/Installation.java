package org.plumbline.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.InstallationClock;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The settings of this installation: its zone and clock, its languages, its own words for terms and tiers, the modules it
 * switched off. A demonstration is told by having a clock of its own.
 */
@Component
public class Installation implements InstallationClock {

    private final JdbcClient sql;
    private final Clock machine;
    private final Map<String, String> settings = new ConcurrentHashMap<>();
    private volatile boolean loaded;
    private volatile Instant anchored = Instant.EPOCH;
    private volatile @Nullable Instant played;

    Installation(JdbcClient sql, Clock machine) {
        this.sql = sql;
        this.machine = machine;
    }

    @Override
    public Instant now() {
        var playing = played;
        if (playing != null) {
            return playing;
        }
        var demo = setting("clock.demo");
        if (demo.isEmpty()) {
            return machine.instant();
        }
        return Instant.parse(demo.get()).plus(Duration.between(anchored, machine.instant()));
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of(setting("zone").orElse("Asia/Ho_Chi_Minh"));
    }

    /** Whether this is a demonstration: it shows its clock, and offers its posts on the sign-in page. */
    public boolean isDemonstration() {
        return setting("clock.demo").isPresent();
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
        if (!loaded) {
            load();
        }
        return settings.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix))
                .collect(Collectors.toMap(each -> each.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    /** A setting by its name. */
    public Optional<String> setting(String name) {
        if (!loaded) {
            load();
        }
        return Optional.ofNullable(settings.get(name));
    }

    /** Writes settings; an empty value takes one away. */
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
        load();
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
        set(Map.of("clock.demo", to.toString()));
    }

    private synchronized void load() {
        settings.clear();
        sql.sql("SELECT name, value FROM store.setting WHERE value <> ''")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(each -> settings.put(each.getKey(), each.getValue()));
        anchored = machine.instant();
        loaded = true;
    }
}
