package org.plumbline.indicator.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Texts;
import org.plumbline.indicator.FigureAct;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.Measures;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.indicator.deed.ProveFigure;
import org.plumbline.indicator.deed.ReviewFigure;
import org.plumbline.indicator.deed.Stance;
import org.plumbline.indicator.deed.WithdrawFigure;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.web.Corrections;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The forms at a figure: correct, withdraw, prove, verify, contest and review it. */
@Controller
@Needs(Ability.ANSWER)
class FigureActForms {

    private static final Set<String> STATING = Set.of("correct", "verify", "contest");

    private final FigureWork work;
    private final AskedFigures figures;
    private final Measures measures;
    private final Finder finder;
    private final FormFiles files;

    FigureActForms(FigureWork work, AskedFigures figures, Measures measures, Finder finder, FormFiles files) {
        this.files = files;
        this.work = work;
        this.figures = figures;
        this.measures = measures;
        this.finder = finder;
    }

    @GetMapping("/figures/{id}/{act}")
    Page form(Visit visit, @PathVariable UUID id, @PathVariable String act) {
        var asked = figures.asked(visit.scope(), id, act);
        var values = new HashMap<String, String>();
        if (act.equals("correct")) {
            values.putAll(FigureSheet.of(visit, asked.fact()).typed());
        } else if (STATING.contains(act)) {
            values.put("maturity", Maturity.FINAL.name());
            figures.author(visit.scope(), asked).ifPresent(unit -> {
                values.put("author", unit.name().original());
                values.put("authorAsked", unit.name().original());
                values.put("authorPick", unit.id().value().toString());
            });
        } else {
            values.put("on", visit.today().toString());
        }
        return page(visit, asked, false, values, new Doubts());
    }

    @PostMapping("/figures/{id}/{act}")
    Page act(
            Visit visit,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> brought,
            @RequestParam(required = false) @Nullable List<UUID> uploaded) {
        var asked = figures.asked(visit.scope(), id, act);
        var doubts = new Doubts();
        try {
            var origin = files.origin(visit.scope(), sent, doubts);
            var all = files.of(visit.scope(), "files", brought, uploaded);
            var deed = STATING.contains(act)
                    ? stating(visit, asked, new FigureSheet(sent), doubts, all, origin)
                    : saying(visit, asked, sent, doubts.problems(), all, origin);
            if (deed != null && doubts.problems().isEmpty()) {
                var shown = deed.carryOut();
                files.used(visit.scope(), uploaded);
                return Page.seeOther("/figures/" + shown)
                        .saying(
                                "indicator.done." + act,
                                Map.of("period", asked.fact().period().code()));
            }
        } catch (Refused refused) {
            doubts.problems().addAll(atFields(refused));
        }
        return page(visit, asked, true, sent, doubts);
    }

    /** Something to be carried out, after which a figure is shown. */
    private interface Ready {
        UUID carryOut();
    }

    private @Nullable Ready stating(
            Visit visit,
            AskedFigures.Asked asked,
            FigureSheet sheet,
            Doubts doubts,
            List<FigureWork.Sent> sentFiles,
            EvidenceFile.Origin origin) {
        var scope = visit.scope();
        var fact = asked.fact();
        var corrects = asked.act().equals("correct");
        var stance = corrects ? fact.stance() : asked.act().equals("verify") ? Stance.VERIFIED : Stance.CONTESTED;
        UUID author = null;
        if (corrects) {
            author =
                    fact.isOwn() || fact.author() == null ? null : fact.author().id();
        } else if (sheet.author().isEmpty()) {
            doubts.problems().add(Problem.at("author", "indicator.author-missing"));
        } else {
            author = finder.unit(scope, "author", sheet.author(), doubts);
            if (author != null && !figures.mayState(scope, author)) {
                doubts.problems().add(Problem.at("author", "indicator.author-foreign"));
            }
        }
        var stated = sheet.stated(
                visit,
                asked.indicator(),
                fact.unit(),
                fact.cut(),
                fact.period(),
                corrects ? fact.id() : null,
                doubts.problems());
        var by = author;
        return () -> {
            work.enter(
                    scope, new EnterFigures(Ids.next(), stance, by, visit.today(), List.of(stated)), sentFiles, origin);
            return stated.id();
        };
    }

    private @Nullable Ready saying(
            Visit visit,
            AskedFigures.Asked asked,
            Map<String, String> sent,
            List<Problem> problems,
            List<FigureWork.Sent> sentFiles,
            EvidenceFile.Origin origin) {
        var scope = visit.scope();
        var id = asked.fact().id();
        var on = Objects.requireNonNullElse(Texts.day("on", text(sent, "on"), problems), visit.today());
        return switch (asked.act()) {
            case "withdraw" ->
                () -> {
                    work.withdraw(scope, new WithdrawFigure(Ids.next(), id, text(sent, "reason"), on));
                    return id;
                };
            case "review" ->
                () -> {
                    work.review(scope, new ReviewFigure(Ids.next(), id, text(sent, "words"), on));
                    return id;
                };
            default -> {
                var level = Texts.option(ProofLevel.class, text(sent, "level"));
                if (level == null) {
                    problems.add(Problem.at("level", "indicator.proof-level-missing"));
                    yield null;
                }
                var deed = new ProveFigure(Ids.next(), id, level, Texts.orNull(text(sent, "note")), on, List.of());
                yield () -> {
                    work.prove(scope, deed, sentFiles, origin);
                    return id;
                };
            }
        };
    }

    private Page page(
            Visit visit, AskedFigures.Asked asked, boolean refused, Map<String, String> values, Doubts doubts) {
        var template = STATING.contains(asked.act()) ? "indicator/enter" : "indicator/act";
        var text = asked.indicator().versions().get(asked.fact().version() - 1).text();
        var measure = text.measure();
        var page = refused ? Page.refused(template) : Page.of(template);
        page.with("indicator", asked.indicator())
                .with("unit", asked.unit())
                .with("act", asked.act())
                .with("figure", asked.fact())
                .with("text", text)
                .with(
                        "measure",
                        measure == null ? null : measures.all(visit.scope()).get(measure))
                .with("problems", List.copyOf(doubts.problems()))
                .with("choices", doubts.choices());
        return STATING.contains(asked.act())
                ? page.with("sheet", new FigureSheet(values))
                : page.with("values", Map.copyOf(values)).with("levels", levels(asked.may()));
    }

    /** How it can be said to be known: by whoever answers for the figure up to a document, by another hand from there on. */
    private static List<ProofLevel> levels(Set<FigureAct> may) {
        return List.of(ProofLevel.values()).stream()
                .filter(level -> level != ProofLevel.NONE)
                .filter(level -> level.compareTo(ProofLevel.DOCUMENT_CHECKED) >= 0
                        ? may.contains(FigureAct.CHECK)
                        : may.contains(FigureAct.PROVE))
                .toList();
    }

    /** What is wrong with the one figure of a form, at its fields. */
    static List<Problem> atFields(Refused refused) {
        return Corrections.renamed(
                refused.problems(),
                field -> field.equals("proof") ? "level" : field.replaceFirst("^figures\\[0]\\.", ""));
    }

    private static String text(Map<String, String> sent, String field) {
        return Texts.clean(sent.get(field));
    }
}
