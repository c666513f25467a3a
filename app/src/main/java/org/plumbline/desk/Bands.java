package org.plumbline.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Duties;
import org.plumbline.programme.web.Clocks.Timed;

/** What a post's units owe, answers and assignments together, in three bands by the clock. */
public record Bands(List<Band> bands) {

    private static final int WEEK = 7;
    private static final int MOST = 12;
    private static final int MOST_LATER = 6;

    public Bands {
        bands = List.copyOf(bands);
    }

    /** One thing that is owed: an answer, or else an assignment. */
    public record Item(
            Duties.@Nullable Duty duty,
            @Nullable Timed task,
            @Nullable LocalDate due) {}

    /**
     * A part of the clock.
     *
     * @param name names its messages
     * @param more how many stand in it beside those that are shown
     */
    public record Band(String name, List<Item> items, int more) {

        public Band {
            items = List.copyOf(items);
        }

        public int total() {
            return items.size() + more;
        }
    }

    static Bands of(List<Duties.Duty> duties, List<Timed> tasks, LocalDate today) {
        var all = Stream.concat(
                        duties.stream().map(each -> new Item(each, null, each.concretiseBy())),
                        tasks.stream()
                                .map(each -> new Item(null, each, each.line().due())))
                .sorted(Comparator.comparing(Bands::clock))
                .toList();
        var bands = new ArrayList<Band>();
        bands.add(band("late", MOST, all.stream().filter(each -> clock(each).isBefore(today))));
        bands.add(band(
                "week",
                MOST,
                all.stream()
                        .filter(each ->
                                !clock(each).isBefore(today) && !clock(each).isAfter(today.plusDays(WEEK)))));
        bands.add(band(
                "later", MOST_LATER, all.stream().filter(each -> clock(each).isAfter(today.plusDays(WEEK)))));
        return new Bands(bands);
    }

    public boolean isEmpty() {
        return bands.stream().allMatch(each -> each.items().isEmpty());
    }

    private static LocalDate clock(Item item) {
        return item.due() == null ? LocalDate.MAX : item.due();
    }

    private static Band band(String name, int most, Stream<Item> items) {
        var all = items.toList();
        return new Band(name, all.subList(0, Math.min(most, all.size())), Math.max(0, all.size() - most));
    }
}
