package org.plumbline.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.SignIn;
import org.plumbline.store.Installation;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions: begun at sign-in under a new identifier, ended by sign-out, after a while without a request, and after half a
 * day in any case. A session knows only its account; what the account may do is asked at each request.
 */
@Component
class Sessions {

    private static final String WHO = SignedIn.class.getName();
    private static final String IDLE_MINUTES = "30";
    private static final String LONGEST_HOURS = "12";

    private final Installation installation;
    private final Clock machine;
    private final CsrfTokenRepository csrf;

    Sessions(Installation installation, Clock machine, CsrfTokenRepository csrf) {
        this.installation = installation;
        this.machine = machine;
        this.csrf = csrf;
    }

    /**
     * Who signed in.
     *
     * @param post the post chosen to act from, or null for the first
     * @param epoch raised with each new password; a session of an older one has ended
     * @param since when the session began, by the machine's clock
     */
    record SignedIn(UUID account, @Nullable UUID post, int epoch, Instant since) {}

    void begin(HttpServletRequest request, HttpServletResponse response, SignIn.Proven who) {
        end(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int)
                Duration.ofMinutes(number("session.idle-minutes", IDLE_MINUTES)).toSeconds());
        session.setAttribute(WHO, new SignedIn(who.account(), null, who.epoch(), machine.instant()));
        csrf.saveToken(null, request, response);
        if (!installation.isDemonstration() && !hasCookie(request, PreferencePages.LANGUAGE)) {
            PreferencePages.keep(request, response, PreferencePages.LANGUAGE, who.language());
        }
    }

    Optional<SignedIn> current(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(WHO) instanceof SignedIn who)) {
            return Optional.empty();
        }
        var end = who.since().plus(Duration.ofHours(number("session.longest-hours", LONGEST_HOURS)));
        if (!machine.instant().isBefore(end)) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(who);
    }

    /** Goes on from another post of the same account. */
    void choose(HttpServletRequest request, UUID post) {
        current(request)
                .ifPresent(who -> session(request)
                        .setAttribute(WHO, new SignedIn(who.account(), post, who.epoch(), who.since())));
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static HttpSession session(HttpServletRequest request) {
        return request.getSession(true);
    }

    private long number(String setting, String otherwise) {
        return Long.parseLong(installation
                .setting(setting)
                .filter(v -> v.matches("[1-9][0-9]{0,4}"))
                .orElse(otherwise));
    }

    private static boolean hasCookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .map(Cookie::getName)
                .anyMatch(name::equals);
    }
}
