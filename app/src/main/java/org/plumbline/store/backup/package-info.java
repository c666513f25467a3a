/** The whole installation in one file and back: for safety, for upgrades, and for moving to a server and back. */
@NullMarked
package org.plumbline.store.backup;

import org.jspecify.annotations.NullMarked;
