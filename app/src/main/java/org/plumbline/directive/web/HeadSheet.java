package org.plumbline.directive.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directive;
import org.plumbline.kernel.Wording;

/** The head of a document as typed into a form. */
public record HeadSheet(
        String symbol,
        String type,
        String issuer,
        String issuerPick,
        String issuerAsked,
        String issued,
        String inForce,
        String term,
        String title,
        String language,
        String translation,
        String translationLanguage,
        String field,
        String leadPost,
        String readingClass,
        String urgency,
        String review,
        String reviewRule,
        String nextReview,
        List<String> notDuplicateOf) {

    /** The review rules offered by name; anything else is written as a period. */
    public static final List<String> REVIEWS = List.of("", "P1Y", "P3Y", "P5Y", "P10Y", "own");

    public HeadSheet {
        symbol = Texts.clean(symbol);
        type = Texts.clean(type);
        issuer = Texts.clean(issuer);
        issuerPick = Texts.clean(issuerPick);
        issuerAsked = Texts.clean(issuerAsked);
        issued = Texts.clean(issued);
        inForce = Texts.clean(inForce);
        term = Texts.clean(term);
        title = Texts.clean(title);
        language = Texts.clean(language);
        translation = Texts.clean(translation);
        translationLanguage = Texts.clean(translationLanguage);
        field = Texts.clean(field);
        leadPost = Texts.clean(leadPost);
        readingClass = readingClass == null ? "OPEN" : readingClass;
        urgency = urgency == null ? "ORDINARY" : urgency;
        review = Texts.clean(review);
        reviewRule = Texts.clean(reviewRule);
        nextReview = Texts.clean(nextReview);
        notDuplicateOf = notDuplicateOf == null ? List.of() : List.copyOf(notDuplicateOf);
    }

    /** An empty form for documents of a unit in a language. */
    static HeadSheet empty(String issuer, String issuerPick, String language) {
        return new HeadSheet(
                "",
                "",
                issuer,
                issuerPick,
                issuer,
                "",
                "",
                "",
                "",
                language,
                "",
                "",
                "",
                "",
                "OPEN",
                "ORDINARY",
                "",
                "",
                "",
                List.of());
    }

    /** The same with a symbol and a day of issue. */
    HeadSheet begun(String itsSymbol, String itsDay) {
        return new HeadSheet(
                itsSymbol,
                type,
                issuer,
                issuerPick,
                issuerAsked,
                itsDay,
                inForce,
                term,
                title,
                language,
                translation,
                translationLanguage,
                field,
                leadPost,
                readingClass,
                urgency,
                review,
                reviewRule,
                nextReview,
                notDuplicateOf);
    }

    /** The form of a registered document. */
    static HeadSheet of(Directive directive, String issuerName) {
        var head = directive.head();
        var title = head.title();
        var translated =
                title.translations().isEmpty() ? "" : title.translations().firstKey();
        var rule = Objects.toString(head.reviewRule(), "");
        return new HeadSheet(
                Objects.toString(head.symbol(), ""),
                Objects.toString(head.type(), ""),
                issuerName,
                head.issuer().toString(),
                issuerName,
                head.issued().toString(),
                head.effective().toString(),
                Objects.toString(head.term(), ""),
                title.original(),
                title.language(),
                title.translations().getOrDefault(translated, ""),
                translated,
                Objects.toString(head.field(), ""),
                Objects.toString(head.leadPost(), ""),
                head.readingClass().name(),
                head.urgency().name(),
                REVIEWS.contains(rule) ? rule : "own",
                REVIEWS.contains(rule) ? "" : rule,
                Objects.toString(head.nextReview(), ""),
                List.of());
    }

    Typed issuerTyped() {
        return new Typed(issuer, issuerPick, issuerAsked);
    }

    /** The period chosen by name or written. */
    @Nullable
    String rule() {
        return Texts.orNull(review.equals("own") ? reviewRule : review);
    }

    /** The title, keeping translations into languages that the form does not show. */
    Wording wording(@Nullable Wording before) {
        var typed = Texts.wording(language, title, translationLanguage, translation);
        if (before == null || before.translations().size() < 2) {
            return typed;
        }
        var all = new java.util.TreeMap<>(before.translations());
        all.remove(before.translations().firstKey());
        all.putAll(typed.translations());
        return new Wording(language, title, all);
    }
}
