/** A PostgreSQL server of our own beside the application, for the demonstration, the tests and small offices. */
@NullMarked
package org.plumbline.store.embedded;

import org.jspecify.annotations.NullMarked;
