package org.plumbline.verdict;

/** Two verdicts on the same day: over all that was reported, and over the figures that were checked (engineering paper A3, 1). */
public record ReportedAndChecked(Verdict reported, Verdict checked) {}
