package org.plumbline.reading.find;

/** What a superior lays on a body, and what a body asks of another (reading-records.md, "task" and "recommendation"). */
final class DeedFinder implements Finder {

    @Override
    public void find(Page page) {
        var reader = new DeedReader(page);
        for (int sentence = 0; sentence < page.text().sentences(); sentence++) {
            reader.read(sentence);
        }
    }
}
