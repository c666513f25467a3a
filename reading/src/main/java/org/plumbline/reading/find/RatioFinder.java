package org.plumbline.reading.find;

/** So many of so many (reading-records.md, "ratio"). */
final class RatioFinder implements Finder {

    @Override
    public void find(Page page) {}
}
