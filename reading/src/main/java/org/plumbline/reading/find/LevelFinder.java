package org.plumbline.reading.find;

/** Levels: those to be reached and those measured (reading-records.md, "target" and "observation"). */
final class LevelFinder implements Finder {

    @Override
    public void find(Page page) {}
}
