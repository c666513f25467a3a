package org.plumbline.reporting.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Wording;
import org.plumbline.reporting.Carrying;
import org.plumbline.reporting.RoundList.Opened;
import org.plumbline.reporting.RoundList.Owing;
import org.plumbline.reporting.carried.Filled;

/**
 * What a page shows of a file that was brought.
 *
 * @param held under which it can be taken in, or fetched again with its remarks; null where it cannot be read at all
 * @param opened the round for which it was made, where that is known
 * @param units of the file, with how many figures each fills in; {@code more} how many units are not shown
 * @param remarks what is to be mended; {@code all} how many there are
 * @param taken whether it was taken in just now
 */
public record CarriedView(
        String name,
        @Nullable String held,
        @Nullable Opened opened,
        List<Unit> units,
        int more,
        List<Said> remarks,
        int all,
        boolean taken) {

    private static final int SHOWN = 200;

    /**
     * One unit of a file.
     *
     * @param receipt given for it, now or when the same answers came first
     * @param before whether it was given then
     */
    public record Unit(
            Wording name,
            String page,
            int answered,
            @Nullable String receipt,
            @Nullable Instant at,
            boolean before) {}

    /**
     * What is to be mended, where, and what stands there.
     *
     * @param line its number in the annex, where one is meant
     */
    public record Said(
            String sheet,
            String cell,
            @Nullable String line,
            @Nullable String value,
            Problem problem,
            boolean question) {}

    public CarriedView {
        units = List.copyOf(units);
        remarks = List.copyOf(remarks);
    }

    /** Whether it can be taken in, and was not yet. */
    public boolean isReady() {
        return held != null && remarks.isEmpty() && !taken && !units.isEmpty() && !isKnown();
    }

    /** Whether all that it says was taken in before. */
    public boolean isKnown() {
        return !units.isEmpty() && more == 0 && units.stream().allMatch(Unit::before);
    }

    /** A file that cannot be read. */
    static CarriedView unread(String name, List<Problem> problems) {
        return new CarriedView(
                name,
                null,
                null,
                List.of(),
                0,
                problems.stream()
                        .map(each -> new Said("", "", null, null, each, false))
                        .toList(),
                problems.size(),
                false);
    }

    /** A file that was checked. */
    static CarriedView of(String name, UUID held, Filled filled, CarriedCheck.Outcome checked) {
        var numbers = new HashMap<UUID, String>();
        if (checked.opened() != null) {
            checked.opened()
                    .version()
                    .text()
                    .lines()
                    .forEach(each -> numbers.put(each.id(), Objects.toString(each.no(), "")));
        }
        var units = checked.units().stream()
                .limit(SHOWN)
                .map(each -> new Unit(
                        each.owing().unitName(),
                        each.owing().page(),
                        each.answered(),
                        each.before() == null ? null : each.before().receipt(),
                        each.before() == null ? null : each.before().at(),
                        each.before() != null))
                .toList();
        return new CarriedView(
                name,
                held.toString(),
                checked.opened(),
                units,
                checked.units().size() - units.size(),
                checked.remarks().stream()
                        .limit(SHOWN)
                        .map(each -> said(filled, numbers, each))
                        .toList(),
                checked.remarks().size(),
                false);
    }

    private static Said said(Filled filled, Map<UUID, String> lines, Filled.Remark remark) {
        return new Said(
                filled.sheet(),
                filled.cell(remark),
                lines.get(remark.line()),
                remark.value(),
                remark.problem(),
                ReturnView.isQuestion(remark.problem()));
    }

    /** A file that was taken in. */
    static CarriedView taken(String name, Map<Owing, Carrying.Taken> all) {
        var units = all.entrySet().stream()
                .limit(SHOWN)
                .map(each -> new Unit(
                        each.getKey().unitName(),
                        each.getKey().page(),
                        0,
                        each.getValue().receipt(),
                        each.getValue().at(),
                        each.getValue().before()))
                .toList();
        return new CarriedView(name, null, null, units, all.size() - units.size(), List.of(), 0, true);
    }
}
