package org.plumbline.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.directive.Country;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.reader.deed.FoundDraft;
import org.plumbline.reader.deed.FoundFindings;
import org.plumbline.reader.deed.ReadText;
import org.plumbline.reading.record.RecordType;
import org.springframework.stereotype.Component;

/** A province with two districts, and a text that the first of them read in, with drafts laid on its words by hand. */
@Component
public class AReading {

    /** With a sign outside the basic plane before all others: places are code points. */
    static final String TEXT = """
            📌 Report of the district n1 for 2024.
            The Council told n2 to publish the dyke register by 31 May 2025. Directive 35-CT/TW was studied by 27 of 30 branches.
            Poverty fell from 6.5% in 2023 to 4% in 2024; forest cover reached 54.5%, and n1 wants at least 56% by 2026.
            On 12 March 2024 a conference was held in n1. The district asks the province for 3.4 million USD.
            """;

    private final Units units;
    private final Reach reach;
    private final ReadingRoom room;

    AReading(Units units, Reach reach, ReadingRoom room) {
        this.units = units;
        this.reach = reach;
        this.room = room;
    }

    /** What a test works with; {@code reader} reads in the province and may do nothing. */
    public record Case(
            Country country,
            UUID source,
            List<FoundDraft> drafts,
            Scope office,
            Scope district,
            Scope other,
            Scope reader) {

        UUID unit(String name) {
            return country.unit(name);
        }

        /** What a form sends where this unit was picked in a field, and the other fields: name, value, name, value. */
        Object[] naming(String field, String unit, Object... others) {
            var picked = Stream.<Object>of(field, unit, field + "Pick", unit(unit), field + "Asked", unit);
            return Stream.concat(picked, Arrays.stream(others)).toArray();
        }

        /** The first draft of a kind. */
        FoundDraft draft(RecordType type) {
            return drafts.stream()
                    .filter(each -> each.type() == type)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A province and districts, and a text already read in. */
    public Case fresh() {
        var set = empty();
        room.read(set.district, deed(set));
        return set;
    }

    /** The same before the text is read in. */
    Case empty() {
        var country = new Country(units, reach);
        country.places(2, "centre", "north", "south");
        country.places(3, "north", "n1", "n2");
        var north = country.office("north");
        var reads = north.grants().stream()
                .map(grant -> new Grant(grant.node(), grant.subtree(), Set.of(Ability.READ)))
                .toList();
        return new Case(
                country,
                Ids.next(),
                drafts(),
                north,
                country.office("n1"),
                country.office("n2"),
                new Scope(Ids.next(), null, "Reader", reads, false, north.around()));
    }

    static ReadText deed(Case set) {
        return new ReadText(
                set.source, set.unit("n1"), "Report of n1", null, "en", TEXT, set.drafts, FoundFindings.of(List.of()));
    }

    /** Drafts of every kind, on the words where a reader would find them. */
    static List<FoundDraft> drafts() {
        var all = new ArrayList<FoundDraft>();
        all.add(draft(
                RecordType.TASK,
                "n2 to publish the dyke register by 31 May 2025",
                0.8,
                "who",
                "n2",
                "what",
                "publish the dyke register",
                "due",
                "2025-05-31"));
        all.add(draft(
                RecordType.CITATION,
                "Directive 35-CT/TW",
                0.99,
                "docType",
                "directive",
                "number",
                "35",
                "symbol",
                "35-CT/TW"));
        all.add(draft(RecordType.RATIO, "27 of 30 branches", 0.97, "done", "27", "total", "30", "what", "other"));
        all.add(draft(
                RecordType.CHANGE,
                "from 6.5% in 2023 to 4% in 2024",
                0.96,
                "indicator",
                "poverty",
                "from",
                "6.5",
                "to",
                "4",
                "fromYear",
                "2023",
                "toYear",
                "2024"));
        all.add(draft(
                RecordType.OBSERVATION,
                "forest cover reached 54.5%",
                0.9,
                "indicator",
                "forest cover",
                "value",
                "54.5",
                "unit",
                "%"));
        all.add(draft(
                RecordType.TARGET,
                "at least 56% by 2026",
                0.85,
                "subject",
                "forest cover",
                "comparator",
                ">=",
                "value",
                "56",
                "unit",
                "%",
                "year",
                "2026"));
        all.add(draft(
                RecordType.EVENT,
                "On 12 March 2024 a conference",
                0.7,
                "kind",
                "conference",
                "date",
                "2024-03-12",
                "place",
                "n1"));
        all.add(draft(
                RecordType.RECOMMENDATION,
                "The district asks the province for 3.4 million USD",
                0.6,
                "from",
                "The district",
                "to",
                "the province",
                "what",
                "3.4 million USD"));
        all.add(draft(RecordType.MONEY, "3.4 million USD", 0.98, "amount", "3400000", "currency", "USD"));
        return all;
    }

    /** A draft on the first place of these words. */
    static FoundDraft draft(RecordType type, String words, double confidence, String... fields) {
        var at = TEXT.indexOf(words);
        var start = TEXT.codePointCount(0, at);
        var says = new TreeMap<String, String>();
        for (var i = 0; i < fields.length; i += 2) {
            says.put(fields[i], fields[i + 1]);
        }
        return new FoundDraft(
                Ids.next(),
                type,
                start,
                start + words.codePointCount(0, words.length()),
                says,
                type.code() + ".sample",
                List.of("number-sign", "some-new-reason"),
                confidence,
                "en");
    }

    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new TreeMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}
