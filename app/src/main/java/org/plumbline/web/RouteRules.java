package org.plumbline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.store.Installation;
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
    private final Installation installation;
    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    RouteRules(Visits visits, Installation installation, ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.visits = visits;
        this.installation = installation;
        this.routes = routes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isLibrary(method)) {
            return true;
        }
        refuseIfSwitchedOff(method, request);
        switch (of(method)) {
            case Rule.Open open -> {}
            case Rule.AnyAccount any -> signedIn(request);
            case Rule.Mandate mandate -> {
                var viewer = signedIn(request);
                if (!viewer.scope().mayAnywhere(mandate.ability())) {
                    throw new Absent("route", request.getRequestURI());
                }
            }
        }
        return true;
    }

    private void refuseIfSwitchedOff(HandlerMethod method, HttpServletRequest request) {
        for (var place : List.of(method.getMethod(), method.getBeanType())) {
            var part = AnnotatedElementUtils.findMergedAnnotation(place, PartOf.class);
            if (part != null && !installation.has(part.value())) {
                throw new Absent("route", request.getRequestURI());
            }
        }
    }

    private Viewer signedIn(HttpServletRequest request) {
        var viewer = visits.of(request).viewer();
        if (!viewer.signedIn()) {
            throw new SignInFirst();
        }
        return viewer;
    }

    @EventListener
    void checkAll(ContextRefreshedEvent refreshed) {
        routes.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(method -> !isLibrary(method))
                .forEach(RouteRules::of);
    }

    private static boolean isLibrary(HandlerMethod method) {
        return !method.getBeanType().getName().startsWith("org.plumbline.");
    }

    /** Who may call a route at all. What a mandate reaches is asked by the front door, of the record itself. */
    sealed interface Rule {

        record Open() implements Rule {}

        record AnyAccount() implements Rule {}

        record Mandate(Ability ability) implements Rule {}
    }

    /** The rule a route declares: on the method, else on its class. */
    static Rule of(HandlerMethod method) {
        return declared(method.getMethod())
                .or(() -> declared(method.getBeanType()))
                .orElseThrow(() -> new IllegalArgumentException("""
                    The route (%s) declares no rule.
                    Maybe @Needs, @ForAnyAccount or @OpenToAll was forgotten.""".formatted(method)));
    }

    private static Optional<Rule> declared(AnnotatedElement place) {
        var needs = AnnotatedElementUtils.findMergedAnnotation(place, Needs.class);
        if (needs != null) {
            return Optional.of(new Rule.Mandate(needs.value()));
        }
        if (AnnotatedElementUtils.hasAnnotation(place, ForAnyAccount.class)) {
            return Optional.of(new Rule.AnyAccount());
        }
        return AnnotatedElementUtils.hasAnnotation(place, OpenToAll.class)
                ? Optional.of(new Rule.Open())
                : Optional.empty();
    }
}
