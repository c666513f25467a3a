package org.plumbline.target.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.target.SchemeList;
import org.plumbline.target.SchemeRegister;
import org.plumbline.target.deed.PrescribeScheme;
import org.plumbline.target.deed.RegisterScheme;
import org.plumbline.target.deed.WithdrawScheme;
import org.plumbline.verdict.Schemes;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The schemes of an installation, for whoever reads them and whoever organises the whole of it; and what a document prescribes. */
@Controller
@Needs(Ability.READ)
class SchemePages {

    private final SchemeList list;
    private final SchemeRegister register;
    private final Directives directives;

    SchemePages(SchemeList schemeList, SchemeRegister register, Directives directives) {
        this.list = schemeList;
        this.register = register;
        this.directives = directives;
    }

    @GetMapping("/schemes")
    Page all(Visit visit) {
        return Page.of("target/schemes")
                .with("schemes", list.all(visit.scope()))
                .with("mayRegister", SchemeRegister.mayRegister(visit.scope()));
    }

    @GetMapping("/schemes/scheme")
    Page one(Visit visit, @RequestParam String code) {
        return one(Page.of("target/scheme"), visit, code, Map.of(), List.of());
    }

    @PostMapping("/schemes/withdraw")
    @Needs(Ability.ORGANISE)
    Page withdraw(Visit visit, @RequestParam String code, @RequestParam Map<String, String> sent) {
        required(visit);
        try {
            register.withdraw(
                    visit.scope(), new WithdrawScheme(Ids.next(), code, day(sent, "on"), text(sent, "reason")));
            return Page.seeOther("/schemes/scheme?code=" + code).sayingRecorded();
        } catch (Refused refused) {
            return one(Page.refused("target/scheme"), visit, code, sent, refused.problems());
        }
    }

    private Page one(Page page, Visit visit, String code, Map<String, String> typed, List<Problem> problems) {
        return page.with("scheme", list.get(visit.scope(), code))
                .with("prescribers", list.prescribers(visit.scope(), code))
                .with("mayRegister", SchemeRegister.mayRegister(visit.scope()))
                .with("typed", Map.copyOf(typed))
                .with("problems", problems);
    }

    /** Begins with the latest version of a scheme, or with the one that ships. */
    @GetMapping("/schemes/register")
    @Needs(Ability.ORGANISE)
    Page form(Visit visit, @RequestParam(required = false) @Nullable String code) {
        required(visit);
        var file = code == null
                ? Schemes.usualFile()
                : list.get(visit.scope(), code).latest().file();
        return form(Page.of("target/schemeform"), Map.of("file", file), List.of());
    }

    @PostMapping("/schemes/register")
    @Needs(Ability.ORGANISE)
    Page register(Visit visit, @RequestParam Map<String, String> sent) {
        required(visit);
        try {
            var file = text(sent, "file").replace("\r\n", "\n");
            register.register(
                    visit.scope(), new RegisterScheme(Ids.next(), file, day(sent, "from"), text(sent, "decision")));
            return Page.seeOther("/schemes").sayingRecorded();
        } catch (Refused refused) {
            return form(Page.refused("target/schemeform"), sent, refused.problems());
        }
    }

    private static Page form(Page page, Map<String, String> typed, List<Problem> problems) {
        return page.with("typed", Map.copyOf(typed)).with("problems", problems);
    }

    @GetMapping("/directives/{id}/scheme")
    Page prescribed(Visit visit, @PathVariable UUID id) {
        return prescribed(Page.of("target/prescribed"), visit, id, Map.of(), List.of());
    }

    @PostMapping("/directives/{id}/scheme")
    @Needs(Ability.DIRECT)
    Page prescribe(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        var document = directives.get(visit.scope(), id).id();
        if (!directives.mayChange(visit.scope(), document)) {
            throw new NotAllowed(Ability.DIRECT);
        }
        try {
            var scheme = text(sent, "scheme");
            register.prescribe(
                    visit.scope(),
                    new PrescribeScheme(
                            Ids.next(),
                            document,
                            scheme.isEmpty() ? null : scheme,
                            day(sent, "from"),
                            text(sent, "decision")));
            return Page.seeOther("/directives/" + document + "/scheme").sayingRecorded();
        } catch (Refused refused) {
            return prescribed(Page.refused("target/prescribed"), visit, document, sent, refused.problems());
        }
    }

    private Page prescribed(Page page, Visit visit, UUID id, Map<String, String> typed, List<Problem> problems) {
        var directive = directives.get(visit.scope(), id);
        return page.with("directive", directive)
                .with("mayChange", directives.mayChange(visit.scope(), id))
                .with("now", list.of(visit.scope(), id, visit.today()))
                .with("rulings", list.prescribed(visit.scope(), id))
                .with(
                        "schemes",
                        list.all(visit.scope()).stream()
                                .filter(each -> !each.shipped() && each.withdrawn() == null)
                                .toList())
                .with("typed", Map.copyOf(typed))
                .with("problems", problems);
    }

    private static void required(Visit visit) {
        if (!SchemeRegister.mayRegister(visit.scope())) {
            throw new Absent("page", visit.path());
        }
    }

    private static LocalDate day(Map<String, String> sent, String field) {
        var value = text(sent, field);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw (Refused) new Refused(field, "request.day", Map.of("value", value)).initCause(e);
        }
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").strip();
    }
}
