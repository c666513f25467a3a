package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.directive.Country;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Scope;
import org.plumbline.reading.record.RecordType;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A task becomes an assignment and a citation a directive on record, and both keep the words they came from. */
@DatabaseTest
class RecordsFromWordsTests extends AReadingRoom {

    @Autowired
    private Directives directiveBook;

    @Test
    void aTaskBecomesAnAssignmentThatKeepsItsWords() throws Exception {
        var task = set.draft(RecordType.TASK);
        var at = home + "/drafts/" + task.id() + "/record";
        assertThat(district.open(at).page())
                .contains(
                        "value=\"2025-05-31\"",
                        "publish the dyke register",
                        "No product is named",
                        "Draft the assignment")
                .doesNotContain(">reader.", ">programme.");
        var wrong = district.send(at, set.naming("owner", "n1", "title", ""));
        assertThat(wrong.status()).isEqualTo(422);
        var done = district.send(
                at,
                set.naming(
                        "owner",
                        "n1",
                        "title",
                        "Publish the dyke register",
                        "language",
                        "en",
                        "due",
                        "2025-05-31",
                        "deliverable",
                        "the register"));
        assertThat(done.status()).as(done.page()).isEqualTo(303);
        var record = recordOf(task.id());
        assertThat(district.open("/assignments/" + record.record()).page())
                .contains("Publish the dyke register", "n2 to publish the dyke register by 31 May 2025");
        assertThat(district.open("/thread/assignment/" + record.record()).page())
                .contains("The words it came from", "Report of n1", "?at=" + task.start() + "#d-" + task.id());
        assertThat(district.open(home).page()).contains("Became an assignment", "/assignments/" + record.record());
        assertThat(district.open(at).status()).isEqualTo(404);
    }

    @Test
    void aCitationIsNeverResolvedSilently() throws Exception {
        var citation = set.draft(RecordType.CITATION);
        var at = home + "/drafts/" + citation.id() + "/record";
        var directives = new ArrayList<UUID>();
        for (var symbol : List.of("35-CT/TW", "36-CT/TW")) {
            var deed = Country.register(
                    set.country().head(symbol, "north", "Of " + symbol), List.of(), List.of(), List.of());
            directives.add(deed.id());
            directiveBook.register(Scope.programme(), deed);
        }
        var page = district.open(at).page();
        assertThat(page).contains("35-CT/TW", "same symbol", "/directives/new?symbol=35-CT%2FTW");
        assertThat(district.send(at, "candidate", "").page()).contains("Choose one of the directives");
        assertThat(district.send(at, "candidate", directives.getFirst()).status())
                .isEqualTo(303);
        assertThat(list.draft(set.office(), set.source(), citation.id()).records())
                .extracting(Traced::record)
                .containsExactly(directives.getFirst());
        assertThat(district.open("/thread/directive/" + directives.getFirst()).page())
                .contains("Cited in", "Directive 35-CT/TW")
                .doesNotContain("The words it came from");
        assertThat(district.open("/directives/new?symbol=35-CT/TW&issued=2024-05-06")
                        .page())
                .contains("value=\"35-CT/TW\"", "value=\"2024-05-06\"");
    }
}
