package org.plumbline.organisation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Refused;
import org.plumbline.store.Part;
import org.plumbline.web.Visit;
import org.plumbline.web.Words;

/** The form of an installation's settings: what it asks for, and the values that changed. */
final class SettingsForm {

    private SettingsForm() {}

    static Form of(Visit visit, Map<String, String> stands, int version, Map<String, String> typed) {
        var w = visit.w();
        var fields = new ArrayList<Form.Field>();
        fields.add(Form.text("name", typed, stands.getOrDefault("name", ""), true)
                .called(w.say("organisation.setting.name"), w.say("organisation.setting.name.hint")));
        for (var language : Language.values()) {
            var name = "name." + language.tag();
            fields.add(Form.text(name, typed, stands.getOrDefault(name, ""), false)
                    .called(w.say("organisation.name-in", "language", language.nativeName()), ""));
        }
        fields.add(Form.text("zone", typed, stands.getOrDefault("zone", ""), true)
                .called(w.say("organisation.setting.zone"), w.say("organisation.setting.zone.hint")));
        fields.add(Form.choice("language", typed, stands.getOrDefault("language", "en"), languages())
                .called(w.say("organisation.setting.language"), w.say("organisation.setting.language.hint")));
        for (var part : Part.values()) {
            var name = "module." + part.code();
            fields.add(Form.choice(name, typed, stands.getOrDefault(name, "on"), onOrOff(w))
                    .called(w.name("organisation.part", part), w.say("organisation.part.hint")));
        }
        for (var language : Language.values()) {
            fields.add(Form.lines("vocabulary." + language.tag(), typed, lines(stands, language))
                    .called(
                            w.say("organisation.setting.vocabulary", "language", language.nativeName()),
                            w.say("organisation.setting.vocabulary.hint")));
        }
        fields.add(Form.hidden("version", typed.getOrDefault("version", String.valueOf(version))));
        return new Form("settings", "/settings/edit", "/settings", null, List.copyOf(fields));
    }

    /** What differs from what stands; a word whose line was taken out is empty. */
    static Map<String, String> changes(Map<String, String> stands, Typed typed) {
        var wanted = new TreeMap<String, String>();
        typed.values().forEach((name, value) -> {
            if (name.equals("name")
                    || name.startsWith("name.")
                    || name.equals("zone")
                    || name.equals("language")
                    || name.startsWith("module.")) {
                wanted.put(name, value.strip());
            }
        });
        for (var language : Language.values()) {
            var field = "vocabulary." + language.tag();
            if (typed.values().containsKey(field)) {
                stands.keySet().stream()
                        .filter(name -> name.startsWith(field + "."))
                        .forEach(name -> wanted.put(name, ""));
                typed.pairs(field).forEach((word, own) -> {
                    if (own.isEmpty()) {
                        throw new Refused(field, "organisation.pair", Map.of("line", word));
                    }
                    wanted.put(field + "." + word, own);
                });
            }
        }
        wanted.entrySet()
                .removeIf(each -> each.getValue().equals(stands.getOrDefault(each.getKey(), standing(each.getKey()))));
        return wanted;
    }

    /** What counts as long as nothing was set. */
    private static String standing(String name) {
        return name.startsWith("module.") ? "on" : "";
    }

    private static String lines(Map<String, String> stands, Language language) {
        var prefix = "vocabulary." + language.tag() + ".";
        return stands.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix))
                .map(each -> each.getKey().substring(prefix.length()) + " = " + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    static List<Form.Option> languages() {
        return Arrays.stream(Language.values())
                .map(each -> new Form.Option(each.tag(), each.nativeName()))
                .toList();
    }

    private static List<Form.Option> onOrOff(Words w) {
        return List.of(
                new Form.Option("on", w.say("organisation.part.on")),
                new Form.Option("off", w.say("organisation.part.off")));
    }
}
