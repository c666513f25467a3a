package org.plumbline.cli;

import java.util.Map;
import picocli.CommandLine.Option;

/** How a command may write: with colours, and how wide. */
final class TerminalOptions {

    private static final int NARROWEST = 80;
    private static final int WIDEST = 120;

    /** When colours are written. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = {"--colour", "--color"},
            defaultValue = "auto",
            paramLabel = "auto|always|never",
            description = "Colours; auto (the default) writes them to a terminal unless NO_COLOR is set.")
    private When when = When.AUTO;

    boolean colour() {
        return switch (when) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> isWanted(System.getenv());
        };
    }

    private static boolean isWanted(Map<String, String> environment) {
        var console = System.console();
        return console != null
                && console.isTerminal()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** The width of the terminal where the launcher knows it, at least 80 and at most what is read with ease. */
    int width() {
        var told = System.getenv().getOrDefault("COLUMNS", "");
        int width = told.matches("\\d{1,4}") ? Integer.parseInt(told) : NARROWEST;
        return Math.clamp(width, NARROWEST, WIDEST);
    }
}
