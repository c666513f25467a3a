package org.plumbline.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** Adds to the description of the interface what holds for every route: how it refuses, and how it is asked once only. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "Not understood",
            "401", "No token, or one that has ended",
            "404", "Not there, or not open to the asking mandate: the two are told in the same words",
            "422", "Something has to be corrected first");

    /**
     * A refusal, in the language that {@code Accept-Language} asks for.
     *
     * @param detail the first message: what is wrong and how to mend it
     * @param code the first error's code
     * @param field the first error's field, or null
     * @param errors all that is wrong
     */
    record ProblemAnswer(
            String type,
            String title,
            int status,
            String detail,
            String code,
            @Nullable String field,
            List<FieldError> errors) {}

    /** One error; {@code field} is a JSON pointer or the name of a parameter, {@code message} says how to mend it. */
    record FieldError(String code, @Nullable String field, String message) {}

    @Bean
    GlobalOpenApiCustomizer refusals() {
        return ApiDescription::complete;
    }

    private static void complete(OpenAPI description) {
        ModelConverters.getInstance(true)
                .readAll(ProblemAnswer.class)
                .forEach((name, schema) ->
                        description.getComponents().addSchemas(name.equals("ProblemAnswer") ? PROBLEM : name, schema));
        description
                .getPaths()
                .values()
                .forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
                    refuse(operation);
                    if (method != io.swagger.v3.oas.models.PathItem.HttpMethod.GET) {
                        operation.addParametersItem(new Parameter()
                                .in("header")
                                .name("Idempotency-Key")
                                .description("The same key on the same request: it is carried out once.")
                                .schema(new StringSchema().maxLength(100)));
                    }
                }));
    }

    private static void refuse(Operation operation) {
        var changes = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
        REFUSALS.forEach((status, words) -> operation.getResponses().addApiResponse(status, problem(words)));
        if (changes) {
            operation
                    .getResponses()
                    .addApiResponse("412", problem("Another version is stored; both are in the answer"));
        }
    }

    private static ApiResponse problem(String words) {
        var content = new io.swagger.v3.oas.models.media.MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        return new ApiResponse()
                .description(words)
                .addHeaderObject("Content-Language", new Header().schema(new StringSchema()))
                .content(new Content().addMediaType(MediaType.APPLICATION_PROBLEM_JSON_VALUE, content));
    }
}
