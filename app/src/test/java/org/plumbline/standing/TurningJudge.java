package org.plumbline.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A judge with a plain list of everything that was ever recorded: an item that turns enters the next class, and turns again
 * three days later until it is in the last.
 */
class TurningJudge implements Judge {

    static final Subject TURNING = new Subject((short) 902, "turning", 4);

    /** What was written down of an item: where it stands from a day on, or null when it was taken out. */
    record Entry(long item, @Nullable Held held, LocalDate from, Instant knownAt) {}

    final List<Entry> entries = new ArrayList<>();
    final Map<Long, Held> current = new HashMap<>();
    private final StandingBook book;

    TurningJudge(StandingBook book) {
        this.book = book;
    }

    @Override
    public Subject subject() {
        return TURNING;
    }

    @Override
    public void judge(Collection<Long> items, LocalDate today, Instant knownAt) {
        book.lock(TURNING, items);
        var now = items.stream().map(item -> turned(current.get(item), today)).toList();
        book.record(TURNING, now, today, knownAt);
        now.forEach(held -> keep(held.item(), held, today, knownAt));
    }

    void keep(long item, @Nullable Held held, LocalDate from, Instant knownAt) {
        entries.add(new Entry(item, held, from, knownAt));
        if (held == null) {
            current.remove(item);
        } else {
            current.put(item, held);
        }
    }

    private static Held turned(Held held, LocalDate today) {
        var next = (short) Math.min(held.cls() + 1, TURNING.classes() - 1);
        var last = next == TURNING.classes() - 1;
        return new Held(
                held.item(), held.node(), held.key(), held.field(), next, last ? LocalDate.MAX : today.plusDays(3));
    }
}
