package org.plumbline.reader.web;

import org.plumbline.directive.web.Typed;

/** What was filled into the form by which a text is held against the record. */
public record SentCheck(String text, Typed unit, String day) {}
