/** Returns as files: how they are written for whoever fills them in without a line, and read when they are brought. */
@NullMarked
@org.springframework.modulith.NamedInterface("files")
package org.plumbline.reporting.carried;

import org.jspecify.annotations.NullMarked;
