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
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.UnitHit;
import org.plumbline.organisation.Units;
import org.plumbline.reader.TextReader;
import org.plumbline.reading.subject.Subject;
import org.springframework.stereotype.Component;

/** The places that a sentence names, among those that the asker sees: a figure of one is never held against the record of another. */
@Component
class NamedUnits {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s\\p{Lu}[\\p{L}\\p{M}'’-]+)*");
    private static final int LONGEST = 4;
    private static final int MOST = 20;
    private static final int MOST_LOOKED = 60;

    private final Units units;
    private final Subjects subjects;
    private final TextReader reader;

    NamedUnits(Units units, Subjects subjects, TextReader reader) {
        this.units = units;
        this.subjects = subjects;
        this.reader = reader;
    }

    /** Looks names up for one text. */
    final class Look {

        private final Scope scope;
        private final Unit asked;
        private final LocalDate on;
        private final Set<String> kinds;
        private final Map<Run, List<Unit>> found = new HashMap<>();

        Look(Scope scope, Unit asked, LocalDate on) {
            this.scope = scope;
            this.asked = asked;
            this.on = on;
            this.kinds = units.tiers(scope).stream()
                    .flatMap(tier -> subjects.names(tier.name()))
                    .flatMap(name -> name.counting().stream())
                    .collect(Collectors.toSet());
        }

        /** The places that words name, without those that lie above another of them. */
        List<Unit> in(String words, String language) {
            var named = new LinkedHashMap<Integer, Unit>();
            var sentence = reader.subject(words, language).counting();
            var names = NAME.matcher(words);
            while (names.find()) {
                var parts = names.group().split("\\s");
                int at = 0;
                while (at < parts.length) {
                    int size = Math.min(LONGEST, parts.length - at);
                    var called = List.<Unit>of();
                    while (size > 0 && called.isEmpty()) {
                        var run = String.join(" ", List.of(parts).subList(at, at + size));
                        called = meant(look(new Run(run, language)), sentence);
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
                    .filter(each -> subjects.names(each.name()).anyMatch(name -> isKind(name.counting(), sentence)))
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

        private List<Unit> look(Run run) {
            var name = reader.subject(run.words, run.language);
            if (bare(name.counting()).isEmpty() || !found.containsKey(run) && found.size() >= MOST_LOOKED) {
                return List.of();
            }
            return found.computeIfAbsent(run, any -> {
                var all = new LinkedHashMap<Integer, Unit>();
                if (isCalled(asked, name)) {
                    all.put(asked.node(), asked);
                }
                units.search(scope, run.words, MOST, null).items().stream()
                        .filter(hit -> !hit.former())
                        .map(UnitHit::unit)
                        .filter(unit -> unit.isPlace() && unit.livesOn(on) && isCalled(unit, name))
                        .forEach(unit -> all.putIfAbsent(unit.node(), unit));
                return List.copyOf(all.values());
            });
        }

        private boolean isCalled(Unit unit, Subject run) {
            return subjects.names(unit.name()).anyMatch(name -> {
                var bare = bare(name.beside(run.language()));
                return !bare.isEmpty() && bare.equals(bare(run.beside(name.language())));
            });
        }

        private Set<String> bare(Set<String> words) {
            words.removeAll(kinds);
            return words;
        }

        /** A subject without the whole names of these places: a syllable that a name shares with it stays. */
        Subject without(Subject said, List<Unit> places) {
            var names = new LinkedHashSet<String>();
            Stream.concat(Stream.of(asked), places.stream())
                    .flatMap(unit -> subjects.names(unit.name()))
                    .forEach(name -> {
                        var bare = bare(name.beside(said.language()));
                        if (said.beside(name.language()).containsAll(bare)) {
                            names.addAll(bare);
                        }
                    });
            return said.without(names);
        }
    }

    /** Words that may be the name of a place, in the language of the text around them. */
    private record Run(String words, String language) {}
}
