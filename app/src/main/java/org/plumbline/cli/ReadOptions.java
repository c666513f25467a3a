package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.reading.find.Reader;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.pack.PackProblem;
import org.plumbline.reading.pack.Packs;
import org.plumbline.web.Messages;
import org.plumbline.web.Words;
import picocli.CommandLine.Option;

/** What the commands that read texts are told alike: of which language the texts are, and in which one to answer. */
final class ReadOptions {

    private static final String AUTO = "auto";

    @Option(
            names = "--lang",
            defaultValue = AUTO,
            paramLabel = "auto|vi|...",
            description = "Language of the texts; auto (the default) finds it out, paragraph by paragraph.")
    private String language = AUTO;

    @Option(
            names = "--packs",
            paramLabel = "DIR",
            description = "A folder with a language of your own, or one with a folder for each of several.")
    private List<Path> folders = List.of();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "How text files stand for letters, such as windows-1258; without it UTF-8, or what fits.")
    private @Nullable String encoding;

    @Option(names = "--answer", defaultValue = "en", description = "Language of the answer: en, vi, id, de, pl, uk.")
    private String answer = "en";

    private @Nullable Words words;

    /** The words of the answer; read when something is to be said in words. */
    Words words() {
        if (words == null) {
            words = Messages.withoutInstallation(spoken());
        }
        return words;
    }

    /** The language of the answer. */
    Language spoken() {
        return Languages.named(answer);
    }

    /** Says what is wrong with a file, a line each. */
    void tell(PrintWriter err, Refused refused) {
        refused.problems().forEach(each -> err.println("plumbline: " + words().say(each)));
        err.flush();
    }

    /** Problems for programs: code, words and values. */
    List<Map<String, Object>> said(List<Problem> problems) {
        var said = new ArrayList<Map<String, Object>>();
        for (var each : problems) {
            said.add(Map.of("code", each.code(), "message", words().say(each), "values", each.arguments()));
        }
        return said;
    }

    Packs packs() {
        try {
            return Packs.load(packFolders().toArray(Path[]::new));
        } catch (PackProblem wrong) {
            throw new Failures.Stopped(2, String.valueOf(wrong.getMessage()));
        }
    }

    /** A folder that is a pack, or the packs in it. */
    private List<Path> packFolders() {
        var all = new ArrayList<Path>();
        for (var folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw stopped("reading.file.no-folder", Map.of("name", folder));
            }
            if (Files.exists(folder.resolve("pack.properties"))) {
                all.add(folder);
                continue;
            }
            try (var inside = Files.list(folder)) {
                var packs = inside.filter(each -> Files.exists(each.resolve("pack.properties")))
                        .sorted()
                        .toList();
                if (packs.isEmpty()) {
                    throw stopped("reading.file.no-packs", Map.of("name", folder));
                }
                all.addAll(packs);
            } catch (IOException unreadable) {
                throw stopped("reading.file.no-folder", Map.of("name", folder));
            }
        }
        return all;
    }

    /** The language of the texts; null where it is to be found out. */
    @Nullable
    LanguagePack language(Reader reader) {
        if (language.equalsIgnoreCase(AUTO)) {
            return null;
        }
        var wanted = language.toLowerCase(Locale.ROOT);
        return reader.languages().stream()
                .filter(one -> one.code().equals(wanted) || wanted.startsWith(one.code() + "-"))
                .findFirst()
                .orElseThrow(() -> stopped(
                        "reading.file.language-unknown",
                        Map.of(
                                "language",
                                language,
                                "known",
                                String.join(
                                        ", ",
                                        reader.languages().stream()
                                                .map(LanguagePack::code)
                                                .toList()))));
    }

    /** How text files stand for letters; null where they are to tell. */
    @Nullable
    Charset encoding() {
        if (encoding == null) {
            return null;
        }
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException unknown) {
            throw stopped("reading.file.encoding-unknown", Map.of("encoding", encoding));
        }
    }

    private Failures.Stopped stopped(String code, Map<String, ?> values) {
        return new Failures.Stopped(2, words().say(new Problem(code, null, values)));
    }
}
