package org.plumbline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where whoever has to sign in first is sent, and how the sign-in page knows what to come back to. */
public final class WayBack {

    private WayBack() {}

    /** For a page: back to the page itself. */
    static String toPage(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "/sign-in?next=" + encoded(request.getRequestURI() + query);
    }

    /** For what a form sent after the session had ended: nothing was stored, and the form is what to come back to. */
    public static String toForm(HttpServletRequest request) {
        var form = form(request.getHeader("Referer"));
        return "/sign-in?expired=yes" + (form == null ? "" : "&next=" + encoded(form));
    }

    private static @Nullable String form(@Nullable String referer) {
        if (referer == null) {
            return null;
        }
        try {
            var address = URI.create(referer);
            var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            return address.getRawPath() == null ? null : address.getRawPath() + query;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
