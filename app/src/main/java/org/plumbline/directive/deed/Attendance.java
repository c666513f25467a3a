package org.plumbline.directive.deed;

/** How many of a category were expected at a study session and how many came. Never a list of names. */
public record Attendance(String category, int expected, int present) {}
