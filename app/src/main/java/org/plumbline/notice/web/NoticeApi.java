package org.plumbline.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Refused;
import org.plumbline.notice.Notices;
import org.plumbline.notice.Notices.Stuck;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.plumbline.web.Visit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notices by mail for other programs: what could not be sent, and a message on trial. */
@RestController
@RequestMapping("/api/v1/notices")
@Needs(Ability.GRANT)
@Tag(name = "Settings")
class NoticeApi {

    private final Notices notices;

    NoticeApi(Notices notices) {
        this.notices = notices;
    }

    /** How many wait, were sent and were given up. */
    record Counted(boolean setUp, long waiting, long sent, long givenUp) {}

    record Again(@Nullable UUID notice) {}

    record Trial(@Nullable String to) {}

    @Operation(summary = "How the notices by mail stand", description = "For administrators of the whole installation.")
    @GetMapping
    Counted standing(Visit visit) {
        var standing = notices.standing(visit.scope());
        return new Counted(notices.areSent(), standing.waiting(), standing.sent(), standing.givenUp());
    }

    @Operation(summary = "Notices that the mail server did not take, given up ones first")
    @GetMapping("/stuck")
    Items<Stuck> stuck(Visit visit, @ParameterObject Paging paging) {
        return Items.of(
                notices.standing(visit.scope()).stuck(),
                paging,
                each -> each.id().toString(),
                Function.identity());
    }

    @Operation(summary = "Try a notice again that was given up")
    @PostMapping("/again")
    Counted again(Visit visit, @RequestBody Again sent) {
        if (sent.notice() == null) {
            throw new Refused("/notice", "notice.needed", Map.of());
        }
        notices.tryAgain(visit.scope(), sent.notice());
        return standing(visit);
    }

    @Operation(summary = "Send a message on trial at once")
    @PostMapping("/trial")
    Counted trial(Visit visit, @RequestBody Trial sent) {
        var w = visit.w();
        notices.trial(
                visit.scope(),
                Objects.requireNonNullElse(sent.to(), ""),
                w.language(),
                w.say("notice.trial.subject", "name", visit.place().name()),
                w.say("notice.trial.text", "name", visit.place().name()));
        return standing(visit);
    }
}
