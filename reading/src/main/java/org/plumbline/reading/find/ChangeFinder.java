package org.plumbline.reading.find;

/** From one level to another (reading-records.md, "change"). */
final class ChangeFinder implements Finder {

    @Override
    public void find(Page page) {}
}
