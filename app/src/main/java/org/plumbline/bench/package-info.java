/** Measures the bars: throw-away installations of stated size, filled through the front doors, and figures for programs. */
@NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Benchmarks")
package org.plumbline.bench;

import org.jspecify.annotations.NullMarked;
