package org.plumbline.target;

import java.util.Comparator;
import org.plumbline.verdict.VerdictClass;

/** Which of two classes is worse for whoever has to act: what falls short first, then what nobody knows, then what is well. */
public final class Worst {

    /** The worst first. */
    public static final Comparator<VerdictClass> FIRST = Comparator.comparingInt(Worst::rank);

    private Worst() {}

    private static int rank(VerdictClass cls) {
        return switch (cls) {
            case UNDER_HALF -> 0;
            case NOT_MET -> 1;
            case NOT_REPORTED -> 2;
            case UNKNOWABLE -> 3;
            case OVER_HALF -> 4;
            case NOT_YET_DUE -> 5;
            case MET -> 6;
            case EXCEEDED -> 7;
            case NOT_APPLICABLE -> 8;
        };
    }
}
