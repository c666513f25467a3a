package org.plumbline.reading.find;

/** Money, and things and people counted (reading-records.md, "money" and "count"). */
final class AmountFinder implements Finder {

    @Override
    public void find(Page page) {}
}
