/** The demonstration: facts with the day on which each became known, carried out through the modules' front doors. */
@NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Demonstration")
package org.plumbline.demo;

import org.jspecify.annotations.NullMarked;
