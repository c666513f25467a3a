package org.plumbline.reading.find;

/** Conferences, working sessions, inspections and congresses whose date is given (reading-records.md, "event"). */
final class EventFinder implements Finder {

    @Override
    public void find(Page page) {}
}
