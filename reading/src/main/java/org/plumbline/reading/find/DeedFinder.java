package org.plumbline.reading.find;

/** What a superior lays on a body, and what a body asks of another (reading-records.md, "task" and "recommendation"). */
final class DeedFinder implements Finder {

    @Override
    public void find(Page page) {
        var reader = new DeedReader(page);
        var text = page.text();
        for (int sentence = 0; sentence < text.sentences(); sentence++) {
            if (!text.isSign(text.sentenceEnd(sentence) - 1, '?')) { // a question lays nothing on anybody
                reader.read(sentence);
            }
        }
    }
}
