package org.plumbline.chase.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.access.Actors;
import org.plumbline.access.Mandates;
import org.plumbline.access.Token;
import org.plumbline.access.Tokens;
import org.plumbline.chase.Agenda;
import org.plumbline.chase.ICalendar;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.store.Installation;
import org.plumbline.web.Needs;
import org.plumbline.web.OpenToAll;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a post has to do, as a calendar that a calendar program fetches by itself, and one assignment as a file for it. */
@Controller
class CalendarPages {

    private static final String TYPE = "text/calendar;charset=UTF-8";

    private final Agenda agenda;
    private final Actors actors;
    private final Tokens tokens;
    private final Mandates mandates;
    private final Installation installation;

    CalendarPages(Agenda agenda, Actors actors, Tokens tokens, Mandates mandates, Installation installation) {
        this.agenda = agenda;
        this.actors = actors;
        this.tokens = tokens;
        this.mandates = mandates;
        this.installation = installation;
    }

    @GetMapping("/calendar")
    @Needs(Ability.READ)
    Page own(Visit visit) {
        return filled(visit, "");
    }

    /** The address is shown this once. */
    @PostMapping("/calendar")
    @Needs(Ability.READ)
    Page issue(Visit visit, @RequestParam UUID mandate) {
        var issued = tokens.issueCalendar(
                visit.scope(),
                mandate,
                visit.w().say("chase.calendar.name", "name", visit.place().name()));
        return filled(
                visit,
                issued.value()
                        .map(value -> base() + "/calendar/" + value + ".ics")
                        .orElse(""));
    }

    @PostMapping("/calendar/end")
    @Needs(Ability.READ)
    Page end(Visit visit, @RequestParam UUID calendar) {
        tokens.end(visit.scope(), calendar);
        return Page.seeOther("/calendar").saying("chase.calendar.ended", Map.of());
    }

    @GetMapping("/calendar/{secret:[A-Za-z0-9_-]+}.ics")
    @OpenToAll(
            because = "the address is the secret: it shows the days of one post, may be ended, and opens nothing else")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        var viewer = actors.byCalendar(secret)
                .filter(each -> each.scope().mayAnywhere(Ability.READ))
                .orElseThrow(() -> new Absent("calendar", "of this address"));
        var bytes = ICalendar.of(viewer.scope().name(), agenda.of(viewer.scope()), base(), installation.now());
        return ResponseEntity.ok()
                .header("Content-Type", TYPE)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(bytes);
    }

    @GetMapping("/assignments/{id}/calendar.ics")
    @Needs(Ability.READ)
    ResponseEntity<byte[]> assignment(Visit visit, @PathVariable UUID id) {
        var entries = agenda.of(visit.scope(), id, visit.w());
        return ResponseEntity.ok()
                .header("Content-Type", TYPE)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("assignment-" + id + ".ics")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(ICalendar.of(visit.place().name(), entries, base(), installation.now()));
    }

    private Page filled(Visit visit, String address) {
        var post = visit.scope().post();
        return Page.of("chase/calendar")
                .with("mandates", post == null ? List.of() : mandates.ofPost(visit.scope(), post))
                .with(
                        "calendars",
                        tokens.own(visit.scope()).stream()
                                .filter(each -> each.purpose() == Token.Purpose.CALENDAR && each.ended() == null)
                                .toList())
                .with("address", address);
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
