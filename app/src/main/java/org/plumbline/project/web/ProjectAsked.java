package org.plumbline.project.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.project.ProjectClass;

/** What the list of projects was asked for, as it stands in the address. */
public record ProjectAsked(
        String q,
        String unit,
        String unitPick,
        String unitAsked,
        String directive,
        String directivePick,
        String directiveAsked,
        String field,
        String post,
        String standing,
        String obstacle,
        String by) {

    public ProjectAsked {
        q = Texts.clean(q);
        unit = Texts.clean(unit);
        unitPick = Texts.clean(unitPick);
        unitAsked = Texts.clean(unitAsked);
        directive = Texts.clean(directive);
        directivePick = Texts.clean(directivePick);
        directiveAsked = Texts.clean(directiveAsked);
        field = Texts.clean(field);
        post = Texts.clean(post);
        standing = Texts.clean(standing);
        obstacle = Texts.clean(obstacle);
        by = Texts.clean(by);
    }

    Typed unitTyped() {
        return new Typed(unit, unitPick, unitAsked);
    }

    Typed directiveTyped() {
        return new Typed(directive, directivePick, directiveAsked);
    }

    @Nullable
    ProjectClass cls() {
        return Texts.option(ProjectClass.class, standing);
    }

    public boolean isObstacle() {
        return !obstacle.isEmpty();
    }

    /** Whether nothing narrows the list. */
    public boolean isEmpty() {
        var all = parameters();
        all.remove("by");
        return all.isEmpty();
    }

    /** The same with the unit and the document written as a person reads them. */
    ProjectAsked named(String unitName, String directiveName) {
        return new ProjectAsked(
                q,
                unitName,
                unitPick,
                unitAsked,
                directiveName,
                directivePick,
                directiveAsked,
                field,
                post,
                standing,
                obstacle,
                by);
    }

    /** The address of one of the three views with the same filters, and one parameter more where it has a name. */
    public String at(String view, String name, String value) {
        var all = parameters();
        if (!view.endsWith("/rollup")) {
            all.remove("by");
        }
        if (!name.isEmpty()) {
            all.put(name, value);
        }
        return all.isEmpty()
                ? view
                : all.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", view + "?", ""));
    }

    private Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("q", q);
        all.put("unit", unit);
        all.put("unitPick", unitPick);
        all.put("unitAsked", unitAsked);
        all.put("directive", directive);
        all.put("directivePick", directivePick);
        all.put("directiveAsked", directiveAsked);
        all.put("field", field);
        all.put("post", post);
        all.put("standing", standing);
        all.put("obstacle", obstacle);
        all.put("by", by);
        all.values().removeIf(String::isEmpty);
        return all;
    }
}
