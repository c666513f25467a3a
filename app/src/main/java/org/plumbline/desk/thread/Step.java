package org.plumbline.desk.thread;

import org.jspecify.annotations.Nullable;
import org.plumbline.directive.DirectiveSteps;
import org.plumbline.indicator.FigureSteps;
import org.plumbline.kernel.Wording;
import org.plumbline.programme.web.Clocks;
import org.plumbline.project.Project;
import org.plumbline.target.TargetLine;

/** A record as a step of a thread. */
public record Step(Key key, Facts facts) {

    /** What is said of it. */
    public sealed interface Facts {}

    public record OfDocument(DirectiveSteps.Document document) implements Facts {}

    public record OfAnswer(DirectiveSteps.AnswerStep answer) implements Facts {}

    public record OfClause(DirectiveSteps.ClauseStep clause) implements Facts {}

    public record OfTask(Clocks.Timed task) implements Facts {}

    public record OfProject(Project.Line project) implements Facts {}

    public record OfTarget(TargetLine target) implements Facts {}

    public record OfFigure(FigureSteps.FigureStep figure) implements Facts {}

    /** A file, the record it belongs to, and whether the figure it showed is stated no more. */
    public record OfFile(String name, Key owner, boolean unused) implements Facts {}

    /** How it is cited, where it has a symbol, number or code. */
    public @Nullable String symbol() {
        return switch (facts) {
            case OfDocument it ->
                it.document().called().equals(it.document().title().original())
                        ? null
                        : it.document().called();
            case OfClause it -> it.clause().called() + " " + it.clause().path();
            case OfProject it -> it.project().code();
            case OfFigure it -> it.figure().period().code();
            default -> null;
        };
    }

    /** Its name or text; null for a file, which is called as its sender called it. */
    public @Nullable Wording words() {
        return switch (facts) {
            case OfDocument it -> it.document().title();
            case OfAnswer it -> it.answer().name();
            case OfClause it -> it.clause().wording();
            case OfTask it -> it.task().line().title();
            case OfProject it -> it.project().name();
            case OfTarget it -> it.target().name();
            case OfFigure it -> it.figure().name();
            case OfFile it -> null;
        };
    }

    /** The unit that is to carry it out, holds or states it, where its own words do not name one. */
    public @Nullable Wording unit() {
        return switch (facts) {
            case OfDocument it -> it.document().issuer();
            case OfClause it -> it.clause().issuer();
            case OfTask it -> it.task().line().leadName();
            case OfProject it ->
                it.project().owner() == null ? null : it.project().owner().name();
            case OfTarget it -> it.target().unit().name();
            case OfFigure it -> it.figure().unitName();
            default -> null;
        };
    }

    /** Where the record itself is. */
    public String home() {
        return switch (facts) {
            case OfDocument it -> "/directives/" + key.id();
            case OfAnswer it -> "/units/" + it.answer().unit();
            case OfClause it -> "/directives/" + it.clause().directive() + "/clauses/" + key.id();
            case OfTask it -> "/assignments/" + key.id();
            case OfProject it -> "/projects/" + key.id();
            case OfTarget it -> "/targets/" + key.id();
            case OfFigure it -> "/figures/" + key.id();
            case OfFile it ->
                (it.owner().kind() == StepKind.FIGURE ? "/figures/" : "/assignments/")
                        + it.owner().id() + "/files/" + key.id();
        };
    }
}
