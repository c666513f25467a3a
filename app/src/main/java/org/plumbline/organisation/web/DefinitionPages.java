package org.plumbline.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.DefinedWord;
import org.plumbline.organisation.DefinedWords;
import org.plumbline.organisation.TraitKind;
import org.plumbline.organisation.TraitKinds;
import org.plumbline.organisation.Units;
import org.plumbline.organisation.WordList;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The installation's own words: kinds of traits, seats, categories; for whoever organises the whole installation. */
@Controller
@RequestMapping("/settings")
@Needs(Ability.ORGANISE)
class DefinitionPages {

    private final TraitKinds kinds;
    private final DefinedWords words;
    private final Units units;

    DefinitionPages(TraitKinds kinds, DefinedWords words, Units units) {
        this.kinds = kinds;
        this.words = words;
        this.units = units;
    }

    @GetMapping("/words")
    Page list(Visit visit) {
        requireEverything(visit);
        var scope = visit.scope();
        return Page.of("organisation/words")
                .with("kinds", List.copyOf(kinds.all(scope).values()))
                .with("seats", List.copyOf(words.of(scope, WordList.SEAT).values()))
                .with(
                        "categories",
                        List.copyOf(words.of(scope, WordList.STUDY_CATEGORY).values()));
    }

    @GetMapping("/trait-kind")
    Page kindForm(Visit visit, @RequestParam(defaultValue = "") String code) {
        return page(Page.of("organisation/form"), DefinitionForms.kind(visit, kind(visit, code), Map.of()));
    }

    @PostMapping("/trait-kind")
    Page defineKind(
            Visit visit, @RequestParam(defaultValue = "") String code, @RequestParam Map<String, String> values) {
        var kind = values.containsKey("version") && values.get("version").isEmpty() ? null : kind(visit, code);
        var typed = new Typed(values, units, visit.scope());
        return carryOut(
                values,
                () -> DefinitionForms.kind(visit, kind, values),
                () -> kinds.define(visit.scope(), DefinitionForms.kind(visit, kind, typed)),
                "/settings/trait-kind?code=" + code);
    }

    @GetMapping("/word")
    Page wordForm(Visit visit, @RequestParam WordList list, @RequestParam(defaultValue = "") String code) {
        return page(Page.of("organisation/form"), DefinitionForms.word(visit, list, word(visit, list, code), Map.of()));
    }

    @PostMapping("/word")
    Page defineWord(
            Visit visit,
            @RequestParam WordList list,
            @RequestParam(defaultValue = "") String code,
            @RequestParam Map<String, String> values) {
        var word = values.containsKey("version") && values.get("version").isEmpty() ? null : word(visit, list, code);
        var typed = new Typed(values, units, visit.scope());
        return carryOut(
                values,
                () -> DefinitionForms.word(visit, list, word, values),
                () -> words.define(visit.scope(), DefinitionForms.word(visit, list, word, typed)),
                "/settings/word?list=" + list + "&code=" + code);
    }

    private static Page carryOut(Map<String, String> values, Supplier<Form> form, Runnable deed, String again) {
        if (values.containsKey("more")) {
            return page(Page.of("organisation/form"), form.get());
        }
        try {
            deed.run();
            return Page.seeOther("/settings/words").sayingRecorded();
        } catch (Refused refused) {
            return Page.refused("organisation/form").with("form", form.get()).with("problems", refused.problems());
        } catch (Conflict conflict) {
            return Page.of("frame/conflict", HttpStatus.PRECONDITION_FAILED)
                    .with("conflict", conflict)
                    .with("labels", "organisation.field.")
                    .with("back", again);
        }
    }

    private @Nullable TraitKind kind(Visit visit, String code) {
        requireEverything(visit);
        var kind = kinds.all(visit.scope()).get(code);
        if (kind == null && !code.isEmpty()) {
            throw new Absent("trait kind", code);
        }
        return kind;
    }

    private @Nullable DefinedWord word(Visit visit, WordList list, String code) {
        requireEverything(visit);
        var word = words.of(visit.scope(), list).get(code);
        if (word == null && !code.isEmpty()) {
            throw new Absent("word", code);
        }
        return word;
    }

    private static Page page(Page page, Form form) {
        return page.with("form", form).with("problems", List.of());
    }

    private static void requireEverything(Visit visit) {
        if (!visit.scope().everything()) {
            throw new Absent("page", visit.path());
        }
    }
}
