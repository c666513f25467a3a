package org.plumbline.target.web;

import org.plumbline.verdict.VerdictClass;
import org.plumbline.web.Words;
import org.springframework.modulith.NamedInterface;

/** What verdicts are called on pages, in the reader's language, and the marks beside the words. */
@NamedInterface("pages")
public final class VerdictWords {

    private VerdictWords() {}

    /** The class in words. */
    public static String of(Words w, VerdictClass cls) {
        return w.say("verdict.class." + cls.code());
    }

    /** The mark that stands beside the word, as the style sheet names it. */
    public static String mark(VerdictClass cls) {
        return switch (cls) {
            case EXCEEDED -> "exceeded";
            case MET -> "met";
            case OVER_HALF -> "half";
            case UNDER_HALF -> "under";
            case NOT_MET -> "unmet";
            case NOT_REPORTED -> "none";
            case NOT_YET_DUE -> "ahead";
            case UNKNOWABLE -> "unknown";
            case NOT_APPLICABLE -> "outside";
        };
    }
}
