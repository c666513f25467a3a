package org.plumbline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plumbline.kernel.IdempotencyKey;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the idempotency key of a request that changes something: the {@code Idempotency-Key} header, or the hidden field
 * {@code _once} that every form carries. A form sent twice is carried out once; the same key on another request is
 * refused.
 */
@Component
class OncePerKey extends OncePerRequestFilter {

    private static final int LONGEST = 100;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader("Idempotency-Key");
        var key = header != null ? header : "GET".equals(request.getMethod()) ? null : request.getParameter("_once");
        if (key == null || key.isBlank() || key.length() > LONGEST) {
            chain.doFilter(request, response);
            return;
        }
        var asked = header == null ? AskedOnce.form(request) : AskedOnce.body(request);
        try {
            IdempotencyKey.during(IdempotencyKey.sent(key, asked.digest()), () -> {
                chain.doFilter(asked.request(), response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
