package org.plumbline.directive.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Overview;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.springframework.modulith.NamedInterface;

/** What the list of directives was asked for, as it stands in the address. */
@NamedInterface("pages")
public record Asked(
        @Nullable String q,
        @Nullable String issuer,
        @Nullable String field,
        @Nullable String term,
        @Nullable String lead,
        @Nullable String unit,
        @Nullable String upper,
        @Nullable String mine,
        @Nullable String sort,
        @Nullable String group) {

    /**
     * The filter of the list.
     *
     * @throws Refused at the parameter that cannot be read
     */
    public Overview.Filter filter() {
        return new Overview.Filter(
                Objects.requireNonNullElse(q, ""),
                id(issuer, "issuer"),
                id(field, "field"),
                term == null || term.isBlank() ? null : term,
                id(lead, "lead"),
                id(unit, "unit"),
                id(upper, "upper"),
                isMine(),
                order(),
                isGrouped());
    }

    public boolean isMine() {
        return mine != null && !mine.isBlank();
    }

    public boolean isGrouped() {
        return "upper".equals(group);
    }

    /** As asked; without an order what a search found stands first, else the worst. */
    public Overview.Sort order() {
        return (sort == null || sort.isBlank()) && q != null && !q.isBlank()
                ? Overview.Sort.FOUND
                : sort == null || sort.isBlank() ? Overview.Sort.WORST : known(sort);
    }

    private static Overview.Sort known(String sort) {
        return Overview.Sort.of(sort)
                .orElseThrow(() -> new Refused("sort", "directive.filter-value", Map.of("value", sort)));
    }

    /** Whether anything is filtered at all. */
    public boolean isEmpty() {
        return parameters().entrySet().stream()
                .allMatch(each -> each.getKey().equals("sort") || each.getKey().equals("group"));
    }

    /** The address of the list with one parameter set or, by an empty value, left out. */
    public String with(String name, String value) {
        var all = parameters();
        if (value.isEmpty()) {
            all.remove(name);
        } else {
            all.put(name, value);
        }
        return address("/directives", all);
    }

    /** The address of the n-th directive of the list in the room. */
    public String room(int n) {
        var all = parameters();
        all.put("n", Integer.toString(n));
        return address("/room/directives", all);
    }

    private static String address(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    /** The same for a program that names no order: as a search finds them, else the latest first. */
    Asked asFound() {
        return new Asked(q, issuer, field, term, lead, unit, upper, mine, Overview.Sort.FOUND.code(), group);
    }

    private Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        put(all, "q", q);
        put(all, "issuer", issuer);
        put(all, "field", field);
        put(all, "term", term);
        put(all, "lead", lead);
        put(all, "unit", unit);
        put(all, "upper", upper);
        put(all, "mine", mine);
        put(all, "sort", sort);
        put(all, "group", group);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            all.put(name, value);
        }
    }

    private static @Nullable UUID id(@Nullable String text, String name) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Ids.find(text).orElseThrow(() -> new Refused(name, "directive.filter-value", Map.of("value", text)));
    }
}
