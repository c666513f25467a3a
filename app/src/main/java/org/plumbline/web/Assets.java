package org.plumbline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The mark of this build's styles and scripts: part of their address, so that a browser may keep them for a year. */
final class Assets {

    static final String MARK = mark();

    private Assets() {}

    private static String mark() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var name : List.of(
                    "plumbline.css",
                    "plumbline.js",
                    "chart.js",
                    "reading.js",
                    "returns.js",
                    "htmx.min.js",
                    "echarts.min.js",
                    "favicon.svg")) {
                try (var in = Assets.class.getResourceAsStream("/static/" + name)) {
                    if (in != null) {
                        digest.update(in.readAllBytes());
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
