package org.plumbline.reader.web;

import org.plumbline.reader.Draft;
import org.plumbline.reader.Source;

/** One draft with the words before and after it. */
public record DraftView(Source source, Draft draft, String before, String after, boolean mayDecide) {}
