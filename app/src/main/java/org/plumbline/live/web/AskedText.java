package org.plumbline.live.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route whose address names a kept text: tells programs how. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "kind",
            in = ParameterIn.PATH,
            required = true,
            description = "What kind of text it is.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"progress", "product", "comment", "review", "goal", "reply", "project"
                            })),
    @Parameter(
            name = "record",
            in = ParameterIn.PATH,
            required = true,
            description =
                    "The record that holds it: the progress note, the product, the figure of a comment, the review, the target of a revised"
                            + " goal, the document that is replied to, the report of a project.",
            schema = @Schema(type = "string", format = "uuid")),
    @Parameter(
            name = "part",
            in = ParameterIn.PATH,
            required = true,
            description =
                    "Which text of the record: result, cause, difficulty or proposal of a progress note or comment; product; words of a"
                            + " review; the number of a revision of a goal; the unit that replies; note or reason of a report.",
            schema = @Schema(type = "string"))
})
@interface AskedText {}
