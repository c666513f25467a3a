/** Returns as files: how they are written for whoever fills them in without a line, and read when they are brought. */
@NullMarked
package org.plumbline.reporting.carried;

import org.jspecify.annotations.NullMarked;
