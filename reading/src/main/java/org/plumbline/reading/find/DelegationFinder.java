package org.plumbline.reading.find;

/** Inspection and working delegations, at their first full mention (reading-records.md, "delegation"). */
final class DelegationFinder implements Finder {

    @Override
    public void find(Page page) {}
}
