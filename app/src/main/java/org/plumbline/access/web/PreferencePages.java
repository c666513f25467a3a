package org.plumbline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Language;
import org.plumbline.web.OpenToAll;
import org.plumbline.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader's language and colours, kept in the browser for a year. */
@Controller
class PreferencePages {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";

    private static final Duration YEAR = Duration.ofDays(365);
    private static final List<String> THEMES = List.of("auto", "light", "dark", "contrast");

    @PostMapping("/language")
    @OpenToAll(because = "who cannot read the sign-in page has to change its language first")
    Page language(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable String next) {
        Language.find(language).ifPresent(chosen -> keep(request, response, LANGUAGE, chosen.tag()));
        return Page.seeOther(LocalPath.of(next));
    }

    @PostMapping("/theme")
    @OpenToAll(because = "the sign-in page has to be readable as well")
    Page theme(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(required = false) @Nullable String next) {
        if (THEMES.contains(theme)) {
            keep(request, response, THEME, theme);
        }
        return Page.seeOther(LocalPath.of(next));
    }

    /** Kept from scripts but for the colours, which the page itself changes as well. */
    static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(YEAR)
                .httpOnly(!name.equals(THEME))
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
