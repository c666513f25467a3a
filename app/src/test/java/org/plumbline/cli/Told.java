package org.plumbline.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** What a command said and how it ended, run as the launcher runs it. */
public record Told(int code, String out, String err) {

    public static Told by(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Plumbline.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Told(code, out.toString(), err.toString());
    }

    /** The same with a text on standard input. */
    static Told reading(String text, String... arguments) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return by(arguments);
        } finally {
            System.setIn(before);
        }
    }
}
