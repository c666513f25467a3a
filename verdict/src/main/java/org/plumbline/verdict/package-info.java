/** What came of a promise: target kinds, verdicts, classes, aggregation and replay, in exact decimals. */
@NullMarked
package org.plumbline.verdict;

import org.jspecify.annotations.NullMarked;
