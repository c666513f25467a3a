package org.plumbline.reading.number;

import java.math.BigInteger;
import org.plumbline.reading.pack.Concept;

/** Adds up the parts of a number in words, and says which part cannot follow. */
final class WordSum {

    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;

    private BigInteger total = BigInteger.ZERO;
    private long magnitude = Long.MAX_VALUE;
    private int current;
    private boolean any;
    private boolean unitSet;
    private boolean tenSet;
    private boolean hundredSet;

    /** Adds a part; false where it cannot follow, and then nothing has changed. */
    boolean add(Concept concept, long value) {
        boolean added = fits(concept, value);
        any |= added;
        return added;
    }

    private boolean fits(Concept concept, long value) {
        if (concept == NumberWords.UNIT) {
            return unit((int) value);
        }
        if (concept == NumberWords.TEN) {
            return ten((int) value);
        }
        if (concept == NumberWords.TIMES_TEN) {
            return timesTen();
        }
        if (concept == NumberWords.PLUS_TEN) {
            return plusTen();
        }
        if (concept == NumberWords.TIMES_HUNDRED) {
            return timesHundred();
        }
        if (concept == NumberWords.HUNDREDS) {
            return hundreds((int) value);
        }
        return magnitude(concept, value);
    }

    private boolean unit(int value) {
        if (unitSet || tenSet && value >= TEN) {
            return false;
        }
        current += value;
        unitSet = true;
        tenSet |= value >= TEN;
        return true;
    }

    /** A ten after a unit is the German order: drei-und-zwanzig. */
    private boolean ten(int value) {
        if (tenSet) {
            return false;
        }
        current += value;
        tenSet = true;
        return true;
    }

    private boolean timesTen() {
        int last = current % HUNDRED;
        if (tenSet || last < 1 || last >= TEN) {
            return false;
        }
        current = current - last + last * TEN;
        tenSet = true;
        unitSet = false;
        return true;
    }

    private boolean plusTen() {
        int last = current % HUNDRED;
        if (tenSet || last < 1 || last >= TEN) {
            return false;
        }
        current += TEN;
        tenSet = true;
        return true;
    }

    private boolean timesHundred() {
        if (hundredSet || current >= HUNDRED) {
            return false;
        }
        current = Math.max(1, current) * HUNDRED;
        hundredSet = true;
        unitSet = false;
        tenSet = false;
        return true;
    }

    private boolean hundreds(int value) {
        if (hundredSet || current > 0) {
            return false;
        }
        current = value;
        hundredSet = true;
        return true;
    }

    private boolean magnitude(Concept concept, long value) {
        if (concept == NumberWords.HALF) {
            return half();
        }
        boolean whole = concept == NumberWords.WHOLE && current == 0;
        if (concept == NumberWords.WHOLE && any && value < THOUSAND) {
            return false;
        }
        if (current == 0 && total.signum() > 0 && !whole) {
            total = total.multiply(BigInteger.valueOf(value));
            magnitude = value;
            return true;
        }
        if (value >= magnitude || !any && !whole) {
            return false;
        }
        total = total.add(BigInteger.valueOf(Math.max(1, current)).multiply(BigInteger.valueOf(value)));
        magnitude = value;
        current = 0;
        unitSet = false;
        tenSet = false;
        hundredSet = false;
        return true;
    }

    /** Adds a number below a million that is written in one word; false where it cannot follow, and then nothing has changed. */
    boolean addWhole(BigInteger number) {
        if (current > 0 || number.compareTo(BigInteger.valueOf(magnitude)) >= 0) {
            return false;
        }
        any = true;
        unitSet = true;
        tenSet = true;
        hundredSet = true;
        if (number.compareTo(BigInteger.valueOf(THOUSAND)) < 0) {
            current = number.intValueExact();
        } else {
            total = total.add(number);
            magnitude = 1;
        }
        return true;
    }

    /** "Two million and a half": half of the last magnitude. */
    private boolean half() {
        if (current > 0 || magnitude == Long.MAX_VALUE || magnitude < THOUSAND) {
            return false;
        }
        total = total.add(BigInteger.valueOf(magnitude / 2));
        return true;
    }

    /** Whether a ten was the last that was added, so that only a unit can follow. */
    boolean hasTen() {
        return tenSet;
    }

    BigInteger value() {
        return total.add(BigInteger.valueOf(current));
    }

    boolean isScaled() {
        return magnitude != Long.MAX_VALUE;
    }
}
