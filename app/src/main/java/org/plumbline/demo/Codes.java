package org.plumbline.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The identifiers of a demonstration: always the same for the same code, so that links into it stay good. */
final class Codes {

    private Codes() {}

    static UUID unit(String code) {
        return id("unit", code);
    }

    static UUID post(String code) {
        return id("post", code);
    }

    static UUID set(String code) {
        return id("set", code);
    }

    static UUID directive(String code) {
        return id("directive", code);
    }

    static UUID clause(String directive, String path) {
        return id("clause", directive + "#" + path);
    }

    static UUID account(String login) {
        return id("account", login);
    }

    static UUID id(String kind, String code) {
        return UUID.nameUUIDFromBytes((kind + ":" + code).getBytes(StandardCharsets.UTF_8));
    }
}
