package org.plumbline.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Duties;
import org.plumbline.programme.AssignmentList.Owed;
import org.plumbline.programme.web.Clocks.Timed;

/** What a post's units owe, answers and assignments together, in three bands by the clock. */
public record Bands(List<Band> bands) {

    private static final int WEEK = 7;
    private static final int MOST = 12;
    private static final int MOST_LATER = 6;
    private static final int MOST_WHOLE = 500;

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
     * @param whole whether all of it was asked for
     */
    public record Band(String name, List<Item> items, int more, boolean whole) {

        public Band {
            items = List.copyOf(items);
        }

        public int total() {
            return items.size() + more;
        }
    }

    /** One thing that is owed, of which only the clock is known yet. */
    private record Clocked(
            Duties.@Nullable Duty duty,
            @Nullable Owed task,
            @Nullable LocalDate due) {}

    /**
     * Puts what is owed into its bands.
     *
     * @param whole the band that is shown whole; empty for none
     * @param rows reads assignments as they are shown: asked once, for those that are
     */
    static Bands of(
            List<Duties.Duty> duties,
            List<Owed> tasks,
            LocalDate today,
            String whole,
            Function<List<UUID>, List<Timed>> rows) {
        var all = Stream.concat(
                        duties.stream().map(each -> new Clocked(each, null, each.concretiseBy())),
                        tasks.stream().map(each -> new Clocked(null, each, each.due())))
                .sorted(Comparator.comparing(Bands::clock))
                .toList();
        var bands = new ArrayList<Chosen>();
        bands.add(band(
                "late", MOST, whole, all.stream().filter(each -> clock(each).isBefore(today))));
        bands.add(band(
                "week",
                MOST,
                whole,
                all.stream()
                        .filter(each ->
                                !clock(each).isBefore(today) && !clock(each).isAfter(today.plusDays(WEEK)))));
        bands.add(band(
                "later",
                MOST_LATER,
                whole,
                all.stream().filter(each -> clock(each).isAfter(today.plusDays(WEEK)))));
        var shown = rows
                .apply(bands.stream()
                        .flatMap(band -> band.items().stream())
                        .map(Clocked::task)
                        .filter(Objects::nonNull)
                        .map(Owed::id)
                        .toList())
                .stream()
                .collect(Collectors.toMap(row -> row.line().id(), Function.identity()));
        return new Bands(bands.stream().map(each -> each.with(shown)).toList());
    }

    private record Chosen(String name, List<Clocked> items, int more, boolean whole) {

        Band with(Map<UUID, Timed> rows) {
            return new Band(
                    name,
                    items.stream()
                            .map(each -> new Item(
                                    each.duty(),
                                    each.task() == null
                                            ? null
                                            : rows.get(each.task().id()),
                                    each.due()))
                            .filter(each -> each.duty() != null || each.task() != null)
                            .toList(),
                    more,
                    whole);
        }
    }

    public boolean isEmpty() {
        return bands.stream().allMatch(each -> each.items().isEmpty());
    }

    private static LocalDate clock(Clocked item) {
        return item.due() == null ? LocalDate.MAX : item.due();
    }

    private static Chosen band(String name, int few, String whole, Stream<Clocked> items) {
        var all = items.toList();
        var most = name.equals(whole) ? MOST_WHOLE : few;
        return new Chosen(
                name, all.subList(0, Math.min(most, all.size())), Math.max(0, all.size() - most), name.equals(whole));
    }
}
