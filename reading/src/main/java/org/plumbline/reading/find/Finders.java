package org.plumbline.reading.find;

import java.util.List;

/** The finders, in the order in which they run. */
final class Finders {

    static final List<Finder> ALL = List.of(
            new CitationFinder(),
            new DelegationFinder(),
            new EventFinder(),
            new RatioFinder(),
            new LevelTables(),
            new ChangeFinder(),
            new LevelFinder(),
            new AmountFinder(),
            new DeedFinder());

    private Finders() {}
}
