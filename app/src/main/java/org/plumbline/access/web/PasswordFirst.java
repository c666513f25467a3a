package org.plumbline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.plumbline.access.Actors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever signed in with a first password is led to choosing one, from wherever he goes. */
@Component
class PasswordFirst implements HandlerInterceptor, WebMvcConfigurer {

    private static final List<String> OTHERWISE =
            List.of("/account/**", "/sign-out", "/language", "/theme", "/static/**", "/api/**");

    private final Sessions sessions;
    private final Actors actors;

    PasswordFirst(Sessions sessions, Actors actors) {
        this.sessions = sessions;
        this.actors = actors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns(OTHERWISE).order(-1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var must = sessions.current(request)
                .map(who -> actors.mustChoosePassword(who.account()))
                .orElse(false);
        if (must) {
            response.sendRedirect("/account?password=choose", HttpServletResponse.SC_SEE_OTHER);
        }
        return !must;
    }
}
