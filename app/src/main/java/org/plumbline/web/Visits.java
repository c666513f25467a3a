package org.plumbline.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Refused;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Visit} of a request: reader, language, day asked about, theme. */
@Component
public class Visits {

    /** Keeps the visit with the request, so that a page and its error page are one visit. */
    private static final String ATTRIBUTE = Visit.class.getName();

    private static final List<String> THEMES = List.of("auto", "light", "dark", "contrast");

    private final Viewers viewers;
    private final Messages messages;
    private final Installation installation;

    Visits(Viewers viewers, Messages messages, Installation installation) {
        this.viewers = viewers;
        this.messages = messages;
        this.installation = installation;
    }

    /** The visit of this request; the same object each time. A day that is none is refused. */
    public Visit of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Visit known) {
            return known;
        }
        return make(request, day(request.getParameter("on")).orElse(installation.today()));
    }

    /** The visit of an answer about what went wrong: where the day asked about was itself wrong, it is today. */
    Visit ofProblem(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Visit known ? known : make(request, installation.today());
    }

    private Visit make(HttpServletRequest request, LocalDate on) {
        var today = installation.today();
        var words = messages.in(language(request));
        var visit = new Visit(
                viewers.of(request),
                words,
                on,
                today,
                request.getRequestURI(),
                query(request),
                cookie(request, "theme").filter(THEMES::contains).orElse("auto"),
                csrf(request),
                "true".equals(request.getHeader("HX-Request")) && request.getHeader("HX-Boosted") == null,
                new Visit.Place(
                        installation
                                .setting("name." + words.tag())
                                .or(() -> installation.setting("name"))
                                .orElse("Plumbline"),
                        installation.isDemonstration(),
                        Arrays.stream(Part.values()).filter(installation::has).collect(Collectors.toUnmodifiableSet()),
                        Assets.MARK),
                null,
                List.of());
        request.setAttribute(ATTRIBUTE, visit);
        return visit;
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new Refused("on", "request.day", Map.of("value", text));
        }
    }

    /** By choice (cookie), else by what the browser asks for, else the installation's own. */
    private Language language(HttpServletRequest request) {
        return cookie(request, "lang")
                .flatMap(Language::find)
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .flatMap(Visits::preferred))
                .orElseGet(installation::language);
    }

    private static Optional<Language> preferred(String header) {
        if (header.length() > 500) {
            return Optional.empty();
        }
        return Arrays.stream(header.split(","))
                .map(part -> part.split(";")[0].strip())
                .map(Language::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static String query(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return "";
        }
        return Stream.of(query.split("&"))
                .filter(part -> !part.startsWith("on=") && !part.startsWith("lang="))
                .collect(Collectors.joining("&"));
    }

    private static Visit.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Visit.Csrf(token.getParameterName(), token.getToken())
                : null;
    }
}
