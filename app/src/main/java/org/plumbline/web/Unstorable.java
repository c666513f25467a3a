package org.plumbline.web;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.kernel.Problem;

/** What only the database sees of what was sent: a character that no text can hold, an identifier that a record bears already. */
final class Unstorable {

    private static final String NOT_IN_ENCODING = "22021";
    private static final String NOT_IN_JSON = "22P05";
    private static final String TAKEN = "23505";
    private static final Pattern IDENTIFIER = Pattern.compile("unique constraint \"\\w+_(pkey|id_key)\"");

    private Unstorable() {}

    static Optional<Problem> of(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return of(refused);
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> of(SQLException refused) {
        var state = Objects.toString(refused.getSQLState(), "");
        if (state.equals(NOT_IN_ENCODING) || state.equals(NOT_IN_JSON)) {
            return Optional.of(new Problem("request.character", null, Map.of()));
        }
        return state.equals(TAKEN)
                        && IDENTIFIER
                                .matcher(Objects.toString(refused.getMessage(), ""))
                                .find()
                ? Optional.of(Problem.at("id", "request.id-taken", Map.of()))
                : Optional.empty();
    }
}
