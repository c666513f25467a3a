package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.directive.Country.ISSUED;
import static org.plumbline.directive.Country.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is counted of a directive equals a loop over what was stated. */
@DatabaseTest
class CoverageRecountTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 15);

    @Autowired
    private Units units;

    @Autowired
    private Reach reach;

    @Autowired
    private Directives directives;

    @Autowired
    private Responses responses;

    @Autowired
    private Standings standings;

    private final Scope everything = Scope.programme();
    private Country country;
    private Statements told;

    @BeforeEach
    void aCountry() {
        country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2", "n3");
        country.places(4, "n1", "n1a", "n1b");
        told = new Statements(country, responses);
    }

    /** Random statements on random days, counted by the database and by a loop over what was stated. */
    @Test
    void countsEqualANaiveRecountOnAnyDay() {
        for (var seed = 1; seed <= 5; seed++) {
            var random = new Random(seed);
            var stated = new ArrayList<Stated>();
            var deadlines = new TreeMap<String, LocalDate>();
            var addressees = new ArrayList<Addressee>();
            var names = List.of("north", "south", "n1", "n2", "n3", "n1a", "n1b");
            for (var name : names) {
                if (random.nextInt(4) > 0) {
                    var by = ISSUED.plusDays(random.nextInt(80));
                    deadlines.put(name, by);
                    addressees.add(Addressee.unit(Ids.next(), country.unit(name), by));
                }
            }
            var deed = register(
                    country.head(70 + seed + "-NQ/TW", "centre", "Random " + seed), List.of(), List.of(), addressees);
            directives.register(everything, deed);
            var bearers = List.copyOf(deadlines.keySet());
            for (var i = 0; i < 40 && !bearers.isEmpty(); i++) {
                state(deed.id(), bearers.get(random.nextInt(bearers.size())), random, stated);
            }
            for (var i = 0; i < 20; i++) {
                var day = ISSUED.plusDays(random.nextInt(64));
                assertThat(on(deed.id(), day)).as("seed %d on %s", seed, day).isEqualTo(naive(deadlines, stated, day));
            }
        }
    }

    private record Stated(String unit, String what, LocalDate day, int order) {}

    private void state(UUID directive, String unit, Random random, List<Stated> stated) {
        var day = ISSUED.plusDays(random.nextInt(64));
        switch (random.nextInt(4)) {
            case 0 -> {
                told.receive(directive, unit, day);
                stated.removeIf(each -> each.unit().equals(unit) && each.what().equals("received"));
                stated.add(new Stated(unit, "received", day, stated.size()));
            }
            case 1 -> {
                told.study(directive, unit, day);
                stated.add(new Stated(unit, "studied", day, stated.size()));
            }
            default -> {
                var kind = random.nextBoolean() ? AnswerKind.UNDER_UPPER : AnswerKind.NOT_CONCERNED;
                told.answer(directive, unit, kind, day);
                stated.add(new Stated(unit, kind.name(), day, stated.size()));
            }
        }
    }

    private static Standing naive(Map<String, LocalDate> deadlines, List<Stated> stated, LocalDate day) {
        var received = 0;
        var studied = 0;
        var took = 0;
        var not = 0;
        var late = 0;
        for (var bearer : deadlines.entrySet()) {
            var facts = stated.stream()
                    .filter(each ->
                            each.unit().equals(bearer.getKey()) && !each.day().isAfter(day))
                    .toList();
            received += facts.stream().anyMatch(each -> each.what().equals("received")) ? 1 : 0;
            studied += facts.stream().anyMatch(each -> each.what().equals("studied")) ? 1 : 0;
            var answer = facts.stream()
                    .filter(each -> each.what().equals(each.what().toUpperCase(java.util.Locale.ROOT)))
                    .max(Comparator.comparing(Stated::day).thenComparing(Stated::order));
            took += answer.filter(each -> each.what().equals("UNDER_UPPER")).isPresent() ? 1 : 0;
            not += answer.filter(each -> each.what().equals("NOT_CONCERNED")).isPresent() ? 1 : 0;
            late += answer.isEmpty() && bearer.getValue().isBefore(day) ? 1 : 0;
        }
        return new Standing(day, deadlines.size(), received, studied, took, 0, not, late, 0, 0, 0, null, null);
    }

    private Standing on(UUID directive, LocalDate day) {
        return standings.of(everything, directive, Standings.Question.on(day));
    }
}
