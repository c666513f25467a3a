package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the interface for programs says of itself is valid OpenAPI 3.1, and leaves no route out. */
@DatabaseTest
class OpenApiTests {

    private static final String HOME = "/api/v1";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    private SwaggerParseResult document;

    private record Route(String method, String pattern, HandlerMethod handler) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeEach
    void read() throws Exception {
        var answer = mvc.perform(MockMvcRequestBuilders.get(HOME + "/openapi"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        var options = new ParseOptions();
        options.setResolve(true);
        options.setValidateInternalRefs(true);
        document = new OpenAPIV3Parser()
                .readContents(answer.getContentAsString(StandardCharsets.UTF_8), List.of(), options);
    }

    @Test
    void isValid() {
        assertThat(document.getMessages()).isEmpty();
        assertThat(document.getOpenAPI().getOpenapi()).startsWith("3.1");
        var bearer = document.getOpenAPI().getComponents().getSecuritySchemes().get("bearer");
        assertThat(bearer.getType()).isEqualTo(SecurityScheme.Type.HTTP);
        assertThat(bearer.getScheme()).isEqualTo("bearer");
        assertThat(document.getOpenAPI().getSecurity()).anyMatch(requirement -> requirement.containsKey("bearer"));
    }

    /** The check can fail: a document without the name of its interface is refused. */
    @Test
    void aBrokenDocumentIsFound() {
        var broken = document.getOpenAPI();
        broken.getInfo().setTitle(null);
        var text = io.swagger.v3.core.util.Json31.pretty(broken);
        assertThat(new OpenAPIV3Parser().readContents(text, List.of(), null).getMessages())
                .isNotEmpty();
    }

    /** Two records of one name would be one schema, and one of the two described wrongly. */
    @Test
    void everyRecordHasANameOfItsOwn() {
        var byName = new java.util.HashMap<String, Set<String>>();
        var seen = new java.util.HashSet<java.lang.reflect.Type>();
        for (var route : routes()) {
            collect(route.handler().getMethod().getGenericReturnType(), byName, seen);
            for (var parameter : route.handler().getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestBody.class)) {
                    collect(parameter.getParameterType(), byName, seen);
                }
            }
        }
        assertThat(byName).hasSizeGreaterThan(30);
        assertThat(byName.values()).allMatch(records -> records.size() == 1);
    }

    private static void collect(
            java.lang.reflect.Type type, java.util.Map<String, Set<String>> byName, Set<java.lang.reflect.Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof java.lang.reflect.ParameterizedType generic) {
            collect(generic.getRawType(), byName, seen);
            for (var part : generic.getActualTypeArguments()) {
                collect(part, byName, seen);
            }
        } else if (type instanceof Class<?> raw
                && raw.isRecord()
                && raw.getName().startsWith("org.plumbline.")) {
            byName.computeIfAbsent(raw.getSimpleName(), name -> new TreeSet<>()).add(raw.getName());
            for (var part : raw.getRecordComponents()) {
                collect(part.getGenericType(), byName, seen);
            }
        }
    }

    @Test
    void everyRouteStandsInItWithWhatItTakesAndGives() {
        var wrong = new ArrayList<String>();
        var routes = routes();
        assertThat(routes).hasSizeGreaterThan(40);
        for (var route : routes) {
            var path = document.getOpenAPI().getPaths().get(route.pattern());
            var operation =
                    path == null ? null : path.readOperationsMap().get(PathItem.HttpMethod.valueOf(route.method()));
            if (operation == null) {
                wrong.add(route + " is not in the document");
            } else {
                check(route, operation, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingStandsInItThatIsNoRoute() {
        var known = new TreeSet<String>();
        routes().forEach(route -> known.add(route.toString()));
        document.getOpenAPI()
                .getPaths()
                .forEach((pattern, path) -> path.readOperationsMap()
                        .keySet()
                        .forEach(method -> assertThat(known).contains(method + " " + pattern)));
    }

    private static void check(Route route, Operation operation, List<String> wrong) {
        if (operation.getSummary() == null || operation.getSummary().isBlank()) {
            wrong.add(route + " has no summary");
        }
        var takesBody = java.util.Arrays.stream(route.handler().getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        if (takesBody
                && (operation.getRequestBody() == null
                        || lacksSchema(operation.getRequestBody().getContent()))) {
            wrong.add(route + " does not say what it takes");
        }
        var good = operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .toList();
        if (good.isEmpty()) {
            wrong.add(route + " does not say what it gives");
        }
        for (var response : good) {
            if (!response.getKey().equals("204")
                    && lacksSchema(response.getValue().getContent())) {
                wrong.add(route + " gives " + response.getKey() + " without a schema");
            }
        }
        for (var problem : Set.of("401", "404", "422")) {
            var answer = operation.getResponses().get(problem);
            if (answer == null || lacksSchema(answer.getContent())) {
                wrong.add(route + " does not say how it answers " + problem);
            }
        }
    }

    private static boolean lacksSchema(@Nullable Content content) {
        return content == null
                || content.isEmpty()
                || content.values().stream().anyMatch(media -> media.getSchema() == null);
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (handler.getBeanType().getName().startsWith("org.plumbline.")) {
                    for (var pattern : info.getPatternValues()) {
                        if (pattern.startsWith(HOME)) {
                            info.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> routes.add(new Route(method.name(), pattern, handler)));
                        }
                    }
                }
            });
        }
        return routes;
    }
}
