/** The pages of lists: template, check, commit, export, and a table pasted in. */
@NullMarked
package org.plumbline.lists.web;

import org.jspecify.annotations.NullMarked;
