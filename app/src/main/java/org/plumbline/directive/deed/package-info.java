/** What can be done to directives, each a record that carries its new identifiers and is its own happening. */
@NullMarked
@org.springframework.modulith.NamedInterface("deed")
package org.plumbline.directive.deed;

import org.jspecify.annotations.NullMarked;
