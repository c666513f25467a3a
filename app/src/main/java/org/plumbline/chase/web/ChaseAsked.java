package org.plumbline.chase.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.chase.Owes;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;

/** What the chase list was asked for, as it stands in the address. */
public record ChaseAsked(
        String unit,
        String unitPick,
        String unitAsked,
        String directive,
        String directivePick,
        String directiveAsked,
        String kind,
        String late) {

    public ChaseAsked {
        unit = Texts.clean(unit);
        unitPick = Texts.clean(unitPick);
        unitAsked = Texts.clean(unitAsked);
        directive = Texts.clean(directive);
        directivePick = Texts.clean(directivePick);
        directiveAsked = Texts.clean(directiveAsked);
        kind = Texts.clean(kind);
        late = Texts.clean(late);
    }

    Typed unitTyped() {
        return new Typed(unit, unitPick, unitAsked);
    }

    Typed directiveTyped() {
        return new Typed(directive, directivePick, directiveAsked);
    }

    Owes.@Nullable Kind kindOrNull() {
        return Texts.option(Owes.Kind.class, kind);
    }

    public boolean isLate() {
        return !late.isEmpty();
    }

    public boolean isEmpty() {
        return parameters().isEmpty();
    }

    /** The same with the unit and the document written as a person reads them. */
    ChaseAsked named(String unitName, String directiveName) {
        return new ChaseAsked(unitName, unitPick, unitAsked, directiveName, directivePick, directiveAsked, kind, late);
    }

    /** The address of a page of the list with these filters. */
    public String at(String path) {
        return address(path, parameters());
    }

    /** The address of the list with one parameter more. */
    public String with(String name, String value) {
        var all = parameters();
        all.put(name, value);
        return address("/chase", all);
    }

    private static String address(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("unit", unit);
        all.put("unitPick", unitPick);
        all.put("unitAsked", unitAsked);
        all.put("directive", directive);
        all.put("directivePick", directivePick);
        all.put("directiveAsked", directiveAsked);
        all.put("kind", kind);
        all.put("late", late);
        all.values().removeIf(String::isEmpty);
        return all;
    }
}
