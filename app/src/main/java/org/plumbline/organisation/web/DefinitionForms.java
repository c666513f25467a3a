package org.plumbline.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.DefineTraitKind;
import org.plumbline.organisation.DefineWord;
import org.plumbline.organisation.DefinedWord;
import org.plumbline.organisation.DefinedWords;
import org.plumbline.organisation.TraitKind;
import org.plumbline.organisation.TraitKinds;
import org.plumbline.organisation.WordList;
import org.plumbline.web.Visit;

/** The forms by which kinds of traits and words of lists are defined: what they ask for, and the deeds they become. */
final class DefinitionForms {

    private static final int SPARE = 3;
    private static final int MOST = 60;
    private static final String BACK = "/settings/words";

    private DefinitionForms() {}

    static Form kind(Visit visit, @Nullable TraitKind kind, Map<String, String> typed) {
        var w = visit.w();
        var fields = new ArrayList<Form.Field>();
        fields.add(code(kind == null ? null : kind.code(), typed));
        fields.addAll(Names.fields(w, "name", kind == null ? null : kind.name(), typed));
        fields.add(Form.choice(
                "shape",
                typed,
                kind == null ? "NUMBER" : kind.shape().name(),
                UnitForms.named(visit, "organisation.shape", TraitKind.Shape.values())));
        fields.add(Form.rows("measure", List.of(Names.cells("measure", kind == null ? null : kind.measure(), typed))));
        fields.add(Form.text("decimals", typed, kind == null ? "0" : String.valueOf(kind.decimals()), false));
        fields.add(Form.rows("choices", choices(kind, typed)));
        fields.add(Form.text("rank", typed, kind == null ? "100" : String.valueOf(kind.rank()), false));
        fields.add(offered(visit, kind == null || kind.offered(), typed));
        fields.add(Form.hidden("version", version(kind == null ? null : kind.rowVersion(), typed)));
        return new Form(
                "trait-kind", "/settings/trait-kind", BACK, kind == null ? null : kind.name(), List.copyOf(fields));
    }

    static DefineTraitKind kind(Visit visit, @Nullable TraitKind before, Typed typed) {
        var code = before == null ? typed.needed("code") : before.code();
        var values = typed.values();
        var name = Names.read(visit.w(), "name", before == null ? null : before.name(), values);
        var measure = Names.find(visit.w(), "measure", before == null ? null : before.measure(), values);
        var shape = typed.choice("shape", TraitKind.Shape.class);
        return new DefineTraitKind(
                TraitKinds.idOf(code),
                before == null ? Integer.valueOf(0) : typed.version(),
                code,
                name,
                shape,
                shape == TraitKind.Shape.NUMBER ? measure : null,
                shape.isNumeric() ? typed.number("decimals", 0) : 0,
                shape == TraitKind.Shape.CHOICE ? choices(visit, before, values) : List.of(),
                typed.number("rank", 100),
                "yes".equals(values.get("offered")));
    }

    static Form word(Visit visit, WordList list, @Nullable DefinedWord word, Map<String, String> typed) {
        var fields = new ArrayList<Form.Field>();
        fields.add(code(word == null ? null : word.code(), typed));
        fields.addAll(Names.fields(visit.w(), "name", word == null ? null : word.name(), typed));
        fields.add(Form.text("rank", typed, word == null ? "100" : String.valueOf(word.rank()), false));
        fields.add(offered(visit, word == null || word.offered(), typed));
        fields.add(Form.hidden("version", version(word == null ? null : word.rowVersion(), typed)));
        fields.add(Form.hidden("list", list.name()));
        return new Form("word", "/settings/word", BACK, word == null ? null : word.name(), List.copyOf(fields));
    }

    static DefineWord word(Visit visit, WordList list, @Nullable DefinedWord before, Typed typed) {
        var code = before == null ? typed.needed("code") : before.code();
        return new DefineWord(
                DefinedWords.idOf(list, code),
                before == null ? Integer.valueOf(0) : typed.version(),
                list,
                code,
                Names.read(visit.w(), "name", before == null ? null : before.name(), typed.values()),
                typed.number("rank", 100),
                "yes".equals(typed.values().get("offered")));
    }

    private static Form.Field code(@Nullable String stands, Map<String, String> typed) {
        return stands == null ? Form.text("code", typed, "", true) : Form.hidden("code", stands);
    }

    private static Form.Field offered(Visit visit, boolean stands, Map<String, String> typed) {
        return Form.choice(
                "offered",
                typed,
                stands ? "yes" : "no",
                List.of(
                        new Form.Option("yes", visit.w().say("organisation.yes")),
                        new Form.Option("no", visit.w().say("organisation.no"))));
    }

    private static String version(@Nullable Integer stands, Map<String, String> typed) {
        return typed.getOrDefault("version", stands == null ? "" : stands.toString());
    }

    private static List<List<Form.Field>> choices(@Nullable TraitKind kind, Map<String, String> typed) {
        var stood = kind == null ? List.<TraitKind.Choice>of() : kind.choices();
        var rows = new ArrayList<List<Form.Field>>();
        for (var i = 0; i < Math.min(MOST, Math.max(stood.size(), rowsIn(typed)) + SPARE); i++) {
            var choice = i < stood.size() ? stood.get(i) : null;
            var row = new ArrayList<Form.Field>();
            row.add(Form.text(at(i) + ".code", typed, choice == null ? "" : choice.code(), false));
            row.addAll(Names.cells(at(i), choice == null ? null : choice.name(), typed));
            rows.add(row);
        }
        return rows;
    }

    private static List<TraitKind.Choice> choices(Visit visit, @Nullable TraitKind before, Map<String, String> typed) {
        var choices = new ArrayList<TraitKind.Choice>();
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < Math.min(MOST, rowsIn(typed)); i++) {
            var code = typed.getOrDefault(at(i) + ".code", "").strip();
            var stood = before == null
                    ? null
                    : before.choice(code).map(TraitKind.Choice::name).orElse(null);
            var name = Names.find(visit.w(), at(i), stood, typed);
            if (code.isEmpty() && name == null) {
                continue;
            }
            if (!code.matches("[a-z][a-z0-9_]{0,39}")) {
                problems.add(Problem.at(at(i) + ".code", "organisation.word-code", Map.of("code", code)));
            } else if (name == null) {
                problems.add(Problem.at(at(i) + "." + visit.w().tag(), "organisation.needed"));
            } else {
                choices.add(new TraitKind.Choice(code, name));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return choices;
    }

    private static int rowsIn(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(each -> each.getKey().matches("choices\\[\\d{1,2}]\\.\\w+")
                        && !each.getValue().isBlank())
                .mapToInt(each -> Integer.parseInt(each.getKey().replaceAll("\\D", "")) + 1)
                .max()
                .orElse(0);
    }

    private static String at(int row) {
        return "choices[" + row + "]";
    }
}
