package org.plumbline.reader.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.web.Brought;
import org.plumbline.directive.web.Finder;
import org.plumbline.directive.web.Finder.Doubts;
import org.plumbline.directive.web.Typed;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.Units;
import org.plumbline.reader.FileTexts;
import org.plumbline.reader.ReadingList;
import org.plumbline.reader.ReadingList.Filter;
import org.plumbline.reader.ReadingRoom;
import org.plumbline.reader.TextReader;
import org.plumbline.reader.deed.OriginalFile;
import org.plumbline.reader.layout.LayoutTables;
import org.plumbline.reader.layout.ReadTable;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What was read in, the form by which more is, and the page of one text with its drafts beside it. */
@Controller
class ReadingPages {

    private static final int PAGE = 30;
    private static final int LONGEST_TITLE = 120;
    private static final String TEXT_ENDING = ".txt";

    /** One or two words, or up to five in capitals, that only say what kind of document this is. */
    private static final Pattern KIND_ALONE =
            Pattern.compile("[\\p{L}\\p{M}]+( [\\p{L}\\p{M}]+)?|[\\p{Lu}\\p{M}]+( [\\p{Lu}\\p{M}]+){2,4}");

    /** In longer texts tables are not looked for each time the page is opened. */
    private static final int LONGEST_WITH_TABLES = 300_000;

    private static final int MOST_TABLES = 20;

    private final ReadingRoom room;
    private final ReadingList list;
    private final RoomViews views;
    private final TextReader reader;
    private final ObjectProvider<LayoutTables> tables;
    private final FileTexts texts;
    private final Units units;
    private final Finder finder;

    ReadingPages(
            ReadingRoom room,
            ReadingList list,
            RoomViews views,
            TextReader reader,
            ObjectProvider<LayoutTables> tables,
            FileTexts texts,
            Units units,
            Finder finder) {
        this.room = room;
        this.list = list;
        this.views = views;
        this.reader = reader;
        this.tables = tables;
        this.texts = texts;
        this.units = units;
        this.finder = finder;
    }

    @GetMapping("/reading")
    @Needs(Ability.READ)
    Page all(
            Visit visit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(required = false) @Nullable UUID after) {
        var filter = new Filter(q, open.equals("yes"));
        return Page.of("reader/list")
                .with("filter", filter)
                .with("slice", list.list(visit.scope(), filter, after, PAGE));
    }

    @GetMapping("/reading/new")
    @Needs(Ability.ANSWER)
    Page form(Visit visit) {
        var own = units.mandated(visit.scope());
        var typed = own.map(unit -> {
                    var text = unit.code() == null ? unit.name().original() : unit.code();
                    return new Typed(text, unit.id().value().toString(), text);
                })
                .orElse(new Typed("", "", ""));
        return form(Page.of("reader/new"), new SentText("", "", typed), new Doubts());
    }

    @PostMapping("/reading/new")
    @Needs(Ability.ANSWER)
    Page read(
            Visit visit,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String unitPick,
            @RequestParam(defaultValue = "") String unitAsked,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var sent = new SentText(title.strip(), text, new Typed(unit.strip(), unitPick, unitAsked.strip()));
        var doubts = new Doubts();
        try {
            if (sent.unit().isEmpty()) {
                doubts.problems().add(Problem.at("unit", "reader.unit-missing"));
            }
            var owner = sent.unit().isEmpty() ? null : finder.unit(visit.scope(), "unit", sent.unit(), doubts);
            var remarks = new ArrayList<Problem>();
            OriginalFile original = null;
            // Browsers send line ends as CR LF, whatever was pasted; the text is kept with line feeds.
            var words = text.replace("\r\n", "\n");
            if (file != null && !Brought.name(file).isEmpty()) {
                if (!words.isBlank()) {
                    throw new Refused("file", "reader.file-and-text", Map.of());
                }
                var opened = texts.open(Brought.name(file), Brought.bytes("file", file));
                words = opened.taken().text();
                original = opened.file();
                remarks.addAll(opened.taken().remarks());
            }
            var called = sent.title().isEmpty()
                    ? title(words, original, file == null ? "" : Brought.name(file))
                    : sent.title();
            doubts.problems().addAll(ReadingRoom.problems(called.isEmpty() ? "-" : called, words));
            if (owner != null && doubts.problems().isEmpty()) {
                var deed = tables.getObject()
                        .with(visit.scope(), reader.reading(Ids.next(), owner, called, original, words));
                var id = room.read(visit.scope(), deed).about();
                return remarks.isEmpty()
                        ? Page.seeOther("/reading/" + id)
                                .saying(
                                        "reader.done.read",
                                        Map.of("count", deed.drafts().size()))
                        : Page.seeOther("/reading/" + id)
                                .saying(
                                        remarks.getFirst().code(),
                                        remarks.getFirst().arguments());
            }
        } catch (Refused refused) {
            doubts.problems().addAll(refused.problems());
        }
        return form(Page.refused("reader/new"), sent, doubts);
    }

    @GetMapping("/reading/{id}")
    @Needs(Ability.READ)
    Page page(Visit visit, @PathVariable UUID id, RoomAsked asked) {
        var view = views.of(visit.scope(), id, asked);
        return Page.of("reader/room")
                .with("view", view)
                .with("problems", List.of())
                .with("unknown", unknown(visit, view));
    }

    /** The tables of which somebody may say what their columns hold. */
    private List<ReadTable> unknown(Visit visit, RoomView view) {
        var source = view.source();
        return !view.mayDecide() || source.length() > LONGEST_WITH_TABLES
                ? List.of()
                : tables
                        .getObject()
                        .of(visit.scope(), source.unit(), list.words(visit.scope(), source.id()), source.language())
                        .stream()
                        .filter(ReadTable::isUnknown)
                        .limit(MOST_TABLES)
                        .toList();
    }

    private static Page form(Page page, SentText sent, Doubts doubts) {
        return page.with("sent", sent).with("problems", doubts.problems()).with("choices", doubts.choices());
    }

    /** What a text is called that nobody named: its file, else its first words. */
    private static String title(String text, @Nullable OriginalFile file, String sent) {
        if (file != null) {
            // A web page is kept as a text; its name says what it was.
            return sent.toLowerCase(Locale.ROOT).endsWith(TEXT_ENDING)
                    ? file.name()
                    : file.name().replaceFirst("\\" + TEXT_ENDING + "$", "");
        }
        var lines = text.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .iterator();
        var first = lines.hasNext() ? lines.next() : "";
        if (KIND_ALONE.matcher(first).matches() && lines.hasNext()) {
            // "REPORT" alone says the kind of document; the line below says of what.
            first += " " + lines.next();
        }
        if (first.length() <= LONGEST_TITLE) {
            return first;
        }
        var cut = first.lastIndexOf(' ', LONGEST_TITLE);
        return first.substring(
                0, cut < LONGEST_TITLE / 2 ? first.offsetByCodePoints(0, first.codePointCount(0, LONGEST_TITLE)) : cut);
    }
}
