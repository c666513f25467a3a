package org.plumbline.reading.score;

import java.util.function.BiPredicate;

/** The two ways of looking at an answer. */
enum Rule {
    SPAN("span+type", Gold::touches),
    STRICT("span+type+fields", Gold::equals);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a method of Gold
    private final BiPredicate<Gold, Said> right;

    Rule(String title, BiPredicate<Gold, Said> right) {
        this.title = title;
        this.right = right;
    }

    String title() {
        return title;
    }

    BiPredicate<Gold, Said> right() {
        return right;
    }
}
