package org.plumbline.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.DefineTraitKind;
import org.plumbline.organisation.DefineWord;
import org.plumbline.organisation.DefinedWord;
import org.plumbline.organisation.DefinedWords;
import org.plumbline.organisation.TraitKind;
import org.plumbline.organisation.TraitKinds;
import org.plumbline.organisation.WordList;
import org.plumbline.web.Items;
import org.plumbline.web.Needs;
import org.plumbline.web.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Kinds of traits and defined words for other programs. The identifier of a definition follows from its code. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Own words")
class DefinitionApi {

    private final TraitKinds kinds;
    private final DefinedWords words;

    DefinitionApi(TraitKinds kinds, DefinedWords words) {
        this.kinds = kinds;
        this.words = words;
    }

    /** A kind of trait as it stands. */
    record Kind(
            String code,
            Wording name,
            TraitKind.Shape shape,
            @Nullable Wording measure,
            int decimals,
            List<TraitKind.Choice> choices,
            int rank,
            boolean offered,
            int version) {
        static Kind of(TraitKind kind) {
            return new Kind(
                    kind.code(),
                    kind.name(),
                    kind.shape(),
                    kind.measure(),
                    kind.decimals(),
                    kind.choices(),
                    kind.rank(),
                    kind.offered(),
                    kind.rowVersion());
        }
    }

    /** A word of a list as it stands. */
    record Word(WordList list, String code, Wording name, int rank, boolean offered, int version) {
        static Word of(DefinedWord word) {
            return new Word(word.list(), word.code(), word.name(), word.rank(), word.offered(), word.rowVersion());
        }
    }

    @Needs(Ability.READ)
    @Operation(summary = "The kinds of traits of this installation")
    @GetMapping("/trait-kinds")
    Items<Kind> kinds(Scope scope, @ParameterObject Paging paging) {
        return Items.of(List.copyOf(kinds.all(scope).values()), paging, TraitKind::code, Kind::of);
    }

    @Needs(Ability.ORGANISE)
    @Operation(summary = "Define a kind of trait, or change one")
    @PostMapping("/trait-kinds")
    @ResponseStatus(HttpStatus.CREATED)
    UnitApi.Done define(Scope scope, @RequestBody DefineTraitKind sent) {
        var deed = new DefineTraitKind(
                TraitKinds.idOf(sent.code()),
                sent.edited(),
                sent.code(),
                sent.name(),
                sent.shape(),
                sent.measure(),
                sent.decimals(),
                sent.choices(),
                sent.rank(),
                sent.offered());
        return UnitApi.Done.of(kinds.define(scope, deed));
    }

    @Needs(Ability.READ)
    @Operation(summary = "The words of a list: seats, or categories of study sessions")
    @GetMapping("/words")
    Items<Word> words(Scope scope, @RequestParam WordList list, @ParameterObject Paging paging) {
        return Items.of(List.copyOf(words.of(scope, list).values()), paging, DefinedWord::code, Word::of);
    }

    @Needs(Ability.ORGANISE)
    @Operation(summary = "Define a word of a list, or change one")
    @PostMapping("/words")
    @ResponseStatus(HttpStatus.CREATED)
    UnitApi.Done define(Scope scope, @RequestBody DefineWord sent) {
        var deed = new DefineWord(
                DefinedWords.idOf(sent.list(), sent.code()),
                sent.edited(),
                sent.list(),
                sent.code(),
                sent.name(),
                sent.rank(),
                sent.offered());
        return UnitApi.Done.of(words.define(scope, deed));
    }
}
