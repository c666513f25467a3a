package org.plumbline.chase.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.chase.ChaseList;
import org.plumbline.chase.ChaseList.Group;
import org.plumbline.chase.Owes;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.kernel.Ability;
import org.plumbline.notice.Notices;
import org.plumbline.store.Part;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.PartOf;
import org.plumbline.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who owes what in the reader's units: on the screen, on paper to telephone by, and as a file; and the reminders. */
@Controller
@RequestMapping("/chase")
@Needs(Ability.READ)
class ChasePages {

    private static final int GROUPS_A_PAGE = 20;
    private static final int MOST_CALLS = 400;

    private final ChaseList list;
    private final ChaseFinder finder;
    private final Notices notices;

    ChasePages(ChaseList list, ChaseFinder finder, Notices notices) {
        this.list = list;
        this.finder = finder;
        this.notices = notices;
    }

    @GetMapping
    Page list(Visit visit, ChaseAsked asked, @RequestParam(defaultValue = "1") int page) {
        var doubts = new Doubts();
        var wanted = finder.wanted(visit, asked, doubts);
        var things = list.all(visit.scope(), wanted.filter());
        var groups = list.groups(visit.scope(), things);
        var number = Math.max(1, Math.min(page, 1 + Math.max(0, groups.size() - 1) / GROUPS_A_PAGE));
        var from = (number - 1) * GROUPS_A_PAGE;
        return Page.of("chase/list")
                .with("asked", wanted.named())
                .with("address", asked)
                .with("things", things)
                .with("units", groups.size())
                .with("groups", groups.subList(from, Math.min(groups.size(), from + GROUPS_A_PAGE)))
                .with("page", number)
                .with("more", from + GROUPS_A_PAGE < groups.size())
                .with("cut", things.size() >= ChaseList.MOST)
                .with("sent", notices.areSent())
                .with("problems", doubts.problems())
                .with("choices", doubts.choices());
    }

    /** On paper: whom to call, about what, with a box to tick and a line to write on. */
    @GetMapping("/calls")
    Page calls(Visit visit, ChaseAsked asked) {
        var wanted = finder.wanted(visit, asked, new Doubts());
        var things = list.all(visit.scope(), wanted.filter());
        return Page.of("chase/calls")
                .with("asked", wanted.named())
                .with("address", asked)
                .with("total", things.size())
                .with("groups", groups(visit, things.stream().limit(MOST_CALLS).toList()));
    }

    private List<Group> groups(Visit visit, List<Owes> things) {
        return list.groups(visit.scope(), things);
    }

    @GetMapping(params = "format=csv")
    ResponseEntity<byte[]> csv(Visit visit, ChaseAsked asked) {
        return table(visit, asked).csv(visit);
    }

    @GetMapping(params = "format=xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, ChaseAsked asked) {
        return table(visit, asked).xlsx(visit);
    }

    private org.plumbline.web.Spreadsheet<ChaseTable.Row> table(Visit visit, ChaseAsked asked) {
        var filter = finder.wanted(visit, asked, new Doubts()).filter();
        return ChaseTable.of(visit.w(), list.groups(visit.scope(), list.all(visit.scope(), filter)));
    }

    /** Reminds of one thing, of several, or of all that fit the filters of the form. */
    @PostMapping("/remind")
    @Needs(Ability.REMIND)
    @PartOf(Part.REMINDERS)
    Page remind(
            Visit visit,
            ChaseAsked asked,
            @RequestParam(required = false) @Nullable List<String> thing,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String again) {
        var filter = finder.wanted(visit, asked, new Doubts()).filter();
        var keys = all.isEmpty() ? new HashSet<>(thing == null ? List.of() : thing) : null;
        var done = list.remind(visit.scope(), filter, keys, !again.isEmpty());
        return Page.seeOther(asked.at("/chase"))
                .saying("chase.done", Map.of("n", done.reminded(), "before", done.before(), "settled", done.settled()));
    }
}
