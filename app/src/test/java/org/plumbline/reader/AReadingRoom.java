package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.directive.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A text of the district n1 with its drafts, and the browsers of those who may see it or not. Today is 15 March 2025. */
abstract class AReadingRoom {

    @Autowired
    MockMvc mvc;

    @Autowired
    AReading readings;

    @Autowired
    ReadingRoom room;

    @Autowired
    ReadingList list;

    AReading.Case set;
    Browser district;
    Browser reader;
    Browser other;
    String home;

    @BeforeEach
    void aText() {
        set = readings.fresh();
        district = new Browser(mvc, set.district());
        reader = new Browser(mvc, set.reader());
        other = new Browser(mvc, set.other());
        home = "/reading/" + set.source();
    }

    /** What comes back where a text is pasted for the district. */
    Browser.Answer pasted(String text) throws Exception {
        return district.send("/reading/new", set.naming("unit", "n1", "text", text));
    }

    /** What comes back where a file is sent for the district. */
    Browser.Answer sent(String name, byte[] bytes) throws Exception {
        return district.sendFiles("/reading/new", "file", Map.of(name, bytes), set.naming("unit", "n1", "text", ""));
    }

    /** What became of a draft: its only record. */
    Traced recordOf(UUID draft) {
        var records = list.draft(set.office(), set.source(), draft).records();
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    /** The page to which an answer leads, or the form that says what is wrong. */
    String seen(Browser.Answer answer) throws Exception {
        return answer.status() == 303 ? district.open(answer.location()).page() : answer.page();
    }
}
