package org.plumbline.reader.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.ReadingRoom;
import org.plumbline.reader.deed.AcceptDrafts;
import org.plumbline.reader.deed.Refusal;
import org.plumbline.reader.deed.RefuseDrafts;
import org.plumbline.reader.deed.ReopenDrafts;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accepts, refuses and reopens drafts: one by its own button, many by their marks. */
@Controller
@Needs(Ability.ANSWER)
class DecisionPages {

    private final ReadingRoom room;
    private final RoomViews views;

    DecisionPages(ReadingRoom room, RoomViews views) {
        this.room = room;
        this.views = views;
    }

    @PostMapping("/reading/{id}/decide")
    Page decide(
            Visit visit,
            @PathVariable UUID id,
            RoomAsked asked,
            @RequestParam(defaultValue = "") String accept,
            @RequestParam(defaultValue = "") String refuse,
            @RequestParam(defaultValue = "") String reopen,
            @RequestParam(defaultValue = "") String many,
            @RequestParam(required = false) @Nullable List<String> draft,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note) {
        var scope = visit.scope();
        var one = Stream.of(accept, refuse, reopen)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        var chosen = SeenDrafts.of(one.isEmpty() ? Objects.requireNonNullElse(draft, List.of()) : List.of(one));
        var decided = List.copyOf(chosen.ids());
        try {
            if (!accept.isEmpty() || many.equals("accept")) {
                room.accept(scope, new AcceptDrafts(id, decided, chosen.versions()));
            } else if (!refuse.isEmpty() || many.equals("refuse")) {
                var why = Texts.option(Refusal.class, reason);
                if (why == null) {
                    throw new Refused("reason", "reader.reason-missing", Map.of());
                }
                room.refuse(scope, new RefuseDrafts(id, decided, why, Texts.orNull(note.strip()), chosen.versions()));
            } else if (!reopen.isEmpty() || many.equals("reopen")) {
                room.reopen(scope, new ReopenDrafts(id, decided, chosen.versions()));
            } else {
                throw new Refused("drafts", "reader.nothing-asked", Map.of());
            }
            return Page.seeOther(asked.at(id, asked.part() == null ? 1 : asked.part())
                            + (!reopen.isEmpty() && !decided.isEmpty()
                                    ? "#d-" + decided.getFirst()
                                    : views.next(scope, id, asked, decided)))
                    .saying("reader.done.decided", Map.of("count", decided.size()));
        } catch (Refused refused) {
            List<Problem> problems = refused.problems();
            return Page.refused("reader/room")
                    .with("view", views.of(scope, id, asked))
                    .with("problems", problems);
        }
    }
}
