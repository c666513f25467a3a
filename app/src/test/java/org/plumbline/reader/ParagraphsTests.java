package org.plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbered paragraphs of a text are proposed as clauses, none of them lost. */
class ParagraphsTests {

    @Test
    void aParagraphGoesOnToTheNextNumber() {
        assertThat(Paragraphs.of("Head\n1. Dig wells,\nten of them.\n1.1. By June.\n2) Pave roads.\n"))
                .extracting(each -> each.path() + " " + each.words())
                .containsExactly("1 Dig wells, ten of them.", "1.1 By June.", "2 Pave roads.");
        assertThat(Paragraphs.of("Nothing here has a number.")).isEmpty();
    }

    @Test
    void whereEachChapterCountsAnewNoneIsLost() {
        assertThat(paths("I. Aims\n1. Wells.\n2. Roads.\nII. Tasks\n1. Dig.\n1.1. Deep.\n2. Pave.\n"))
                .containsExactly("I", "I.1", "I.2", "II", "II.1", "II.1.1", "II.2");
    }

    @Test
    void whereTheyCountOnTheyKeepTheirNumbers() {
        assertThat(paths("I. Aims\n1. Wells.\nII. Tasks\n2. Dig.\n")).containsExactly("I", "1", "II", "2");
    }

    @Test
    void whatIsNumberedTwiceWithoutAChapterIsProposedOnce() {
        assertThat(paths("1. Wells.\n1. Roads.\n")).containsExactly("1");
    }

    private static List<String> paths(String text) {
        return Paragraphs.of(text).stream().map(Paragraphs.Paragraph::path).toList();
    }
}
