package org.plumbline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.plumbline.kernel.Problem;
import org.plumbline.web.Page;
import org.plumbline.web.PageWriter;
import org.plumbline.web.WayBack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** A form without its token: too old, or sent from elsewhere. Nothing is stored; who is not signed in is sent to sign in. */
final class ForeignForm implements AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignForm.class);

    private final PageWriter pages;
    private final Sessions sessions;

    ForeignForm(PageWriter pages, Sessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        LOG.warn(
                "Form refused at {}: {}",
                request.getRequestURI(),
                refused.getClass().getSimpleName());
        if (sessions.current(request).isEmpty()) {
            pages.write(Page.seeOther(WayBack.toForm(request)), request, response);
            return;
        }
        var page = Page.of("frame/problem", HttpStatus.FORBIDDEN)
                .with("status", 403)
                .with("problems", List.of(new Problem("access.form-foreign", null, Map.of())));
        pages.write(page, request, response);
    }
}
