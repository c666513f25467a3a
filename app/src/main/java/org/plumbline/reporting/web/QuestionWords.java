package org.plumbline.reporting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.deed.SendReturn.Question;
import org.plumbline.web.Words;

/** What was asked about a figure, in a reader's words and numbers. */
public final class QuestionWords {

    private QuestionWords() {}

    /** The question as whoever receives the return reads it. */
    public static String of(Words w, Question question) {
        var values = new ArrayList<@Nullable Object>();
        question.values().forEach((name, value) -> {
            values.add(name);
            values.add(new BigDecimal(value));
        });
        return w.say("reporting.asked-about." + question.kind(), values.toArray());
    }
}
