package org.plumbline.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** What the description of the interface says of every route: headers, and what is answered when something is wrong. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    private static final String PROBLEM = "Problem";

    /** What may be wrong with any request, and what with a change. */
    private static final Map<HttpStatus, String> ALWAYS = Map.of(
            HttpStatus.BAD_REQUEST, "The request, or a parameter of it, cannot be read.",
            HttpStatus.UNAUTHORIZED, "There is no token, or it holds no longer.",
            HttpStatus.NOT_FOUND, "It is not there, or not for this reader: both look the same.",
            HttpStatus.UNPROCESSABLE_CONTENT, "Something has to be corrected first; nothing was stored.");

    private static final Map<HttpStatus, String> WRITING = Map.of(
            HttpStatus.FORBIDDEN, "The record may be read, but the mandate does not allow this.",
            HttpStatus.CONTENT_TOO_LARGE, "More was sent than is taken at a time.",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of another kind than asked for.");

    private static final Map<HttpStatus, String> EDITING = Map.of(
            HttpStatus.PRECONDITION_FAILED, "Somebody else changed it meanwhile: what was sent and what is stored.",
            HttpStatus.PRECONDITION_REQUIRED, "If-Match is missing.");

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
    }

    @Bean
    ModelConverter recordShapes(ObjectMapperProvider mappers) {
        return new RecordShapes(mappers.jsonMapper());
    }

    @Bean
    GlobalOpenApiCustomizer wholeDocument() {
        return document -> {
            document.setServers(List.of(new Server().url("/").description("This installation.")));
            document.getComponents().addSchemas(PROBLEM, problem()).addSchemas("ProblemError", error());
            sorted(document);
        };
    }

    @Bean
    GlobalOperationCustomizer everyRoute() {
        return OpenApiDocument::complete;
    }

    private static Operation complete(Operation operation, HandlerMethod handler) {
        statusAsAnswered(operation, handler);
        var writes = writes(handler);
        operation.addParametersItem(header("Accept-Language", "The language of messages: en, vi, id, de, pl, uk."));
        if (writes) {
            operation.addParametersItem(header(
                    "Idempotency-Key",
                    "1 to 100 characters of the sender's own, new for each request: a request repeated with its key"
                            + " is carried out once and answered again."));
        } else if (Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.getParameterType() == Visit.class)) {
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name("on")
                    .required(false)
                    .description("The day asked about, such as 2025-03-15; without it today.")
                    .schema(new Schema<>().types(java.util.Set.of("string")).format("date")));
        }
        problems(operation, ALWAYS);
        if (writes) {
            problems(operation, WRITING);
        }
        for (var parameter : operation.getParameters()) {
            if (IfMatch.HEADER.equals(parameter.getName())) {
                parameter.setRequired(true);
                parameter.setDescription("The version that was read, as \"version\" or the ETag gives it.");
                parameter.setExample("\"3\"");
                problems(operation, EDITING);
            }
        }
        return operation;
    }

    /** The one good answer stands under the status with which it comes, with its headers. */
    private static void statusAsAnswered(Operation operation, HandlerMethod handler) {
        var declared = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ResponseStatus.class);
        var status = declared == null ? HttpStatus.OK : declared.code();
        var responses = operation.getResponses();
        var good = responses.remove("200");
        if (good == null) {
            good = responses.remove(String.valueOf(status.value()));
        }
        if (good == null) {
            good = new ApiResponse();
        }
        if (good.getDescription() == null
                || good.getDescription().equals("OK")
                || good.getDescription().equals("Created")) {
            good.setDescription(
                    switch (status) {
                        case CREATED -> "It was recorded.";
                        case NO_CONTENT -> "It was carried out.";
                        default -> writes(handler) ? "It was carried out." : "As asked.";
                    });
        }
        if (status == HttpStatus.NO_CONTENT) {
            good.setContent(null);
        }
        if (handler.getMethod().getReturnType() == ResponseEntity.class) {
            if (status == HttpStatus.CREATED) {
                good.addHeaderObject("Location", text("The address of the new record."));
            } else if (!returnsBytes(handler)) {
                good.addHeaderObject("ETag", text("The version of the record, to be sent back as If-Match."));
            }
        }
        var content = good.getContent();
        if (content != null && content.containsKey("*/*")) {
            good.setContent(new Content().addMediaType("application/json", content.get("*/*")));
        }
        responses.put(String.valueOf(status.value()), good);
    }

    private static boolean returnsBytes(HandlerMethod handler) {
        return handler.getMethod().getGenericReturnType().getTypeName().contains("Resource");
    }

    private static boolean writes(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null
                && Arrays.stream(mapping.method()).noneMatch(method -> method.asHttpMethod() == HttpMethod.GET);
    }

    private static void problems(Operation operation, Map<HttpStatus, String> ways) {
        ways.forEach((status, why) -> operation
                .getResponses()
                .addApiResponse(
                        String.valueOf(status.value()),
                        new ApiResponse()
                                .description(why)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM))))));
    }

    private static void sorted(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    var responses = operation.getResponses();
                    var byStatus = new java.util.TreeMap<>(responses);
                    responses.clear();
                    responses.putAll(byStatus);
                });
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(false)
                .description(description)
                .schema(string());
    }

    private static Header text(String description) {
        return new Header().description(description).schema(string());
    }

    private static Schema<?> string() {
        return new Schema<>().types(java.util.Set.of("string"));
    }

    private static Schema<?> problem() {
        var texts = new Schema<>()
                .types(java.util.Set.of("object", "null"))
                .description("After a 412: the values of the record, by field.");
        texts.setAdditionalProperties(string());
        return new Schema<>()
                .types(java.util.Set.of("object"))
                .description("What is wrong, in the language asked for (RFC 9457), with every mistake at its field.")
                .addProperty("type", string().format("uri"))
                .addProperty("title", string())
                .addProperty("status", new Schema<>().types(java.util.Set.of("integer")))
                .addProperty("detail", string())
                .addProperty("instance", string().format("uri-reference"))
                .addProperty(
                        "code",
                        string().description("The name of the first mistake; it stays the same in every language."))
                .addProperty(
                        "errors",
                        new Schema<>()
                                .types(java.util.Set.of("array"))
                                .items(new Schema<>().$ref("#/components/schemas/ProblemError")))
                .addProperty("sent", texts)
                .addProperty("stored", texts)
                .required(List.of("title", "status", "detail", "code", "errors"));
    }

    private static Schema<?> error() {
        return new Schema<>()
                .types(java.util.Set.of("object"))
                .addProperty("code", string())
                .addProperty(
                        "field",
                        new Schema<>()
                                .types(java.util.Set.of("string", "null"))
                                .description("A JSON pointer into the body, or the name of a parameter or header."))
                .addProperty("message", string().description("What is wrong and how to mend it."))
                .addProperty("link", string().description("Where what is there already can be seen, if it can."))
                .required(List.of("code", "field", "message"));
    }
}
