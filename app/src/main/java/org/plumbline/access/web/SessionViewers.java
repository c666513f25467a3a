package org.plumbline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.plumbline.access.Actors;
import org.plumbline.web.Viewer;
import org.plumbline.web.Viewers;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Pages know their reader by the session, programs by the token in each request: never one by the other's. */
@Component
class SessionViewers implements Viewers {

    private static final String BEARER = "Bearer ";

    private final Actors actors;
    private final Sessions sessions;

    SessionViewers(Actors actors, Sessions sessions) {
        this.actors = actors;
        this.sessions = sessions;
    }

    @Override
    public Viewer of(HttpServletRequest request) {
        return (request.getRequestURI().startsWith("/api/") ? byToken(request) : bySession(request))
                .orElseGet(Viewer::nobody);
    }

    private Optional<Viewer> byToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty() && token.length() <= 500)
                .flatMap(actors::byToken);
    }

    private Optional<Viewer> bySession(HttpServletRequest request) {
        return sessions.current(request).flatMap(who -> {
            var viewer = actors.seated(who.account(), who.post(), who.epoch());
            if (viewer.isEmpty()) {
                sessions.end(request);
            }
            return viewer;
        });
    }
}
