package org.plumbline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.plumbline.kernel.Scope;
import org.plumbline.testing.FixedViewers;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that writes for one office through the interface. */
final class Program {

    static final String HOME = "/api/v1/directives";

    private final JsonMapper json = new JsonMapper();
    private final MockMvc mvc;
    private final Country country;
    private final Scope office;

    Program(MockMvc mvc, Country country, String office) {
        this.mvc = mvc;
        this.country = country;
        this.office = country.office(office);
    }

    /** Registers a document of an issuer; more is what follows its title. */
    UUID registered(String symbol, String issuer, String more) throws Exception {
        var answer = send(HttpMethod.POST, HOME, document(symbol, issuer, "Title " + symbol, more));
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(201);
        var id = body(answer).get("id").stringValue();
        assertThat(answer.getHeader("Location")).isEqualTo(HOME + "/" + id);
        return UUID.fromString(id);
    }

    String document(String symbol, String issuer, String title, String more) {
        return """
                {"symbol": "%s", "issuer": "%s", "issued": "2025-01-10", "term": "2020-2025",
                 "title": {"language": "en", "original": "%s"}%s}
                """.formatted(symbol, country.unit(issuer), title, more);
    }

    /** Field and code of the first problem. */
    String refused(String sent) throws Exception {
        var answer = send(HttpMethod.POST, HOME, sent);
        assertThat(answer.getStatus())
                .as(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(422);
        var first = body(answer).at("/errors/0");
        assertThat(first.get("message").stringValue()).isNotBlank();
        return first.get("field").stringValue() + " " + first.get("code").stringValue();
    }

    /** Status, field and code of the first problem. */
    String problem(MockHttpServletResponse answer) throws Exception {
        var first = body(answer).at("/errors/0");
        return answer.getStatus() + " " + first.path("field").asString() + " "
                + first.path("code").asString();
    }

    JsonNode body(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    MockHttpServletResponse send(HttpMethod method, String address, String body, String... headers) throws Exception {
        var request = request(method, address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .requestAttr(FixedViewers.SCOPE, office)
                .header("Accept-Language", "en");
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    /** Sends a file as the part of a form that is called so. */
    MockHttpServletResponse upload(String address, String name, String text) throws Exception {
        return mvc.perform(multipart(address)
                        .file(new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                        .requestAttr(FixedViewers.SCOPE, office))
                .andReturn()
                .getResponse();
    }
}
