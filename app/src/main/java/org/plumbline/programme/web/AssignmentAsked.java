package org.plumbline.programme.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Texts;
import org.plumbline.directive.web.Typed;
import org.plumbline.programme.AssignmentClass;
import org.plumbline.programme.Stage;

/** What the list of assignments was asked for, as it stands in the address. */
public record AssignmentAsked(
        String q,
        String unit,
        String unitPick,
        String unitAsked,
        String below,
        String directive,
        String directivePick,
        String directiveAsked,
        String clause,
        String post,
        String standing,
        String label,
        String unclear) {

    /** A draft stands nowhere, but is asked for in the same place. */
    private static final String DRAFT = Stage.DRAFT.name();

    public AssignmentAsked {
        q = Texts.clean(q);
        unit = Texts.clean(unit);
        unitPick = Texts.clean(unitPick);
        unitAsked = Texts.clean(unitAsked);
        below = Texts.clean(below);
        directive = Texts.clean(directive);
        directivePick = Texts.clean(directivePick);
        directiveAsked = Texts.clean(directiveAsked);
        clause = Texts.clean(clause);
        post = Texts.clean(post);
        standing = Texts.clean(standing);
        label = Texts.clean(label);
        unclear = Texts.clean(unclear);
    }

    Typed unitTyped() {
        return new Typed(unit, unitPick, unitAsked);
    }

    Typed directiveTyped() {
        return new Typed(directive, directivePick, directiveAsked);
    }

    @Nullable
    AssignmentClass cls() {
        return Texts.option(AssignmentClass.class, standing);
    }

    @Nullable
    Stage stage() {
        return standing.equals(DRAFT) ? Stage.DRAFT : null;
    }

    public boolean isBelow() {
        return !below.isEmpty();
    }

    public boolean isUnclear() {
        return !unclear.isEmpty();
    }

    public boolean isEmpty() {
        return parameters().isEmpty();
    }

    /** The same with the unit and the document written as a person reads them. */
    AssignmentAsked named(String unitName, String directiveName) {
        return new AssignmentAsked(
                q,
                unitName,
                unitPick,
                unitAsked,
                below,
                directiveName,
                directivePick,
                directiveAsked,
                clause,
                post,
                standing,
                label,
                unclear);
    }

    /** The address of the list with one parameter more. */
    public String with(String name, String value) {
        var all = parameters();
        all.put(name, value);
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/assignments?", ""));
    }

    private Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("q", q);
        all.put("unit", unit);
        all.put("unitPick", unitPick);
        all.put("unitAsked", unitAsked);
        all.put("below", below);
        all.put("directive", directive);
        all.put("directivePick", directivePick);
        all.put("directiveAsked", directiveAsked);
        all.put("clause", clause);
        all.put("post", post);
        all.put("standing", standing);
        all.put("label", label);
        all.put("unclear", unclear);
        all.values().removeIf(String::isEmpty);
        return all;
    }
}
