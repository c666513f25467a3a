package org.plumbline.directive.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.directive.deed.Urgency;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.springframework.stereotype.Component;

/** Makes a head of what was typed; what is missing or cannot be read is noted at its field. */
@Component
class HeadReader {

    private final Finder finder;

    HeadReader(Finder finder) {
        this.finder = finder;
    }

    /** The head, or null if something has to be corrected first. */
    @Nullable
    Head read(Scope scope, HeadSheet sheet, @Nullable Wording titleBefore, Doubts doubts) {
        var problems = doubts.problems();
        if (sheet.symbol().isEmpty() && sheet.type().isEmpty()) {
            problems.add(Problem.at("symbol", "directive.form.symbol-missing"));
        }
        var issuer = issuer(scope, sheet, doubts);
        var issued = Texts.day("issued", sheet.issued(), problems);
        if (sheet.issued().isEmpty()) {
            problems.add(Problem.at("issued", "directive.form.issued-missing"));
        }
        var inForce = Texts.day("inForce", sheet.inForce(), problems);
        var nextReview = Texts.day("nextReview", sheet.nextReview(), problems);
        if (sheet.title().isEmpty()) {
            problems.add(Problem.at("title", "directive.form.title-missing"));
        }
        language("language", sheet.language(), doubts);
        if (!sheet.translation().isEmpty()) {
            language("translationLanguage", sheet.translationLanguage(), doubts);
        }
        var readingClass = Texts.option(ReadingClass.class, sheet.readingClass());
        var urgency = Texts.option(Urgency.class, sheet.urgency());
        if (!problems.isEmpty() || issuer == null || issued == null) {
            return null;
        }
        return new Head(
                Texts.orNull(sheet.symbol()),
                Texts.orNull(sheet.type()),
                issuer,
                issued,
                inForce,
                Texts.orNull(sheet.term()),
                sheet.wording(titleBefore),
                Texts.id(sheet.field()),
                Texts.id(sheet.leadPost()),
                readingClass == null ? ReadingClass.OPEN : readingClass,
                urgency == null ? Urgency.ORDINARY : urgency,
                sheet.rule(),
                nextReview);
    }

    /** The identifiers of documents said to be others. */
    static java.util.Set<UUID> others(HeadSheet sheet) {
        return sheet.notDuplicateOf().stream()
                .map(Texts::id)
                .flatMap(java.util.stream.Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    private @Nullable UUID issuer(Scope scope, HeadSheet sheet, Doubts doubts) {
        if (sheet.issuer().isEmpty()) {
            doubts.problems().add(Problem.at("issuer", "directive.form.issuer-missing"));
            return null;
        }
        return finder.unit(scope, "issuer", sheet.issuerTyped(), doubts);
    }

    private static void language(String field, String tag, Doubts doubts) {
        if (!Texts.isLanguage(tag)) {
            doubts.problems().add(Problem.at(field, "directive.form.language", Map.of("value", tag)));
        }
    }
}
