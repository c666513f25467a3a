package org.plumbline.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.Responses;
import org.plumbline.directive.deed.Attendance;
import org.plumbline.directive.deed.HoldStudy;
import org.plumbline.directive.deed.StudyForm;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.DefinedWords;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.organisation.WordList;
import org.plumbline.store.Part;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.PartOf;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A unit records a session at which a directive was studied: numbers by category, never names. */
@Controller
@Needs(Ability.ANSWER)
@PartOf(Part.STUDY)
public class StudyForms {

    private final Directives directives;
    private final Responses responses;
    private final Units units;
    private final Reach reach;
    private final DefinedWords words;

    StudyForms(Directives directives, Responses responses, Units units, Reach reach, DefinedWords words) {
        this.directives = directives;
        this.responses = responses;
        this.units = units;
        this.reach = reach;
        this.words = words;
    }

    @GetMapping("/directives/{id}/studies/new")
    Page form(Visit visit, @PathVariable UUID id, @RequestParam UUID unit) {
        var sheet = new StudySheet(visit.today().toString(), "IN_PERSON", "1", "", List.of());
        return page(Page.of("directive/formstudy"), visit, id, unit, sheet, "", List.of());
    }

    @PostMapping("/directives/{id}/studies/new")
    Page hold(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam UUID unit,
            StudySheet sheet,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String drop) {
        if (!add.isEmpty() || !drop.isEmpty()) {
            return page(Page.of("directive/formstudy"), visit, id, unit, sheet.without(drop), add, List.of());
        }
        var problems = new ArrayList<Problem>();
        try {
            var deed = sheet.read(directives.get(visit.scope(), id).id(), unit, problems);
            if (deed != null) {
                return Page.seeOther("/directives/"
                                + responses.hold(visit.scope(), deed).about())
                        .sayingRecorded();
            }
        } catch (Refused refused) {
            problems.addAll(refused.problems());
        }
        return page(Page.refused("directive/formstudy"), visit, id, unit, sheet, "", problems);
    }

    private Page page(
            Page page, Visit visit, UUID id, UUID unit, StudySheet sheet, String more, List<Problem> problems) {
        var found = units.get(visit.scope(), unit);
        reach.require(visit.scope(), Ability.ANSWER, found.node());
        return page.with("directive", directives.get(visit.scope(), id))
                .with("unit", found)
                .with("sheet", sheet)
                .with(
                        "categories",
                        List.copyOf(
                                words.of(visit.scope(), WordList.STUDY_CATEGORY).values()))
                .with("more", more)
                .with("problems", problems);
    }

    /** A session as typed. */
    public record StudySheet(String held, String form, String sites, String contents, List<CountRow> counts) {
        public StudySheet {
            held = Texts.clean(held);
            form = Texts.clean(form);
            sites = Texts.clean(sites);
            contents = Texts.clean(contents);
            counts = Texts.rows(
                    counts, row -> !row.called().isEmpty() || !row.expected.isEmpty() || !row.present.isEmpty());
        }

        StudySheet without(String row) {
            var left = new ArrayList<CountRow>();
            for (var i = 0; i < counts.size(); i++) {
                if (!row.equals("counts[" + i + "]")) {
                    left.add(counts.get(i));
                }
            }
            return new StudySheet(held, form, sites, contents, left);
        }

        @Nullable
        HoldStudy read(UUID directive, UUID unit, List<Problem> problems) {
            var day = Texts.day("held", held, problems);
            if (held.isEmpty()) {
                problems.add(Problem.at("held", "directive.form.study.held-missing"));
            }
            var places = Texts.number("sites", sites, problems);
            var attendances = new ArrayList<Attendance>();
            for (var i = 0; i < counts.size(); i++) {
                var row = counts.get(i);
                var expected = Texts.number("counts[" + i + "].expected", row.expected, problems);
                var present = Texts.number("counts[" + i + "].present", row.present, problems);
                if (expected != null && present != null) {
                    attendances.add(new Attendance(row.called(), expected, present));
                }
            }
            var way = Texts.option(StudyForm.class, form);
            return !problems.isEmpty() || day == null || places == null
                    ? null
                    : new HoldStudy(
                            Ids.next(),
                            directive,
                            unit,
                            day,
                            way == null ? StudyForm.IN_PERSON : way,
                            places,
                            Texts.orNull(contents),
                            attendances,
                            List.of());
        }
    }

    /**
     * How many of a category were expected and came.
     *
     * @param category a word of the list
     * @param other what was typed instead
     */
    public record CountRow(String category, String other, String expected, String present) {
        public CountRow {
            category = Texts.clean(category);
            other = Texts.clean(other);
            expected = Texts.clean(expected);
            present = Texts.clean(present);
        }

        String called() {
            return other.isEmpty() ? category : other;
        }

        /** A row to fill in. */
        public static CountRow empty() {
            return new CountRow("", "", "", "");
        }
    }
}
