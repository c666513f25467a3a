package org.plumbline.target.web;

import org.plumbline.target.TargetSplit;

/** A share that is asked for, in its split as a page shows it. */
public record OpenShare(SplitTable table, TargetSplit.Share share) {}
