package org.plumbline.reader.web;

import org.plumbline.directive.web.Typed;

/** What was filled into the form by which a text is read in. */
public record SentText(String title, String text, Typed unit) {}
