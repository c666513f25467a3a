package org.plumbline.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Part;

/**
 * One request for a page: who reads, in which words, about which day.
 *
 * @param w the messages, dates and numbers of the reader's language
 * @param on the day the reader asks about ("as of"); today unless the address says otherwise
 * @param path the address without its query
 * @param query the query without {@code on} and {@code lang}, for links that keep the filters
 * @param theme {@code auto}, {@code light}, {@code dark} or {@code contrast}
 * @param csrf the token that every form sends back, by field name and value
 * @param said what was just carried out, said once, or null
 * @param besides what fell short of it, said once
 * @param partial whether only part of the page is asked for (htmx)
 */
public record Visit(
        Viewer viewer,
        Words w,
        LocalDate on,
        LocalDate today,
        String path,
        String query,
        String theme,
        @Nullable Csrf csrf,
        boolean partial,
        Place place,
        @Nullable Problem said,
        List<Problem> besides) {

    private static final Pattern UNIT = Pattern.compile("/units/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** The same visit, on which the page says first what the one before left to be said. */
    Visit saying(@Nullable Problem done, List<Problem> lacking) {
        return new Visit(viewer, w, on, today, path, query, theme, csrf, partial, place, done, lacking);
    }

    public Scope scope() {
        return viewer.scope();
    }

    /** Whether the page may show a button: some mandate allows it somewhere. The command asks again, exactly. */
    public boolean may(Ability ability) {
        return viewer.scope().mayAnywhere(ability);
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** A form's guard against requests from elsewhere. */
    public record Csrf(String field, String value) {}

    /** The address to come back to after a switch of language or theme: this page with its filters. */
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Where a text is held against the record: of the unit whose page this is, else of the reader's own. */
    public String checks() {
        var unit = UNIT.matcher(path);
        return at(unit.find() ? "/check?unit=" + unit.group(1) : "/check");
    }

    /** An address of this site, seen on the day that the reader looks at. */
    public String at(String address) {
        return on.equals(today) ? address : address + (address.contains("?") ? "&on=" : "?on=") + on;
    }

    /** The installation, as the frame shows it; {@code mark} names the build's styles and scripts. */
    public record Place(String name, boolean demonstration, Set<Part> parts, String mark) {

        /** Whether a part of the application, by the name of its setting, is in use here. */
        public boolean uses(String part) {
            return has(Part.find(part).orElseThrow(() -> new IllegalArgumentException("There is no part " + part)));
        }

        public boolean has(Part part) {
            return parts.contains(part);
        }
    }
}
