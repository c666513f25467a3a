package org.plumbline.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plumbline.kernel.Scope;
import org.plumbline.standing.Held;
import org.plumbline.standing.StandingBook;
import org.plumbline.standing.Subject;
import org.plumbline.store.Installation;
import org.plumbline.store.Snapshot;
import org.plumbline.store.Store;

/**
 * Items that stand under two hundred directives, held by communes and grassroots. A few directives have most of them, as in
 * life; the same size always gives the same items.
 */
final class Standings {

    static final Subject SUBJECT = new Subject((short) 1, "bench", 6);

    /** The directive that has the most items. */
    static final int HOT = 1;

    private static final Scope ALL = Scope.programme();
    private static final int DIRECTIVES = 200;
    private static final int FIELDS = 8;
    private static final int AT_A_TIME = 20_000;

    private final Store store;
    private final StandingBook book;
    private final Installation installation;
    private final int[] node;
    private final int[] key;
    private final int[] field;
    private final int[] hot;

    Standings(ThrowAway house, Country country, int size) {
        this.store = house.bean(Store.class);
        this.book = house.bean(StandingBook.class);
        this.installation = house.bean(Installation.class);
        var holders = holders(house, country);
        var random = new Random(size);
        node = new int[size];
        key = new int[size];
        field = new int[size];
        for (var i = 0; i < size; i++) {
            node[i] = holders[random.nextInt(holders.length)];
            key[i] = HOT + (int) (DIRECTIVES * Math.pow(random.nextDouble(), 3));
            field[i] = 1 + random.nextInt(FIELDS);
        }
        hot = java.util.stream.IntStream.range(0, size)
                .filter(i -> key[i] == HOT)
                .toArray();
    }

    private static int[] holders(ThrowAway house, Country country) {
        try (var moment = Snapshot.of(house.credentials())) {
            var upper = 1 + country.provinces.size() + country.districts.size();
            return moment
                    .sql()
                    .sql("SELECT node FROM organisation.unit WHERE tier > :district ORDER BY id")
                    .param("district", Country.DISTRICT)
                    .query(Integer.class)
                    .list()
                    .stream()
                    .limit(Math.max(1, country.units.size() - upper))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    int size() {
        return node.length;
    }

    /** Records all of them through the front door; gives how long that took, in milliseconds. */
    double fill() {
        var random = new Random(7);
        return Sample.time(() -> {
            for (var from = 0; from < node.length; from += AT_A_TIME) {
                var part = new ArrayList<Held>();
                for (var i = from; i < Math.min(node.length, from + AT_A_TIME); i++) {
                    part.add(held(i, random.nextInt(SUBJECT.classes())));
                }
                record(part);
            }
        });
    }

    /** Changes the class of so many items at once: what an import does. */
    void change(int count, Random random) {
        var part = new ArrayList<Held>();
        for (var i = 0; i < count; i++) {
            part.add(held(i, random.nextInt(SUBJECT.classes())));
        }
        record(part);
    }

    private void record(List<Held> held) {
        store.batch(ALL, () -> {
            book.record(SUBJECT, held, installation.today(), installation.now());
            return true;
        });
    }

    /** An item, any or one of the hot directive, in any class. */
    Held any(Random random, boolean ofTheHotDirective) {
        var i = ofTheHotDirective ? hot[random.nextInt(hot.length)] : random.nextInt(node.length);
        return held(i, random.nextInt(SUBJECT.classes()));
    }

    private Held held(int i, int cls) {
        return new Held(i + 1, node[i], key[i], field[i], (short) cls, LocalDate.MAX);
    }
}
