package org.plumbline.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who is in front of the page: answered by the module that knows accounts and mandates. */
public interface Viewers {

    /** The viewer of this request; {@link Viewer#nobody()} when nobody signed in. */
    Viewer of(HttpServletRequest request);
}
