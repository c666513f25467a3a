package org.plumbline.demo;

import java.util.List;
import java.util.Locale;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.DefineTraitKind;
import org.plumbline.organisation.DefineWord;
import org.plumbline.organisation.DefinedWords;
import org.plumbline.organisation.TraitKind;
import org.plumbline.organisation.TraitKinds;
import org.plumbline.organisation.WordList;
import org.springframework.stereotype.Component;

/** The body's own kinds of traits, seats and categories, beside those that every installation has. */
@Component
class WordStory {

    private final TraitKinds kinds;
    private final DefinedWords words;

    WordStory(TraitKinds kinds, DefinedWords words) {
        this.kinds = kinds;
        this.words = words;
    }

    void tell(Chapter chapter) {
        chapter.each(
                "trait_kinds",
                row -> kinds.define(
                        Scope.programme(),
                        new DefineTraitKind(
                                TraitKinds.idOf(row.get("code")),
                                null,
                                row.get("code"),
                                row.wording("name"),
                                TraitKind.Shape.valueOf(row.get("shape").toUpperCase(Locale.ROOT)),
                                row.find("measure").isEmpty() ? null : row.wording("measure"),
                                Integer.parseInt(row.find("decimals").orElse("0")),
                                List.of(),
                                Integer.parseInt(row.get("rank")),
                                row.yes("offered"))));
        chapter.each("words", row -> {
            var list = WordList.valueOf(row.get("list").toUpperCase(Locale.ROOT));
            words.define(
                    Scope.programme(),
                    new DefineWord(
                            DefinedWords.idOf(list, row.get("code")),
                            null,
                            list,
                            row.get("code"),
                            row.wording("name"),
                            Integer.parseInt(row.get("rank")),
                            row.yes("offered")));
        });
    }
}
