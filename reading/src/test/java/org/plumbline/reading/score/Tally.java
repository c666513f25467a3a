package org.plumbline.reading.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Hits, false alarms and misses of one row of the table. */
final class Tally {

    private int hits;
    private int alarms;
    private int misses;
    private int ignored;

    void add(Outcome outcome) {
        switch (outcome.kind()) {
            case HIT -> hits++;
            case ALARM -> alarms++;
            case MISS -> misses++;
            case IGNORED -> ignored++;
        }
    }

    int hits() {
        return hits;
    }

    int alarms() {
        return alarms;
    }

    int misses() {
        return misses;
    }

    int ignored() {
        return ignored;
    }

    double precision() {
        return share(hits, hits + alarms);
    }

    double recall() {
        return share(hits, hits + misses);
    }

    double f1() {
        return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    String line(String name) {
        return figures(name, precision(), recall(), f1()) + "   tp %4d  fp %4d  fn %4d".formatted(hits, alarms, misses);
    }

    static String figures(String name, double precision, double recall, double f1) {
        return "  %-18s%8s%8s%8s".formatted(name, places(precision), places(recall), places(f1));
    }

    /** To three places; a half goes to the even one. */
    private static BigDecimal places(double figure) {
        return new BigDecimal(figure).setScale(3, RoundingMode.HALF_EVEN);
    }
}
