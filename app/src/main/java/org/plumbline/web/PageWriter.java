package org.plumbline.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes a {@link Page}: the whole template is rendered before the first byte leaves, so a page is never half sent. */
@Component
public class PageWriter implements HandlerMethodReturnValueHandler {

    private static final String SAID = PageWriter.class.getName() + ".said";
    private static final String BESIDES = PageWriter.class.getName() + ".besides";

    private final TemplateEngine templates;
    private final Visits visits;

    PageWriter(TemplateEngine templates, Visits visits) {
        this.templates = templates;
        this.visits = visits;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == Page.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        write((Page) Objects.requireNonNull(value), servlet(request), response);
    }

    /** Writes a page outside a controller: for errors met before one was reached. */
    public void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(page.status().value());
        if (page.location() != null) {
            if (page.said() != null && request.getSession(false) != null) {
                request.getSession().setAttribute(SAID, page.said());
            }
            response.setHeader("Location", page.location());
            return;
        }
        var values = new HashMap<>(page.values());
        var visit = page.status().isError() ? visits.ofProblem(request) : visits.of(request);
        values.put("visit", visit.partial() ? visit : visit.saying(said(request), besides(request)));
        var output = new Utf8ByteOutput();
        templates.render(page.template() + ".jte", values, output);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(output.getContentLength());
        // In one piece: a template's many small pieces would each pass every filter and be packed alone.
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(bytes);
        response.getOutputStream().write(bytes.toByteArray());
    }

    /** What the page before left to be said; it is said once, on a whole page. */
    private static @Nullable Problem said(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SAID) instanceof Problem said) {
            session.removeAttribute(SAID);
            return said;
        }
        return null;
    }

    /** Leaves to be said what fell short of what was just carried out: the next whole page says it once, below what was done. */
    public static void sayBesides(HttpServletRequest request, List<Problem> all) {
        var session = all.isEmpty() ? null : request.getSession(false);
        if (session != null) {
            session.setAttribute(BESIDES, all.toArray(Problem[]::new));
        }
    }

    private static List<Problem> besides(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(BESIDES) instanceof Problem[] all) {
            session.removeAttribute(BESIDES);
            return List.of(all);
        }
        return List.of();
    }

    static HttpServletRequest servlet(NativeWebRequest request) {
        return Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    }
}
