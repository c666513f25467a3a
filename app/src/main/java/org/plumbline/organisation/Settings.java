package org.plumbline.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an administrator of the whole installation may set: name, zone, language, vocabulary, parts in use. */
@Component
public class Settings {

    private static final int LONGEST = 200;
    private static final int LATEST = 50;
    private static final Pattern VOCABULARY = Pattern.compile("vocabulary\\.([a-z]{2})\\.(.{1,100})");

    private final Store store;
    private final JdbcClient sql;
    private final Installation installation;

    Settings(Store store, JdbcClient sql, Installation installation) {
        this.store = store;
        this.sql = sql;
        this.installation = installation;
    }

    /** A change of what holds for the whole installation; {@code values} for a change of settings. */
    public record Change(String happening, Instant knownAt, String actor, Map<String, String> values) {}

    /** Whether somebody may see and change settings: an administrator of the whole installation. */
    public static boolean mayChange(Scope scope) {
        return scope.everything() && scope.mayAnywhere(Ability.GRANT);
    }

    /** The settings that may be changed here, by name. Who asks for their version as well asks for that first. */
    public Map<String, String> all(Scope scope) {
        requireAdministrator(scope);
        return store.read(scope, installation::stored).entrySet().stream()
                .filter(each -> isSet(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** How often settings were changed: the version that a form edits. */
    public int version(Scope scope) {
        return store.read(scope, this::version);
    }

    public Receipt change(Scope scope, ChangeSettings deed) {
        requireAdministrator(scope);
        check(deed.values());
        return store.write(scope, deed, knownAt -> {
            store.alone(deed.about());
            var stored = installation.stored();
            var version = version();
            if (deed.edited() != null && deed.edited() != version) {
                throw conflict(deed, deed.edited(), version, stored);
            }
            requireEachWordOnce(stored, deed.values());
            installation.set(deed.values());
        });
    }

    /** What changed for the whole installation, the latest first. */
    public List<Change> history(Scope scope) {
        requireAdministrator(scope);
        return store.read(
                scope,
                () -> sql.sql("""
                                SELECT name, known_at, actor, deed FROM store.happening
                                 WHERE name IN ('settings-changed', 'word-defined', 'trait-kind-defined', 'tier-defined', 'line-defined')
                                 ORDER BY seq DESC LIMIT :limit
                                """)
                        .param("limit", LATEST)
                        .query((row, n) -> new Change(
                                row.getString("name"),
                                row.getTimestamp("known_at").toInstant(),
                                row.getString("actor"),
                                row.getString("name").equals("settings-changed")
                                        ? Json.read(row.getString("deed"), ChangeSettings.class)
                                                .values()
                                        : Map.of()))
                        .list());
    }

    private int version() {
        return sql.sql("SELECT count(*) FROM store.happening WHERE name = 'settings-changed'")
                .query(Integer.class)
                .single();
    }

    private static Conflict conflict(ChangeSettings deed, int edited, int version, Map<String, String> stored) {
        var there = new TreeMap<String, String>();
        deed.values().keySet().forEach(name -> there.put(name, stored.getOrDefault(name, "")));
        return new Conflict(deed.about(), edited, version, deed.values(), there);
    }

    private void check(Map<String, String> values) {
        var problems = new ArrayList<Problem>();
        values.forEach((name, value) -> {
            var problem = problem(name, value);
            if (problem != null) {
                problems.add(problem);
            }
        });
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** A vocabulary exchanges words whatever their capitals, so that two lines for one word would contradict each other. */
    private static void requireEachWordOnce(Map<String, String> stored, Map<String, String> changed) {
        var lines = new TreeMap<>(stored);
        lines.putAll(changed);
        lines.values().removeIf(String::isEmpty);
        for (var name : changed.keySet()) {
            var line = VOCABULARY.matcher(name);
            if (line.matches() && lines.containsKey(name)) {
                lines.keySet().stream()
                        .filter(each -> each.equalsIgnoreCase(name) && !each.equals(name))
                        .findFirst()
                        .ifPresent(other -> {
                            throw new Refused(
                                    "vocabulary." + line.group(1),
                                    "organisation.vocabulary-twice",
                                    Map.of(
                                            "word",
                                            line.group(2),
                                            "other",
                                            other.substring(name.length()
                                                    - line.group(2).length())));
                        });
            }
        }
    }

    private static boolean isSet(String name) {
        var word = VOCABULARY.matcher(name);
        return List.of("name", "zone", "language").contains(name)
                || Language.find(after(name, "name.")).isPresent()
                || Part.find(after(name, "module.")).isPresent()
                || word.matches() && Language.find(word.group(1)).isPresent();
    }

    private @Nullable Problem problem(String name, String value) {
        if (!isSet(name)) {
            return Problem.at(name, "organisation.setting-unknown", Map.of("name", name));
        }
        if (value.length() > LONGEST) {
            return Problem.at(name, "organisation.setting-long", Map.of("most", LONGEST));
        }
        if (name.equals("name")) {
            return value.isBlank() ? Problem.at(name, "organisation.needed") : null;
        }
        if (name.equals("zone")) {
            return installation.knowsZone(value)
                    ? null
                    : Problem.at(name, "organisation.setting-zone", Map.of("value", value));
        }
        if (name.equals("language")) {
            return Language.find(value).isPresent()
                    ? null
                    : Problem.at(name, "organisation.choice", Map.of("value", value));
        }
        if (Part.find(after(name, "module.")).isPresent()) {
            return List.of("on", "off").contains(value)
                    ? null
                    : Problem.at(name, "organisation.choice", Map.of("value", value));
        }
        var word = VOCABULARY.matcher(name);
        return word.matches() && (word.group(2) + value).matches(".*[{}#|].*")
                ? Problem.at(
                        "vocabulary." + word.group(1),
                        "organisation.vocabulary-signs",
                        Map.of("word", word.group(2), "own", value))
                : null;
    }

    private static String after(String name, String prefix) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : "";
    }

    private static void requireAdministrator(Scope scope) {
        if (!mayChange(scope)) {
            throw new NotAllowed(Ability.GRANT);
        }
    }
}
