package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.access.AHouse;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the interface is a valid OpenAPI 3.1 document, says of every route what it takes and answers, and is
 * true: what the routes answer is what it says. The schema of such documents is that of the OpenAPI Initiative
 * (Apache-2.0), kept beside the tests.
 */
@DatabaseTest
class OpenApiTests {

    private final JsonMapper json = new JsonMapper();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private AHouse houses;

    @Autowired
    private RecordSamples samples;

    private JsonNode document;

    @BeforeEach
    void theDocument() throws Exception {
        var text = mvc.perform(get("/api/v1/openapi"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(Path.of("target", "openapi.json"), text);
        document = json.readTree(text);
    }

    @Test
    void saysThatFilesMayComeWithoutANote() {
        var files = "/paths/~1api~1v1~1assignments~1{id}~1progress~1files/post/requestBody/content";
        assertThat(document.at(files + "/multipart~1form-data/schema/required").toString())
                .isEqualTo("[\"files\"]");
    }

    @Test
    void isAValidDocument() throws Exception {
        assertThat(document.path("openapi").stringValue()).startsWith("3.1.");
        var official = new ClassPathResource("openapi/schema-3.1.json").getContentAsString(StandardCharsets.UTF_8);
        assertThat(registry.getSchema(official).validate(document.toString(), InputFormat.JSON))
                .isEmpty();
        var schemas =
                registry.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
        document.at("/components/schemas")
                .properties()
                .forEach(each -> assertThat(schemas.validate(each.getValue().toString(), InputFormat.JSON))
                        .as(each.getKey())
                        .isEmpty());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var lost = new TreeSet<String>();
        for (var reference : document.findValues("$ref")) {
            if (document.at(reference.stringValue().substring(1)).isMissingNode()) {
                lost.add(reference.stringValue());
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void everyRouteStandsInItWhole() {
        var lacking = new TreeSet<String>();
        var routes = routes();
        assertThat(routes).hasSizeGreaterThan(50);
        for (var route : routes) {
            var operation = operation(route);
            if (operation.isMissingNode()) {
                lacking.add(route + ": is not there");
                continue;
            }
            lacks(
                    lacking,
                    route,
                    "summary",
                    operation.path("summary").asString("").isBlank());
            lacks(lacking, route, "tag", operation.path("tags").isEmpty());
            var good = good(operation);
            lacks(lacking, route, "good answer", good == null);
            if (good != null && !good.getKey().equals("204")) {
                lacks(
                        lacking,
                        route,
                        "answer's schema",
                        schemas(good.getValue()).isEmpty());
            }
            for (var status : List.of("400", "401", "404", "422")) {
                lacks(
                        lacking,
                        route,
                        status,
                        !schemas(operation.path("responses").path(status)).contains("#/components/schemas/Problem"));
            }
            if (!route.verb().equals("get")) {
                lacks(lacking, route, "Idempotency-Key", !names(operation).contains("Idempotency-Key"));
                if (!route.verb().equals("delete")) {
                    lacks(
                            lacking,
                            route,
                            "request's schema",
                            schemas(operation.path("requestBody")).isEmpty());
                }
            }
            if (names(operation).contains("If-Match")) {
                lacks(lacking, route, "412", !operation.path("responses").has("412"));
                lacks(lacking, route, "428", !operation.path("responses").has("428"));
            }
            if (schemaNames(good).stream().anyMatch(name -> name.startsWith("Items"))) {
                lacks(lacking, route, "limit and cursor", !names(operation).containsAll(List.of("limit", "cursor")));
            }
        }
        assertThat(lacking).isEmpty();
        assertThat(document.at("/components/securitySchemes/bearer/scheme").stringValue())
                .isEqualTo("bearer");
        assertThat(document.at("/security/0/bearer").isArray()).isTrue();
    }

    /** Inner numbers of rows tell nothing outside, and would be held for something lasting. */
    @Test
    void givesOutNoInnerNumbers() throws Exception {
        var given = new TreeSet<String>();
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            var inner = property.getKey().matches("node|key|series|item|[a-z]+Key");
                            if (inner && property.getValue().toString().contains("\"integer\"")) {
                                given.add(schema.getKey() + "." + property.getKey());
                            }
                        }));
        assertThat(given).isEmpty();
    }

    @Test
    void whatIsReadIsWhatItSays() throws Exception {
        var house = houses.house();
        var wrong = new TreeSet<String>();
        var read = 0;
        for (var route : routes()) {
            if (!route.verb().equals("get")) {
                continue;
            }
            var address = route.path();
            if (address.contains("{")) {
                for (var value : samples.of(address, house.commune()).entrySet()) {
                    address = address.replace("{" + value.getKey() + "}", value.getValue());
                }
            }
            var request = get(address).requestAttr(FixedViewers.SCOPE, FixedViewers.everything());
            for (var parameter : operation(route).path("parameters")) {
                if (parameter.path("required").asBoolean()
                        && parameter.path("in").asString().equals("query")) {
                    request.param(parameter.path("name").asString(), sample(parameter, house, samples));
                }
            }
            var answer = mvc.perform(request).andReturn().getResponse();
            var media = operation(route)
                    .path("responses")
                    .path(String.valueOf(answer.getStatus()))
                    .path("content");
            if (answer.getStatus() != 200 || media.isEmpty()) {
                wrong.add(route + " answers " + answer.getStatus() + " " + answer.getContentAsString());
            } else if (media.has("application/json")) {
                read++;
                for (var error : schema(media.path("application/json").path("schema"))
                        .validate(answer.getContentAsString(StandardCharsets.UTF_8), InputFormat.JSON)) {
                    wrong.add(route + ": " + error);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).isGreaterThan(20);
    }

    @Test
    void whatIsWrongIsWhatItSays() throws Exception {
        var problem = schema(json.readTree("{\"$ref\": \"#/components/schemas/Problem\"}"));
        for (var request : List.of(
                get("/api/v1/units/00000000-0000-0000-0000-000000000000"),
                get("/api/v1/directives?cursor=zzz"),
                get("/api/v1/words?list=NONE"),
                MockMvcRequestBuilders.request(HttpMethod.POST, "/api/v1/units")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{"))) {
            var answer = mvc.perform(request).andReturn().getResponse();
            assertThat(answer.getStatus()).isBetween(400, 422);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
            assertThat(problem.validate(answer.getContentAsString(StandardCharsets.UTF_8), InputFormat.JSON))
                    .isEmpty();
        }
    }

    private record Route(String verb, String path) {
        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (method.getBeanType().getName().startsWith("org.plumbline.")) {
                    for (var pattern : info.getPatternValues()) {
                        if (pattern.startsWith("/api/v1")) {
                            info.getMethodsCondition()
                                    .getMethods()
                                    .forEach(verb -> routes.add(
                                            new Route(verb.name().toLowerCase(java.util.Locale.ROOT), pattern)));
                        }
                    }
                }
            });
        }
        return routes;
    }

    private JsonNode operation(Route route) {
        return document.path("paths").path(route.path()).path(route.verb());
    }

    private static void lacks(TreeSet<String> lacking, Route route, String what, boolean does) {
        if (does) {
            lacking.add(route + ": lacks " + what);
        }
    }

    private static Map.Entry<String, JsonNode> good(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(each -> each.getKey().startsWith("2"))
                .findFirst()
                .orElse(null);
    }

    private static List<String> names(JsonNode operation) {
        var names = new ArrayList<String>();
        operation.path("parameters").forEach(each -> names.add(each.path("name").asString()));
        return names;
    }

    private static List<String> schemas(JsonNode body) {
        var found = new ArrayList<String>();
        body.path("content").forEach(media -> {
            if (!media.path("schema").isEmpty()) {
                found.add(media.path("schema").path("$ref").asString("its own"));
            }
        });
        return found;
    }

    private static List<String> schemaNames(Map.Entry<String, JsonNode> good) {
        return good == null
                ? List.of()
                : schemas(good.getValue()).stream()
                        .map(each -> each.substring(each.lastIndexOf('/') + 1))
                        .toList();
    }

    /** A schema of the document, by itself, with all those it may name. */
    private Schema schema(JsonNode schema) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.path("components").deepCopy());
        return registry.getSchema(whole.toString());
    }

    private static String sample(JsonNode parameter, AHouse.House house, RecordSamples samples) {
        if (parameter.path("name").asString().equals("indicator")) {
            return Objects.requireNonNull(
                    samples.of("/api/v1/indicators/", house.commune()).get("id"));
        }
        var values = parameter.path("schema").path("enum");
        return values.isEmpty() ? house.commune().toString() : values.get(0).asString();
    }
}
