package org.plumbline.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.PlumblineApplication;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.DefineTier;
import org.plumbline.organisation.DefineWord;
import org.plumbline.organisation.DefinedWords;
import org.plumbline.organisation.Units;
import org.plumbline.organisation.WordList;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.plumbline.testing.TestStore;
import org.plumbline.web.Messages;
import org.springframework.context.ConfigurableApplicationContext;

/** What was written out is read into an empty installation, and written out there the same rows stand in it. */
class RoundTripTests {

    private static final Scope ALL = Scope.programme();

    @TempDir
    private Path folder;

    /** Symbols that several bear, documents without any, assignments under identifiers, bodies for a time with members. */
    @ParameterizedTest
    @ValueSource(strings = {"province", "ministry", "federation"})
    void aWholeDemonstrationMovesHouse(String body) throws IOException {
        try (var here = start("plumbline.demo=" + body);
                var there = start("plumbline.test=empty")) {
            furnish(here, there);
            var first = export(here, "first.xlsx", Language.EN);
            var check = there.getBean(Lists.class).check(ALL, first);
            assertThat(Sheets.said(check)).isEmpty();
            var done = there.getBean(Lists.class).commit(ALL, first);
            assertThat(Sheets.said(done)).isEmpty();
            assertThat(done.committed()).isTrue();

            var second = export(there, "second.xlsx", Language.EN);
            var rows = rows(first.path());
            assertThat(rows).hasSize(ListSheet.values().length + 1);
            rows.forEach((sheet, lines) ->
                    assertThat(rows(second.path()).get(sheet)).as(sheet).isEqualTo(lines));

            var again = there.getBean(Lists.class).commit(ALL, first);
            assertThat(again.committed()).isFalse();
            assertThat(again.fresh()).isZero();
            assertThat(Sheets.said(again)).isEmpty();
        }
    }

    @Test
    void anExportInOneLanguageIsReadAsWellAsInAnother() throws IOException {
        try (var here = start("plumbline.demo=ministry");
                var there = start("plumbline.test=empty")) {
            furnish(here, there);
            there.getBean(Lists.class).commit(ALL, export(here, "vi.xlsx", Language.VI));
            var mixed = there.getBean(Lists.class).check(ALL, export(here, "uk.xlsx", Language.UK));
            assertThat(Sheets.said(mixed)).isEmpty();
            assertThat(mixed.fresh()).isZero();
        }
    }

    /** What is no row of a list: tiers and words of its own stand at the beginning of an installation. */
    private static void furnish(ConfigurableApplicationContext here, ConfigurableApplicationContext there) {
        var place = here.getBean(Installation.class);
        there.getBean(Installation.class)
                .set(Map.of(
                        "clock.demo",
                        place.setting("clock.demo").orElseThrow(),
                        "language",
                        place.language().tag(),
                        "module.symbols.vietnamese",
                        place.has(Part.SYMBOLS) ? "on" : "off"));
        for (var language : Language.values()) {
            var prefix = "vocabulary." + language.tag() + ".";
            place.settingsUnder(prefix)
                    .forEach((word, own) -> there.getBean(Installation.class).set(Map.of(prefix + word, own)));
        }
        for (var tier : here.getBean(Units.class).tiers(ALL)) {
            there.getBean(Units.class)
                    .defineTier(ALL, new DefineTier(Ids.next(), tier.tier(), tier.code(), tier.name(), tier.rank()));
        }
        var words = there.getBean(DefinedWords.class);
        here.getBean(DefinedWords.class).of(ALL, WordList.SEAT).forEach((code, word) -> {
            if (!words.of(ALL, WordList.SEAT).containsKey(code)) {
                words.define(
                        ALL,
                        new DefineWord(
                                DefinedWords.idOf(WordList.SEAT, code),
                                null,
                                WordList.SEAT,
                                code,
                                word.name(),
                                word.rank(),
                                word.offered()));
            }
        });
    }

    private Lists.Sent export(ConfigurableApplicationContext from, String name, Language language) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            from.getBean(Lists.class)
                    .export(ALL, out, from.getBean(Messages.class).in(language));
        }
        return new Lists.Sent(file, name);
    }

    /** Sheet by sheet, a text a row, in the order of the file. */
    private static Map<String, List<String>> rows(Path file) {
        try (var book = new ReadableWorkbook(file.toFile())) {
            var rows = new LinkedHashMap<String, List<String>>();
            for (var sheet : book.getSheets().toList()) {
                rows.put(
                        sheet.getName(),
                        sheet.read().stream()
                                .map(row -> row.stream()
                                        .map(cell -> cell == null ? "" : cell.getText())
                                        .collect(Collectors.joining(" | ")))
                                .collect(Collectors.toCollection(ArrayList::new)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A demonstration, or an empty installation. */
    private static ConfigurableApplicationContext start(String property) {
        var application = PlumblineApplication.application();
        var name = property.split("=")[0];
        application.setDefaultProperties(Map.of(
                name,
                property.substring(name.length() + 1),
                "server.port",
                0,
                "plumbline.data",
                System.getProperty("java.io.tmpdir") + "/plumbline-round-trip"));
        var credentials = TestStore.migrated();
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("storeCredentials", credentials));
        return application.run();
    }
}
