package org.plumbline.demo;

import org.plumbline.indicator.deed.Period;
import org.plumbline.kernel.Scope;
import org.plumbline.live.LiveCandidates;
import org.plumbline.live.LiveFigures;
import org.plumbline.live.LiveTexts;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which numbers of kept texts stand for which figures. */
@Component
class LiveStory {

    private static final Scope SCOPE = Scope.programme();

    private final LiveTexts texts;
    private final LiveFigures figures;
    private final ObjectProvider<LiveCandidates> candidates;

    LiveStory(LiveTexts texts, LiveFigures figures, ObjectProvider<LiveCandidates> candidates) {
        this.texts = texts;
        this.figures = figures;
        this.candidates = candidates;
    }

    void tell(Chapter chapter) {
        chapter.each("live_figures", this::bind);
    }

    private void bind(Row row) {
        var report = row.get("record").split(" ", 2);
        var key = new TextKey(TextKind.PROJECT, ProjectStory.report(report[0], report[1]), row.get("part"));
        var words = texts.get(SCOPE, key, null).words();
        var number = row.get("number");
        int start = words.codePointCount(0, words.indexOf(number));
        figures.bind(
                SCOPE,
                candidates
                        .getObject()
                        .binding(
                                SCOPE,
                                key,
                                1,
                                words,
                                start,
                                start + number.length(),
                                Bound.figure(
                                        Codes.unit(row.get("unit")),
                                        Codes.id("indicator", row.get("indicator")),
                                        "",
                                        Period.of(row.get("period")),
                                        false)));
    }
}
