package org.plumbline.programme.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.deed.TaskText;

/**
 * A conclusion as it is typed while people sit together: what is to be done, by whom, by when. The rest is added later.
 *
 * @param directive the document on the screen, if any, by its identifier
 * @param back the screen on which it was typed
 */
public record ConclusionSheet(
        String title,
        String language,
        String lead,
        String leadPick,
        String leadAsked,
        String leadReason,
        String due,
        String directive,
        String back) {

    private static final String ROOM = "/room/";
    private static final String ALL = "/room/conclusions";

    public ConclusionSheet {
        title = Texts.clean(title);
        language = Texts.clean(language);
        lead = Texts.clean(lead);
        leadPick = Texts.clean(leadPick);
        leadAsked = Texts.clean(leadAsked);
        leadReason = Texts.clean(leadReason);
        due = Texts.clean(due);
        directive = Texts.clean(directive);
        back = Texts.clean(back);
    }

    /** Where to go on: a screen of the room and nowhere else. */
    public String onwards() {
        return back.startsWith(ROOM) ? back : ALL;
    }

    /** What the draft is to say, or null if something has to be corrected first. */
    @Nullable
    TaskText read(Scope scope, Finder finder, Doubts doubts) {
        var problems = doubts.problems();
        if (title.isEmpty()) {
            problems.add(Problem.at("title", "room.conclusion-missing"));
        }
        UUID leading = null;
        if (!lead.isEmpty()) {
            leading = finder.unit(scope, "lead", new Typed(lead, leadPick, leadAsked), doubts);
        }
        var ends = Texts.day("due", due, problems);
        return problems.isEmpty()
                ? new TaskText(
                        Wording.of(language, title),
                        leading,
                        Texts.orNull(leadReason),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        ends,
                        null,
                        List.of(),
                        List.of())
                : null;
    }
}
