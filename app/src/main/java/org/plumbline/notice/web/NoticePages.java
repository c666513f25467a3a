package org.plumbline.notice.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.notice.MailOptions;
import org.plumbline.notice.Notices;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How mail is set up, a message on trial, and what could not be sent; for an administrator of the whole installation. */
@Controller
@RequestMapping("/settings/mail")
@Needs(Ability.GRANT)
class NoticePages {

    private static final String TEMPLATE = "notice/mail";

    private final Notices notices;
    private final MailOptions options;

    NoticePages(Notices notices, MailOptions options) {
        this.notices = notices;
        this.options = options;
    }

    @GetMapping
    Page mail(Visit visit) {
        requireAdministrator(visit);
        return filled(Page.of(TEMPLATE), visit, "", List.of());
    }

    @PostMapping("/trial")
    Page trial(Visit visit, @RequestParam(defaultValue = "") String to) {
        requireAdministrator(visit);
        var w = visit.w();
        try {
            notices.trial(
                    visit.scope(),
                    to,
                    w.language(),
                    w.say("notice.trial.subject", "name", visit.place().name()),
                    w.say("notice.trial.text", "name", visit.place().name()));
        } catch (Refused refused) {
            return filled(Page.refused(TEMPLATE), visit, to, refused.problems());
        }
        return Page.seeOther("/settings/mail").saying("notice.trial.done", Map.of("to", to.strip()));
    }

    @PostMapping("/again")
    Page again(Visit visit, @RequestParam UUID notice) {
        requireAdministrator(visit);
        notices.tryAgain(visit.scope(), notice);
        return Page.seeOther("/settings/mail").saying("notice.again.done", Map.of());
    }

    private Page filled(Page page, Visit visit, String to, List<Problem> problems) {
        return page.with("server", options.server().orElse(null))
                .with("standing", notices.standing(visit.scope()))
                .with("to", to)
                .with("problems", problems);
    }

    private static void requireAdministrator(Visit visit) {
        if (!Notices.isAdministrator(visit.scope())) {
            throw new Absent("page", visit.path());
        }
    }
}
