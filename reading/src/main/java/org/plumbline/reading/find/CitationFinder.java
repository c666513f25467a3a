package org.plumbline.reading.find;

/** Documents that a text mentions: kind, number, symbol, date and issuer (reading-records.md, "citation"). */
final class CitationFinder implements Finder {

    @Override
    public void find(Page page) {}
}
