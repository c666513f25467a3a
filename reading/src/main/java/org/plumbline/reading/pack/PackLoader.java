package org.plumbline.reading.pack;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.reading.text.Source;

/** Reads the files of a pack. */
final class PackLoader {

    /** The word lists, by what they are about; a pack may leave one out. */
    private static final List<String> LISTS = List.of(
            "common.tsv",
            "numbers.tsv",
            "dates.tsv",
            "documents.tsv",
            "bodies.tsv",
            "events.tsv",
            "figures.tsv",
            "levels.tsv",
            "units.tsv",
            "deeds.tsv",
            "checks.tsv",
            "subjects.tsv",
            "topics.tsv",
            "tables.tsv");

    private static final String[] NO_FLAGS = {};
    private static final int LONGEST_VALUE = 18;

    private static final Concept STOPWORD = Concept.named("stopword");
    private static final Concept ABBREVIATION = Concept.named("abbreviation");
    private static final Concept FURNITURE = Concept.named("furniture");

    private final PackFolder folder;
    private final int number;
    private final List<Form> forms = new ArrayList<>();

    private PackLoader(PackFolder folder, int number) {
        this.folder = folder;
        this.number = number;
    }

    static LanguagePack load(PackFolder folder, int number) {
        return new PackLoader(folder, number).load();
    }

    /** The facts of a pack. */
    static List<Fact> facts(PackFolder folder) {
        var lines = folder.lines("facts.tsv");
        if (lines == null) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (!line.isBlank() && !line.startsWith("#")) {
                int tab = line.indexOf('\t');
                if (tab < 1) {
                    throw new PackProblem(
                            folder.name() + "/facts.tsv",
                            at + 1,
                            "«" + line + "» is no fact",
                            "Write the fact's name, a tabulator, and the sentence.");
                }
                facts.add(new Fact(
                        line.substring(0, tab).strip(), line.substring(tab + 1).strip()));
            }
        }
        return facts;
    }

    private LanguagePack load() {
        var settings = PackSettings.read(folder);
        for (var list : LISTS) {
            words(list);
        }
        plain("stopwords.txt", STOPWORD);
        plain("abbreviations.txt", ABBREVIATION);
        plain("furniture.txt", FURNITURE);
        return new LanguagePack(
                settings.need("code"),
                settings.need("name"),
                settings.need("version"),
                number,
                settings.need("decimal").charAt(0),
                groups(settings.get("groups")),
                settings.says("month-first", "true"),
                settings.says("joined-numbers", "true"),
                settings.says("script", "cyrillic"),
                Usage.of(settings),
                List.copyOf(forms));
    }

    private static String groups(String marks) {
        var all = new StringBuilder();
        for (var mark : marks.split(" ")) {
            all.append(mark.equals("space") ? " " : mark);
        }
        return all.toString();
    }

    private void words(String file) {
        var lines = folder.lines(file);
        if (lines == null) {
            return;
        }
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int tab = line.indexOf('\t');
            int second = tab < 0 ? -1 : line.indexOf('\t', tab + 1);
            if (tab < 0 || second >= 0 && line.indexOf('\t', second + 1) >= 0) {
                throw problem(
                        file,
                        at + 1,
                        "«" + line + "» has " + line.split("\t", -1).length + " columns",
                        "Write concept, forms and, if any, flags, with tabulators between.");
            }
            long value = 0;
            boolean exact = false;
            for (var flag :
                    second < 0 ? NO_FLAGS : line.substring(second + 1).strip().split(" ")) {
                if (flag.equals("exact")) {
                    exact = true;
                } else if (isNumber(flag)) {
                    value = Long.parseLong(flag);
                } else if (!flag.isEmpty()) {
                    throw problem(
                            file,
                            at + 1,
                            "the flag «" + flag + "» is not known",
                            "Flags are: exact, or the number a word stands for.");
                }
            }
            var concept = Concept.named(line.substring(0, tab).strip());
            forms(
                    file,
                    at + 1,
                    concept,
                    second < 0 ? line.substring(tab + 1) : line.substring(tab + 1, second),
                    exact,
                    value);
        }
    }

    /** An integer of at most eighteen digits. */
    private static boolean isNumber(String flag) {
        int from = flag.startsWith("-") ? 1 : 0;
        for (int at = from; at < flag.length(); at++) {
            if (!Letters.isDigit(flag.charAt(at))) {
                return false;
            }
        }
        return flag.length() > from && flag.length() - from <= LONGEST_VALUE;
    }

    private void forms(String file, int line, Concept concept, String list, boolean exact, long value) {
        int from = 0;
        for (int bar = list.indexOf('|'); bar >= 0; bar = list.indexOf('|', from)) {
            add(file, line, concept, list.substring(from, bar).strip(), exact, value);
            from = bar + 1;
        }
        add(file, line, concept, list.substring(from).strip(), exact, value);
    }

    private void plain(String file, Concept concept) {
        var lines = folder.lines(file);
        if (lines == null) {
            return;
        }
        for (int at = 0; at < lines.size(); at++) {
            for (var form : lines.get(at).split("\\|")) {
                if (!form.isBlank() && !lines.get(at).startsWith("#")) {
                    add(file, at + 1, concept, form.strip(), false, 0);
                }
            }
        }
    }

    private void add(String file, int line, Concept concept, String form, boolean exact, long value) {
        if (form.isEmpty()) {
            throw problem(file, line, "a form of " + concept + " is empty", "Write the words, or leave the bar out.");
        }
        var written = Source.viewOf(form);
        var text = lower(written);
        if (text.indexOf('*', 1) >= 0 && text.startsWith("*")) {
            throw problem(file, line, "«" + form + "» is open on both sides", "Leave one star out.");
        }
        forms.add(new Form(concept, text, exact ? written.replace("*", "") : written, exact, number, value));
    }

    private static String lower(String text) {
        int at = 0;
        while (at < text.length() && !Letters.isCapital(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var lower = text.toCharArray();
        for (; at < lower.length; at++) {
            lower[at] = Letters.lower(lower[at]);
        }
        return new String(lower);
    }

    private PackProblem problem(String file, int line, String what, String mend) {
        return new PackProblem(folder.name() + "/" + file, line, what, mend);
    }
}
