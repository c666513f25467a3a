package org.plumbline.target.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.verdict.Kind;
import org.plumbline.verdict.VerdictClass;

/**
 * What the list of targets was asked for, as it stands in the address.
 *
 * @param cls the class as reported, by its word; {@code checked} by checked figures
 * @param order {@code annex}, {@code worst} or {@code needed}
 */
public record TargetAsked(
        String q,
        String unit,
        String unitPick,
        String unitAsked,
        String below,
        String set,
        String directive,
        String directivePick,
        String directiveAsked,
        String clause,
        String field,
        String indicator,
        String indicatorPick,
        String indicatorAsked,
        String kind,
        String cls,
        String checked,
        String post,
        String order) {

    static final String ANNEX = "annex";
    static final String WORST = "worst";
    static final String NEEDED = "needed";

    public TargetAsked {
        q = Texts.clean(q);
        unit = Texts.clean(unit);
        unitPick = Texts.clean(unitPick);
        unitAsked = Texts.clean(unitAsked);
        below = Texts.clean(below);
        set = Texts.clean(set);
        directive = Texts.clean(directive);
        directivePick = Texts.clean(directivePick);
        directiveAsked = Texts.clean(directiveAsked);
        clause = Texts.clean(clause);
        field = Texts.clean(field);
        indicator = Texts.clean(indicator);
        indicatorPick = Texts.clean(indicatorPick);
        indicatorAsked = Texts.clean(indicatorAsked);
        kind = Texts.clean(kind);
        cls = Texts.clean(cls);
        checked = Texts.clean(checked);
        post = Texts.clean(post);
        order = Texts.clean(order);
    }

    Typed unitTyped() {
        return new Typed(unit, unitPick, unitAsked);
    }

    Typed directiveTyped() {
        return new Typed(directive, directivePick, directiveAsked);
    }

    Typed indicatorTyped() {
        return new Typed(indicator, indicatorPick, indicatorAsked);
    }

    /** The choice that stands behind a text field, so that the text may be a name; empty for none. */
    public String picked(String name) {
        var typed = switch (name) {
            case "unit" -> unitTyped();
            case "directive" -> directiveTyped();
            default -> indicatorTyped();
        };
        return typed.pick().isEmpty() && Texts.id(typed.text()) != null ? typed.text() : typed.pick();
    }

    /** @throws Refused for a kind that there is not */
    @Nullable
    Kind kindAsked() {
        return kind.isEmpty() ? null : known("kind", kind, Optional.ofNullable(Texts.option(Kind.class, kind)));
    }

    /** @throws Refused for a class that there is not */
    static @Nullable VerdictClass named(String field, String word) {
        return word.isEmpty()
                ? null
                : known(
                        field,
                        word,
                        Arrays.stream(VerdictClass.values())
                                .filter(each -> each.code().equals(word))
                                .findFirst());
    }

    /** @throws Refused for what is no identifier */
    static @Nullable UUID id(String field, String text) {
        return text.isEmpty() ? null : known(field, text, Ids.find(text));
    }

    /** A filter that cannot be read is said, never left out: the list would be another one than was asked for. */
    private static <T> T known(String field, String value, Optional<T> read) {
        return read.orElseThrow(() -> new Refused(field, "directive.filter-value", Map.of("value", value)));
    }

    public boolean isBelow() {
        return !below.isEmpty();
    }

    public boolean isWorst() {
        return order.equals(WORST);
    }

    public boolean isNeeded() {
        return order.equals(NEEDED);
    }

    /** Whether nothing narrows the list. */
    public boolean isEmpty() {
        var all = parameters();
        all.remove("order");
        return all.isEmpty();
    }

    /** Whether one of the filters is in use that stand folded away. */
    public boolean isMore() {
        return !(set + field + indicator + kind + checked + post).isEmpty();
    }

    /** The same with the unit, the document and the indicator written as a person reads them. */
    TargetAsked named(String unitName, String directiveName, String indicatorName) {
        return new TargetAsked(
                q,
                unitName,
                unitPick,
                unitAsked,
                below,
                set,
                directiveName,
                directivePick,
                directiveAsked,
                clause,
                field,
                indicatorName,
                indicatorPick,
                indicatorAsked,
                kind,
                cls,
                checked,
                post,
                order);
    }

    /** The address of the list with one parameter more, or another value of it. */
    public String with(String name, String value) {
        var all = parameters();
        all.put(name, value);
        return address(all);
    }

    /** The address of the list without one parameter. */
    public String without(String name) {
        var all = parameters();
        all.remove(name);
        return address(all);
    }

    private static String address(Map<String, String> all) {
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/targets?", ""));
    }

    private Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("q", q);
        all.put("unit", unit);
        all.put("unitPick", unitPick);
        all.put("unitAsked", unitAsked);
        all.put("below", below);
        all.put("set", set);
        all.put("directive", directive);
        all.put("directivePick", directivePick);
        all.put("directiveAsked", directiveAsked);
        all.put("clause", clause);
        all.put("field", field);
        all.put("indicator", indicator);
        all.put("indicatorPick", indicatorPick);
        all.put("indicatorAsked", indicatorAsked);
        all.put("kind", kind);
        all.put("cls", cls);
        all.put("checked", checked);
        all.put("post", post);
        all.put("order", order);
        all.values().removeIf(String::isEmpty);
        return all;
    }
}
