/** What an upload must be before anything in it is read: no bomb, no macro, no way out of the file. */
@NullMarked
@org.springframework.modulith.NamedInterface("upload")
package org.plumbline.lists.upload;

import org.jspecify.annotations.NullMarked;
