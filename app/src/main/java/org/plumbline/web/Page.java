package org.plumbline.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.springframework.http.HttpStatus;

/**
 * What a controller of pages returns: a template with its values, or the address to go to next. The template gets
 * {@code visit} besides the values given.
 */
public final class Page {

    private final @Nullable String template;
    private final @Nullable String location;
    private final HttpStatus status;
    private final Map<String, Object> values = new HashMap<>();
    private @Nullable Problem said;

    private Page(@Nullable String template, @Nullable String location, HttpStatus status) {
        this.template = template;
        this.location = location;
        this.status = status;
    }

    /** A page from a template, named by its path without ending: {@code directive/list}. */
    public static Page of(String template) {
        return new Page(template, null, HttpStatus.OK);
    }

    /** A form shown again with what is wrong with it. */
    public static Page refused(String template) {
        return new Page(template, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A page with another status. */
    public static Page of(String template, HttpStatus status) {
        return new Page(template, null, status);
    }

    /** After a form was carried out: go and see. */
    public static Page seeOther(String location) {
        return new Page(null, location, HttpStatus.SEE_OTHER);
    }

    /** What the next page says once, at its top: that it is done, and what follows from it. */
    public Page saying(String code, Map<String, ?> arguments) {
        said = new Problem(code, null, arguments);
        return this;
    }

    /** That it was recorded, and no more. */
    public Page sayingRecorded() {
        return saying("frame.recorded", Map.of());
    }

    public Page with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    @Nullable
    String template() {
        return template;
    }

    @Nullable
    Problem said() {
        return said;
    }

    @Nullable
    String location() {
        return location;
    }

    HttpStatus status() {
        return status;
    }

    Map<String, Object> values() {
        return values;
    }
}
