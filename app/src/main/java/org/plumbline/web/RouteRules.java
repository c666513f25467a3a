package org.plumbline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Holds every route to its declared rule, and stops the start of a programme that has a route without one. */
@Component
class RouteRules implements HandlerInterceptor {

    private final Visits visits;
    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    RouteRules(Visits visits, ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.visits = visits;
        this.routes = routes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isLibrary(method)) {
            return true;
        }
        var needed = needs(method);
        if (needed.isEmpty()) {
            return true;
        }
        var viewer = visits.of(request).viewer();
        if (!viewer.signedIn()) {
            throw new SignInFirst();
        }
        if (!viewer.scope().mayAnywhere(needed.get())) {
            throw new Absent("route", request.getRequestURI());
        }
        return true;
    }

    @EventListener
    void checkAll(ContextRefreshedEvent refreshed) {
        routes.stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(method -> !isLibrary(method))
                .forEach(RouteRules::needs);
    }

    private static boolean isLibrary(HandlerMethod method) {
        return !method.getBeanType().getName().startsWith("org.plumbline.");
    }

    private static Optional<Ability> needs(HandlerMethod method) {
        var rule = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        if (rule == null) {
            rule = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
        }
        var open = method.hasMethodAnnotation(OpenToAll.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToAll.class);
        if (rule == null && !open) {
            throw new IllegalArgumentException("""
                    The route (%s) declares no rule.
                    Maybe @Needs or @OpenToAll was forgotten.""".formatted(method));
        }
        return open && !method.hasMethodAnnotation(Needs.class) ? Optional.empty() : Optional.of(rule.value());
    }
}
