/** Sign-in, sessions, own account, accounts and mandates of units, as pages and for programs. */
@NullMarked
package org.plumbline.access.web;

import org.jspecify.annotations.NullMarked;
