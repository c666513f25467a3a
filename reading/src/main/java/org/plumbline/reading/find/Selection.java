package org.plumbline.reading.find;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.reading.record.Draft;
import org.plumbline.reading.record.RecordType;

/**
 * Chooses among drafts that read the same words in different ways; what is chosen never depends on the order in which they were found. A
 * document beats every figure in its name, a change its two levels, a ratio its counts, a level the money or count of the same number. Of
 * two drafts of one kind that say the same of the same words the surer one stays. Tasks and requests may hold other records.
 */
final class Selection {

    /** Figures: kinds that read a number. */
    private static final Set<RecordType> FIGURES = EnumSet.of(
            RecordType.TARGET,
            RecordType.RATIO,
            RecordType.OBSERVATION,
            RecordType.CHANGE,
            RecordType.MONEY,
            RecordType.COUNT);

    /** What each kind is beaten by where both read the same number. */
    private static final Map<RecordType, Set<RecordType>> BEATEN_BY = new EnumMap<>(Map.of(
            RecordType.COUNT,
                    EnumSet.of(
                            RecordType.RATIO,
                            RecordType.CHANGE,
                            RecordType.TARGET,
                            RecordType.OBSERVATION,
                            RecordType.MONEY),
            RecordType.MONEY, EnumSet.of(RecordType.CHANGE, RecordType.TARGET, RecordType.OBSERVATION),
            RecordType.OBSERVATION, EnumSet.of(RecordType.CHANGE, RecordType.TARGET),
            RecordType.RATIO, EnumSet.of(RecordType.CHANGE),
            RecordType.TARGET, EnumSet.of(RecordType.CHANGE)));

    /** The fields that hold the numbers of a figure. */
    private static final List<String> NUMBERS =
            List.of("value", "valueHigh", "done", "total", "from", "to", "amount", "n");

    private static final Comparator<Draft> AT_ONE_PLACE = Comparator.comparing(Draft::type)
            .thenComparing(Comparator.comparingDouble(Draft::confidence).reversed())
            .thenComparing(Draft::rule)
            .thenComparing(one -> one.fields().toString());

    private final List<Draft> all;
    private final BitSet out = new BitSet();

    private Selection(Page page) {
        this.all = new ArrayList<>(page.drafts());
        all.sort(Selection::order);
    }

    private static int order(Draft one, Draft other) {
        if (one.start() != other.start()) {
            return Integer.compare(one.start(), other.start());
        }
        return one.end() != other.end() ? Integer.compare(other.end(), one.end()) : AT_ONE_PLACE.compare(one, other);
    }

    static List<Draft> of(Page page) {
        return new Selection(page).choose();
    }

    private List<Draft> choose() {
        var open = new int[all.size()];
        int size = 0;
        for (int at = 0; at < all.size(); at++) {
            int start = all.get(at).start();
            int kept = 0;
            for (int one = 0; one < size; one++) {
                if (all.get(open[one]).end() > start) {
                    open[kept++] = open[one];
                }
            }
            size = kept;
            for (int one = 0; one < size; one++) {
                compare(open[one], at);
            }
            open[size++] = at;
        }
        var chosen = new ArrayList<Draft>();
        for (int at = 0; at < all.size(); at++) {
            if (!out.get(at)) {
                chosen.add(all.get(at));
            }
        }
        return chosen;
    }

    /** Two drafts with words in common. */
    private void compare(int first, int second) {
        var one = all.get(first);
        var two = all.get(second);
        if (isBeaten(one, two)) {
            out.set(first);
        } else if (isBeaten(two, one)) {
            out.set(second);
        } else if (one.type() == two.type() && one.type() != RecordType.TASK && saysTheSame(one, two)) {
            out.set(one.confidence() >= two.confidence() ? second : first);
        }
    }

    private static boolean isBeaten(Draft one, Draft other) {
        if (!FIGURES.contains(one.type())) {
            return false;
        }
        if (other.type() == RecordType.CITATION || other.type() == RecordType.DELEGATION) {
            return other.covers(one);
        }
        var stronger = BEATEN_BY.get(one.type());
        return stronger != null && stronger.contains(other.type()) && sharesNumber(one, other);
    }

    private static boolean sharesNumber(Draft one, Draft other) {
        for (var field : NUMBERS) {
            for (var further : NUMBERS) {
                if (one.get(field) instanceof BigDecimal a
                        && other.get(further) instanceof BigDecimal b
                        && a.compareTo(b) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same fields that decide, such as number and symbol, but perhaps another stretch or another noun. */
    private static boolean saysTheSame(Draft one, Draft two) {
        if (FIGURES.contains(one.type())) {
            return sharesNumber(one, two) && (one.covers(two) || two.covers(one) || one.start() == two.start());
        }
        return one.fields().equals(two.fields());
    }
}
