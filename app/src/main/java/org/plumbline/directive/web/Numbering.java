package org.plumbline.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Clause numbers by their parts: 3.2 stands under 3, II.1.a under II.1. */
final class Numbering {

    private static final Pattern SEPARATORS = Pattern.compile("[.,\\s()/-]+");

    private Numbering() {}

    /** The number however it is punctuated. */
    static String key(String path) {
        return String.join(".", parts(path));
    }

    /** The numbers above it, the nearest first. */
    static List<String> above(String path) {
        var parts = parts(path);
        var numbers = new ArrayList<String>();
        for (var length = parts.size() - 1; length > 0; length--) {
            numbers.add(String.join(".", parts.subList(0, length)));
        }
        return numbers;
    }

    private static List<String> parts(String path) {
        return Stream.of(SEPARATORS.split(path, -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
