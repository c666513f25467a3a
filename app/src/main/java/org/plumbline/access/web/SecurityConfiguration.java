package org.plumbline.access.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.plumbline.web.PageWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What every answer carries against misuse by browsers, and the guard of forms. Who may call what is not said here: each
 * route declares its rule, and the rule is kept in one place ({@code RouteRules}) for pages and programs alike.
 */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Plumbline",
                        version = "1",
                        description = "From directive to result: the interface for programs."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        name = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token bound to one mandate. Issue one on the page of your account.")
class SecurityConfiguration {

    static final String CONTENT = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
            + " magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()";

    /** Programs: no session, no cookie, no form; a token in each request. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return guarded(http.securityMatcher("/api/**"))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Pages: every form sends back the token that came with it. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, CsrfTokenRepository tokens, PageWriter pages, Sessions sessions)
            throws Exception {
        var foreign = new ForeignForm(pages, sessions);
        return guarded(http)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(foreign))
                .build();
    }

    private static HttpSecurity guarded(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> anonymous.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable());
    }

    /** An address no browser would make gets the same guarded answer as any other mistake. */
    @Bean
    RequestRejectedHandler malformed(
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> answers) {
        return (request, response, rejected) -> {
            response.setHeader("Content-Security-Policy", CONTENT);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
            response.setHeader("Permissions-Policy", PERMISSIONS);
            answers.getObject()
                    .resolveException(
                            request,
                            response,
                            null,
                            new ResponseStatusException(HttpStatus.BAD_REQUEST, null, rejected));
        };
    }

    /** The form token stands in a cookie of its own, so that reading a page signed out begins no session. */
    @Bean
    CsrfTokenRepository formTokens(@Value("${plumbline.https:false}") boolean https) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(https ? "__Host-form" : "form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> {
            cookie.httpOnly(true).sameSite("Lax");
            if (https) {
                cookie.secure(true);
            }
        });
        return tokens;
    }

    /** Served over https ({@code plumbline.https=true}), the session's cookie is bound to this host and to https. */
    @Bean
    ServletContextInitializer sessionCookie(@Value("${plumbline.https:false}") boolean https) {
        return context -> {
            var cookie = context.getSessionCookieConfig();
            cookie.setName(https ? "__Host-plumbline" : "plumbline");
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            if (https) {
                cookie.setSecure(true);
            }
        };
    }
}
