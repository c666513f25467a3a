package org.plumbline.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Token;
import org.plumbline.access.Tokens;
import org.plumbline.kernel.Scope;
import org.plumbline.web.ForAnyAccount;
import org.plumbline.web.Items;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tokens of the asking account: seen and ended. None issues another, so that none outlasts what a person gave it. */
@RestController
@RequestMapping("/api/v1/me/tokens")
@ForAnyAccount
@Tag(name = "Access")
class TokenApi {

    private final Tokens tokens;

    TokenApi(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @Operation(summary = "List the tokens of the asking account")
    Items<Token> own(
            Scope scope,
            @RequestParam(defaultValue = Items.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Items.after(tokens.own(scope), Token::id, cursor, limit);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a token")
    void end(Scope scope, @PathVariable UUID id) {
        tokens.end(scope, id);
    }
}
