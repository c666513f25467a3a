package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.reader.deed.FoundFindings;
import org.plumbline.reading.check.Verdict;
import org.plumbline.testing.DatabaseTest;

/** What checks found on the pages of a long text and of a paragraph that nobody keeps. */
@DatabaseTest
class FindingsOnPagesTests extends ATextWithFindings {

    @Test
    void aLongTextStaysUsable() throws Exception {
        var text = new StringBuilder();
        while (text.length() < 1_000_000) {
            text.append(TEXT);
        }
        var id = read(text.toString());
        var checks = list.get(set.district(), id).checks();
        assertThat(checks).isNotNull();
        assertThat(checks.of(Verdict.FAILS)).isGreaterThan(3_000);
        var page = district.open("/reading/" + id).page();
        assertThat(page.length()).isLessThan(700_000);
        assertThat(page)
                .containsPattern("Part 2")
                .contains("statements do not follow", "And ", "All checks of the text");
        var findings = district.open("/reading/" + id + "/findings").page();
        assertThat(findings.length()).isLessThan(200_000);
        assertThat(findings).contains("after=50", "Further ones");
        var last = kept.of(
                        set.district(),
                        id,
                        new Places(text.toString()),
                        KeptFindings.Asked.all(null),
                        FoundFindings.MOST - 2,
                        50)
                .items();
        assertThat(last)
                .extracting(KeptFindings.Numbered::no)
                .containsExactly(FoundFindings.MOST - 1, FoundFindings.MOST);
        var limit = text.substring(0, 19_000);
        var checked = check(limit);
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.page().length()).isLessThan(1_500_000);
        assertThat(checked.page()).contains("do not follow", "And ");
        var beyond = check(text.toString());
        assertThat(beyond.status()).isEqualTo(422);
        assertThat(beyond.page()).contains("at most 20,000");
        assertThat(district.open("/reading/" + id + "/findings?after=19980").page())
                .contains("are counted and not listed");
    }

    @Test
    void aParagraphIsCheckedBesideTheRecord() throws Exception {
        var page = check(TEXT).page();
        assertThat(page)
                .contains("1 does not follow", "8.68 a year, not 9.21%", "It would be right with", "Cannot tell")
                .contains("<span class=\"summed s-fails\">9.21%</span>")
                .doesNotContain(">findings.", ">check.");
        var clean = check("Thank you all.").page();
        assertThat(clean)
                .contains("The text holds no figures that can be checked")
                .doesNotContain("does not follow");
    }
}
