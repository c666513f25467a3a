package org.plumbline.target.web;

import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Scheme;
import org.plumbline.verdict.Schemes;
import org.plumbline.verdict.VerdictClass;
import org.plumbline.web.Words;

/** What verdicts are called on pages, in the reader's language, and the marks beside the words. */
public final class VerdictWords {

    private VerdictWords() {}

    /** The class in words. */
    public static String of(Words w, VerdictClass cls) {
        return w.say("verdict.class." + cls.code());
    }

    /** The class as the scheme calls it by which was judged; in the usual words where that is the one that ships, or none is given. */
    public static String of(Words w, VerdictClass cls, @Nullable Scheme scheme) {
        if (scheme == null
                || scheme.rules().code().equals(Schemes.usual().rules().code())) {
            return of(w, cls);
        }
        var names = scheme.classNames().get(w.tag());
        var name = names == null ? null : names.get(cls);
        return name == null ? of(w, cls) : name;
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
