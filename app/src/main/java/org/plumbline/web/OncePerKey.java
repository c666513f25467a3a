package org.plumbline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Binds the idempotency key of a request that changes something: the {@code Idempotency-Key} header, or the hidden field
 * {@code _once} that every form carries. What is sent twice is carried out once; the same key on another request is
 * refused, and so is a key that is none.
 */
@Component
class OncePerKey extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ObjectProvider<HandlerExceptionResolver> resolver;

    OncePerKey(@Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> resolver) {
        this.resolver = resolver;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bound bound;
        try {
            bound = bound(request);
        } catch (Refused | MultipartException e) {
            resolver.getObject().resolveException(request, response, null, e);
            return;
        }
        if (bound == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            IdempotencyKey.during(bound.key(), () -> {
                chain.doFilter(bound.asked().request(), response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private record Bound(IdempotencyKey key, AskedOnce asked) {}

    private static @Nullable Bound bound(HttpServletRequest request) throws IOException {
        var header = request.getHeader("Idempotency-Key");
        var sent = header != null ? header : request.getParameter("_once");
        if (sent == null) {
            return null;
        }
        IdempotencyKey.require(sent);
        var asked = AskedOnce.of(request);
        return new Bound(IdempotencyKey.sent(sent, asked.digest()), asked);
    }
}
