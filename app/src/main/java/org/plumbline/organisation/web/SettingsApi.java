package org.plumbline.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.ChangeSettings;
import org.plumbline.organisation.Settings;
import org.plumbline.web.Needs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Settings of the installation for other programs. */
@RestController
@RequestMapping("/api/v1/settings")
@Needs(Ability.GRANT)
@Tag(name = "Settings")
class SettingsApi {

    private final Settings settings;

    SettingsApi(Settings settings) {
        this.settings = settings;
    }

    @Operation(summary = "The settings of the installation")
    @GetMapping
    Map<String, String> all(Scope scope) {
        return settings.all(scope);
    }

    @Operation(summary = "Change settings; an empty value takes one away")
    @PostMapping
    UnitApi.Done change(Scope scope, @RequestBody ChangeSettings deed) {
        return UnitApi.Done.of(settings.change(scope, deed));
    }
}
