/** Pages and routes of frozen pages and of papers that bear a code. */
@NullMarked
package org.plumbline.frozen.web;

import org.jspecify.annotations.NullMarked;
