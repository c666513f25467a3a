package org.plumbline.cli;

import org.plumbline.kernel.Language;

/** The languages that a command can answer in. */
final class Languages {

    private Languages() {}

    static Language named(String tag) {
        return Language.find(tag)
                .orElseThrow(() ->
                        new Failures.Stopped(2, "The language " + tag + " is not one of en, vi, id, de, pl, uk."));
    }
}
