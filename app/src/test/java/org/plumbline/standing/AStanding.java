package org.plumbline.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.FoundUnit;
import org.plumbline.organisation.Line;
import org.plumbline.organisation.MoveUnit;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.store.Store;
import org.plumbline.testing.FixedClock;

/** Units and standings of the tests, in few words. */
final class AStanding {

    static final Scope ALL = Scope.programme();
    static final LocalDate START = LocalDate.parse("2020-01-01");
    static final LocalDate TODAY = LocalDate.parse("2025-03-15");
    static final Instant NOW = FixedClock.NOW;

    private final Units units;
    private final Store store;
    private final StandingBook book;
    private final Subject subject;

    AStanding(Units units, Store store, StandingBook book, Subject subject) {
        this.units = units;
        this.store = store;
        this.book = book;
        this.subject = subject;
    }

    Unit unit(@Nullable Unit parent) {
        return unit(parent, START, null);
    }

    Unit unit(@Nullable Unit parent, LocalDate from, @Nullable LocalDate to) {
        var deed = new FoundUnit(
                Ids.next(),
                null,
                org.plumbline.organisation.UnitKind.PLACE,
                null,
                parent == null ? null : id(parent),
                null,
                Wording.of("vi", "Nơi"),
                null,
                from,
                to,
                java.util.Map.of(),
                null);
        units.found(ALL, deed);
        return units.get(ALL, deed.id());
    }

    void move(Unit unit, Unit parent, LocalDate on) {
        units.move(ALL, new MoveUnit(id(unit), null, Line.MAIN, id(parent), on, null));
    }

    static UUID id(Unit unit) {
        return unit.id().value();
    }

    static Held held(long item, Unit unit, int key, int field, int cls) {
        return new Held(item, unit.node(), key, field, (short) cls, LocalDate.MAX);
    }

    void record(Held... held) {
        record(TODAY, NOW, held);
    }

    void record(LocalDate from, Instant knownAt, Held... held) {
        store.batch(ALL, () -> {
            book.record(subject, List.of(held), from, knownAt);
            return true;
        });
    }

    void remove(LocalDate from, Instant knownAt, Long... items) {
        store.batch(ALL, () -> {
            book.remove(subject, List.of(items), from, knownAt);
            return true;
        });
    }
}
