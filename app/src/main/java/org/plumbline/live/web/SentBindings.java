package org.plumbline.live.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.live.Choosing;
import org.plumbline.web.PageWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;

/** What was bound while a text was written comes with the form of that text, whichever form it is. */
@Configuration(proxyBeanMethods = false)
class SentBindings implements WebMvcConfigurer, HandlerInterceptor {

    private static final String FIELD = "bind";
    private static final int MOST = 40;

    private final ObjectProvider<Choosing> choosing;

    SentBindings(ObjectProvider<Choosing> choosing) {
        this.choosing = choosing;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var sent =
                request.getMethod().equals("POST") && !request.getRequestURI().startsWith("/api/")
                        ? request.getParameterValues(FIELD)
                        : null;
        choosing.getObject()
                .begin(
                        sent == null
                                ? List.of()
                                : Arrays.stream(sent)
                                        .limit(MOST)
                                        .map(each -> read(each, Choosing.Chosen.class, FIELD))
                                        .toList());
        return true;
    }

    /** What a form says in a field; refused where that is nothing that the form was given. */
    static <T> T read(String sent, Class<T> type, String field) {
        @Nullable T read;
        try {
            read = Json.read(sent, type);
        } catch (JacksonException | IllegalArgumentException unread) {
            throw (Refused) new Refused(field, "live.nothing-chosen", Map.of()).initCause(unread);
        }
        if (read == null) {
            throw new Refused(field, "live.nothing-chosen", Map.of());
        }
        return read;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView unused) {
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            PageWriter.sayBesides(
                    request,
                    choosing.getObject().fallen().stream()
                            .map(each -> new Problem("live.fallen", null, Map.of("words", each)))
                            .toList());
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        choosing.getObject().end();
    }
}
