package org.plumbline.reading.find;

import org.plumbline.reading.date.DateMention;

/** A date with the word nearest to it, and how far it is. */
record DatedEvent(DateMention date, EventWord word, int cost) {}
