package org.plumbline.demo;

import java.util.List;
import java.util.Locale;
import org.plumbline.directive.Responses;
import org.plumbline.directive.deed.AnswerDirective;
import org.plumbline.directive.deed.AnswerKind;
import org.plumbline.directive.deed.Attendance;
import org.plumbline.directive.deed.HoldStudy;
import org.plumbline.directive.deed.ReceiveDirective;
import org.plumbline.directive.deed.StudyForm;
import org.plumbline.kernel.Scope;
import org.springframework.stereotype.Component;

/** What units did with the documents they got: received, studied, answered. */
@Component
class AnswerStory {

    private final Responses responses;

    AnswerStory(Responses responses) {
        this.responses = responses;
    }

    void tell(Chapter chapter) {
        chapter.each(
                "receipts",
                row -> responses.receive(
                        Scope.programme(),
                        new ReceiveDirective(
                                Codes.directive(row.get("directive")),
                                Codes.unit(row.get("unit")),
                                row.day("received"))));
        var counts = chapter.by("study_counts", row -> row.get("study"));
        chapter.each(
                "studies",
                row -> responses.hold(
                        Scope.programme(),
                        new HoldStudy(
                                Codes.id("study", row.get("code")),
                                Codes.directive(row.get("directive")),
                                Codes.unit(row.get("unit")),
                                row.day("date"),
                                StudyForm.valueOf(row.get("form").toUpperCase(Locale.ROOT)),
                                Integer.parseInt(row.find("sites").orElse("1")),
                                row.find("contents").orElse(null),
                                counts.getOrDefault(row.get("code"), List.of()).stream()
                                        .map(count -> new Attendance(
                                                count.get("category"),
                                                Integer.parseInt(count.get("expected")),
                                                Integer.parseInt(count.get("present"))))
                                        .toList(),
                                List.of())));
        chapter.each(
                "answers",
                row -> responses.answer(
                        Scope.programme(),
                        new AnswerDirective(
                                Codes.directive(row.get("directive")),
                                Codes.unit(row.get("unit")),
                                kind(row.get("answer")),
                                row.find("document").map(Codes::directive).orElse(null),
                                row.find("reason").orElse(null),
                                row.day("date"))));
    }

    private static AnswerKind kind(String word) {
        return switch (word) {
            case "own_document" -> AnswerKind.OWN_DOCUMENT;
            case "works_under_upper" -> AnswerKind.UNDER_UPPER;
            default -> AnswerKind.NOT_CONCERNED;
        };
    }
}
