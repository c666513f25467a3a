package org.plumbline.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.ChangeSettings;
import org.plumbline.organisation.Settings;
import org.plumbline.organisation.Units;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The settings of the installation with their history, for an administrator of the whole of it. */
@Controller
@RequestMapping("/settings")
@Needs(Ability.GRANT)
class SettingsPages {

    private final Settings settings;
    private final Units units;

    SettingsPages(Settings settings, Units units) {
        this.settings = settings;
        this.units = units;
    }

    @GetMapping
    Page settings(Visit visit) {
        requireAdministrator(visit);
        return Page.of("organisation/settings")
                .with("settings", new TreeMap<>(settings.all(visit.scope())))
                .with("history", settings.history(visit.scope()));
    }

    @GetMapping("/edit")
    Page form(Visit visit) {
        requireAdministrator(visit);
        return Page.of("organisation/form").with("form", form(visit, Map.of())).with("problems", List.of());
    }

    @PostMapping("/edit")
    Page change(Visit visit, @RequestParam Map<String, String> values) {
        requireAdministrator(visit);
        var typed = new Typed(values, units, visit.scope());
        try {
            var changes = SettingsForm.changes(settings.all(visit.scope()), typed);
            if (!changes.isEmpty()) {
                settings.change(visit.scope(), new ChangeSettings(typed.version(), changes));
            }
            return Page.seeOther("/settings").sayingRecorded();
        } catch (Refused refused) {
            return Page.refused("organisation/form")
                    .with("form", form(visit, values))
                    .with("problems", refused.problems());
        } catch (Conflict conflict) {
            return Page.of("frame/conflict", HttpStatus.PRECONDITION_FAILED)
                    .with("conflict", conflict)
                    .with("back", "/settings/edit");
        }
    }

    private Form form(Visit visit, Map<String, String> typed) {
        var version = settings.version(visit.scope());
        return SettingsForm.of(visit, settings.all(visit.scope()), version, typed);
    }

    private static void requireAdministrator(Visit visit) {
        if (!Settings.mayChange(visit.scope())) {
            throw new Absent("page", visit.path());
        }
    }
}
