package org.plumbline.verdict;

/** Where a target stands, in one list for all kinds; the total is their sum, and what is not applicable stands outside. */
public enum VerdictClass {
    EXCEEDED("exceeded"),
    MET("met"),
    /** Half or more, and not yet met; exactly half counts here. */
    OVER_HALF("overHalf"),
    UNDER_HALF("underHalf"),
    /** Not met, where there is no half way. */
    NOT_MET("notMet"),
    NOT_REPORTED("notReported"),
    NOT_YET_DUE("notYetDue"),
    /** No verdict can be given; the reasons say why. */
    UNKNOWABLE("unknowable"),
    /** Outside of the count. */
    NOT_APPLICABLE("notApplicable");

    private final String code;

    VerdictClass(String code) {
        this.code = code;
    }

    /** The word for programs. */
    public String code() {
        return code;
    }

    /** Whether it is one of the classes that add up to the total. */
    public boolean counts() {
        return this != NOT_APPLICABLE;
    }

    /** The class of that word. */
    public static VerdictClass of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw new IllegalArgumentException("There is no class called %s.".formatted(code));
    }
}
