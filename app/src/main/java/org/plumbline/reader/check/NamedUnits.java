package org.plumbline.reader.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitHit;
import org.plumbline.organisation.Units;
import org.springframework.stereotype.Component;

/** The places that a sentence names, among those that the asker sees: a figure of one is never held against the record of another. */
@Component
class NamedUnits {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s\\p{Lu}[\\p{L}\\p{M}'’-]+)*");
    private static final int LONGEST = 4;
    private static final int MOST = 20;
    private static final int MOST_LOOKED = 60;

    private final Units units;

    NamedUnits(Units units) {
        this.units = units;
    }

    /** Looks names up for one text. */
    final class Look {

        private final Scope scope;
        private final Unit asked;
        private final LocalDate on;
        private final Set<String> kinds;
        private final Map<String, List<Unit>> found = new HashMap<>();

        Look(Scope scope, Unit asked, LocalDate on) {
            this.scope = scope;
            this.asked = asked;
            this.on = on;
            this.kinds = units.tiers(scope).stream()
                    .flatMap(tier -> all(tier.name()))
                    .flatMap(name -> Subjects.words(name).stream())
                    .collect(Collectors.toSet());
        }

        /** The places that words name, without those that lie above another of them. */
        List<Unit> in(String words) {
            var named = new LinkedHashMap<Integer, Unit>();
            var sentence = Subjects.words(words);
            var names = NAME.matcher(words);
            while (names.find()) {
                var parts = names.group().split("\\s");
                int at = 0;
                while (at < parts.length) {
                    int size = Math.min(LONGEST, parts.length - at);
                    var called = List.<Unit>of();
                    while (size > 0 && called.isEmpty()) {
                        called = meant(look(String.join(" ", List.of(parts).subList(at, at + size))), sentence);
                        size--;
                    }
                    called.forEach(each -> named.putIfAbsent(each.node(), each));
                    // The longest name counts: "Quang Ninh" is no place called "Ninh".
                    at += size + 1;
                }
            }
            if (named.size() < 2) {
                return List.copyOf(named.values());
            }
            var above = new ArrayList<Integer>();
            named.values()
                    .forEach(each -> units.path(scope, each.node(), on).stream()
                            .map(Unit::node)
                            .filter(node -> node != each.node())
                            .forEach(above::add));
            return named.values().stream()
                    .filter(each -> !above.contains(each.node()))
                    .toList();
        }

        /**
         * Of several that are called so, the one whose kind the sentence names; else the one that was asked for; else the one in which the
         * others lie: a district rather than its town of the same name.
         */
        private List<Unit> meant(List<Unit> called, Set<String> sentence) {
            if (called.size() < 2) {
                return called;
            }
            var kind = called.stream()
                    .filter(each -> all(each.name()).anyMatch(name -> isKind(Subjects.words(name), sentence)))
                    .toList();
            if (kind.size() == 1) {
                return kind;
            }
            if (called.contains(asked)) {
                return List.of(asked);
            }
            return called.stream()
                    .filter(top -> called.stream()
                            .allMatch(each -> units.path(scope, each.node(), on).stream()
                                    .anyMatch(above -> above.node() == top.node())))
                    .findFirst()
                    .map(List::of)
                    .orElse(called);
        }

        private boolean isKind(Set<String> name, Set<String> sentence) {
            name.retainAll(kinds);
            return !name.isEmpty() && sentence.containsAll(name);
        }

        private List<Unit> look(String run) {
            var bare = bare(run);
            if (bare.isEmpty() || !found.containsKey(run) && found.size() >= MOST_LOOKED) {
                return List.of();
            }
            return found.computeIfAbsent(run, any -> {
                var all = new LinkedHashMap<Integer, Unit>();
                if (isCalled(asked, bare)) {
                    all.put(asked.node(), asked);
                }
                units.search(scope, run, MOST, null).items().stream()
                        .filter(hit -> !hit.former())
                        .map(UnitHit::unit)
                        .filter(unit -> unit.isPlace() && unit.livesOn(on) && isCalled(unit, bare))
                        .forEach(unit -> all.putIfAbsent(unit.node(), unit));
                return List.copyOf(all.values());
            });
        }

        private boolean isCalled(Unit unit, Set<String> bare) {
            return all(unit.name()).map(this::bare).anyMatch(bare::equals);
        }

        private Set<String> bare(String name) {
            var words = Subjects.words(name);
            words.removeAll(kinds);
            return words;
        }

        /** Words of a text without the whole names of these places: a syllable that a name shares with a subject stays. */
        Set<String> without(Set<String> words, List<Unit> places) {
            var left = new LinkedHashSet<>(words);
            Stream.concat(Stream.of(asked), places.stream())
                    .flatMap(unit -> all(unit.name()))
                    .map(this::bare)
                    .filter(words::containsAll)
                    .forEach(left::removeAll);
            return left;
        }
    }

    private static Stream<String> all(Wording name) {
        return Stream.concat(Stream.of(name.original()), name.translations().values().stream());
    }
}
