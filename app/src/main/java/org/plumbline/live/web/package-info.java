/** Pages and routes of live figures. */
@NullMarked
package org.plumbline.live.web;

import org.jspecify.annotations.NullMarked;
