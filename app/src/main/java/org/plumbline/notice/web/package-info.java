/** How mail is set up, a message on trial, and what could not be sent. */
@NullMarked
package org.plumbline.notice.web;

import org.jspecify.annotations.NullMarked;
