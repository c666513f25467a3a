package org.plumbline.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What is sent about a record, complete enough to get as far as the record.
 *
 * @param asked the unit of the record: forms of units name it
 * @param upper the clause above that it carries out: forms of clauses name it
 * @param binding its live figure: forms of texts name it
 */
record SentSamples(UUID asked, String upper, String binding) {

    /** Bodies of the interface for programs, by pattern: complete enough to get as far as the record. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/api/v1/reading/{id}/refuse", "{\"reason\":\"TWICE\"}"),
            Map.entry("/api/v1/assignments/{id}/waive", "{\"clear\":\"RESULT\"}"),
            Map.entry("/api/v1/supplements/{id}/again", "{\"days\":5}"),
            Map.entry("/api/v1/units/{id}", "{\"edited\":1}"),
            Map.entry(
                    "/api/v1/units/{id}/name",
                    "{\"edited\":1,\"on\":\"2025-03-15\",\"name\":{\"language\":\"en\",\"original\":\"Renamed\"}}"),
            Map.entry(
                    "/api/v1/units/{id}/parent",
                    "{\"edited\":1,\"line\":1,\"on\":\"2025-03-15\",\"parent\":\"00000000-0000-0000-0000-000000000000\"}"),
            Map.entry("/api/v1/units/{id}/traits", "{\"on\":\"2025-03-15\",\"traits\":{}}"),
            Map.entry("/api/v1/units/{id}/lines", "{\"line\":99,\"from\":\"2025-03-15\"}"),
            Map.entry("/api/v1/units/{id}/lines/leave", "{\"line\":99,\"on\":\"2025-03-15\"}"),
            Map.entry("/api/v1/posts/{id}/holder", "{\"holder\":\"Somebody\",\"on\":\"2025-03-15\"}"),
            Map.entry("/api/v1/posts/{id}/close", "{\"on\":\"2025-03-15\"}"),
            Map.entry("/api/v1/bodies/{id}/seats", "{\"on\":\"2025-03-15\",\"seats\":[]}"),
            Map.entry("/api/v1/bodies/{id}/end", "{\"on\":\"2999-01-01\"}"),
            Map.entry("/api/v1/posts/{id}", "{\"edited\":1}"),
            Map.entry("/api/v1/sets/{id}/members", "{\"on\":\"2025-03-15\",\"units\":[]}"));

    /** Routes that take a file, and the part in which it is sent. */
    private static final Map<String, String> FILE_PARTS = Map.of(
            "/api/v1/directives/{id}/files",
            "file",
            "/api/v1/assignments/{id}/progress/files",
            "files",
            "/api/v1/observations/{id}/proof/files",
            "files",
            "/api/v1/rounds/{id}/units/{unit}/lines/{line}/documents",
            "files",
            "/api/v1/supplements/{id}/answer/files",
            "files");

    /** Fields without which a form is refused before anybody asks for the record. */
    void fill(String pattern, MockHttpServletRequestBuilder request) {
        if (pattern.startsWith("/access/")) {
            request.param("unit", new UUID(0, 0).toString()).param("rowVersion", "1");
        }
        if (pattern.startsWith("/directives/")) {
            request.param("unit", asked.toString())
                    .param("rowVersion", "1")
                    .param("kind", "CITES")
                    .param("to", new UUID(0, 0).toString())
                    .param("upper", upper);
        }
        if (pattern.startsWith("/texts/")) {
            request.param("version", "1")
                    .param("start", "0")
                    .param("end", "1")
                    .param("binding", binding)
                    .param("state", "STANDS")
                    .param("value", "48.14")
                    .param("reason", "Said so");
        }
        if (pattern.equals("/reading/{id}/decide")) {
            request.param("many", "accept");
        }
        if (pattern.startsWith("/assignments/")) {
            request.param("rowVersion", "1")
                    .param("clear", "RESULT")
                    .param("granted", "yes")
                    .param("accepted", "yes");
        }
        if (Set.of("/api/v1/projects/{id}", "/api/v1/projects/{id}/dates", "/api/v1/projects/{id}/money")
                .contains(pattern)) {
            request.header("If-Match", "\"1\"");
        }
        if (pattern.equals("/api/v1/directives/{id}/clauses/{clause}")) {
            request.header("If-Match", "\"1\"");
        }
        if (pattern.equals("/api/v1/directives/{id}/relations")) {
            request.param("kind", "CITES").param("directive", new UUID(0, 0).toString());
        }
        var part = FILE_PARTS.get(pattern);
        if (part != null) {
            request.contentType(MediaType.MULTIPART_FORM_DATA).with(sent -> {
                sent.addPart(new Part(part, "a.txt", "a".getBytes(StandardCharsets.UTF_8)));
                return sent;
            });
        } else if (pattern.startsWith("/api/")) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .content(pattern.startsWith("/api/v1/texts/") ? live(pattern) : BODIES.getOrDefault(pattern, "{}"));
        }
    }

    /** What is sent about the live figure of the text made last. */
    private String live(String pattern) {
        return switch (pattern.substring(pattern.lastIndexOf('/'))) {
            case "/bindings" -> """
                    {"version": 1, "start": 0, "end": 1, "bound": {"kind": "TASKS", "unit": "%s"}}
                    """.formatted(asked);
            case "/take-over" -> """
                    {"version": 1, "bindings": ["%s"]}
                    """.formatted(binding);
            case "/keep" -> """
                    {"version": 1, "binding": "%s", "reason": "Said so"}
                    """.formatted(binding);
            default -> "{}";
        };
    }

    /** A part that the server may put away when the request is done: the parts of Spring's tests complain of it. */
    private static final class Part extends MockPart {

        private Part(String name, String file, byte[] content) {
            super(name, file, content);
        }

        @Override
        public void delete() {}
    }
}
