package org.plumbline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.plumbline.access.Tokens;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.standing.DueList;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/**
 * A demonstration's story: loads what was known by its day, and plays what becomes known when its clock is moved
 * forward. All facts of one step are carried out in one transaction.
 */
@Component
public class Demonstration {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final Installation installation;
    private final Store store;
    private final Story story;
    private final Tokens tokens;
    private final Units units;
    private final DueList due;
    private final ReturnStory returns;

    Demonstration(
            Installation installation,
            Store store,
            Story story,
            Tokens tokens,
            Units units,
            DueList due,
            ReturnStory returns) {
        this.due = due;
        this.returns = returns;
        this.units = units;
        this.tokens = tokens;
        this.installation = installation;
        this.store = store;
        this.story = story;
    }

    /** Whether this database was filled by {@link #load} before, and with which body. */
    public Optional<String> loaded() {
        return installation.setting("demo.body");
    }

    /** Fills an empty installation, and never another, with a body's facts up to the day on which its clock starts. */
    public void load(String body) {
        if (!units.roots(Scope.programme(), installation.today()).isEmpty()) {
            throw new Refused(
                    "demo.not-empty",
                    Map.of("name", installation.setting("name").orElse("Plumbline")));
        }
        var facts = new Facts(body);
        var settings = facts.properties("installation");
        var zone = java.time.ZoneId.of(settings.getProperty("zone"));
        var start = LocalDate.parse(settings.getProperty("clock"))
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
        installation.set(settings(facts));
        store.batch(Scope.programme(), () -> {
            play(story.of(facts, zone), Instant.MIN, start);
            return true;
        });
        installation.set(Map.of("demo.body", body, "clock.demo", start.toString()));
    }

    /** Name, zone and language; the body's own words; the modules it does not use. */
    private static Map<String, String> settings(Facts facts) {
        var settings = new TreeMap<String, String>();
        copy(facts.properties("installation"), "", settings);
        copy(facts.properties("modules"), "module.", settings);
        for (var language : Language.values()) {
            copy(facts.properties("vocabulary_" + language.tag()), "vocabulary." + language.tag() + ".", settings);
        }
        settings.remove("clock");
        return settings;
    }

    private static void copy(Properties from, String prefix, Map<String, String> to) {
        from.stringPropertyNames().forEach(name -> to.put(prefix + name, from.getProperty(name)));
    }

    /** Moves the clock forward to the morning of a day and plays what became known by then. */
    public void moveTo(LocalDate day) {
        var body = loaded().orElseThrow(() -> new Refused("demo.none"));
        var now = installation.now();
        var to = day.equals(installation.today())
                ? now
                : day.atTime(MORNING).atZone(installation.zone()).toInstant();
        if (to.isBefore(now)) {
            throw new Refused("to", "store.clock-back", Map.of("now", installation.today(), "to", day));
        }
        store.batch(Scope.programme(), () -> {
            play(story.of(new Facts(body), installation.zone()), now, to);
            return true;
        });
        installation.moveClock(to);
        due.catchUp();
        returns.catchUp();
    }

    /**
     * A token for programs that read and write for the first post offered, the centre's. Its value is the one given, or a
     * new one.
     */
    public String token(Optional<String> given) {
        var value = given.orElseGet(() -> "plumbline-demo-" + org.plumbline.kernel.Ids.next());
        var home = new Facts(loaded().orElseThrow()).rows("mandates").getFirst();
        tokens.issueKnown(
                Scope.programme(),
                Codes.account(home.get("account")),
                Codes.id("mandate", home.get("account") + home.get("unit")),
                value);
        return value;
    }

    /** Each fact at its time, after what the days until then have turned. */
    private void play(List<Fact> facts, Instant after, Instant until) {
        facts.stream()
                .filter(fact -> fact.known().isAfter(after) && !fact.known().isAfter(until))
                .sorted(Comparator.comparing(Fact::known).thenComparingInt(Fact::order))
                .forEach(fact -> installation.playedAt(fact.known(), () -> {
                    due.catchUp();
                    fact.work().run();
                }));
    }
}
