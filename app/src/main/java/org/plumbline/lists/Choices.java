package org.plumbline.lists;

import java.util.Optional;
import org.plumbline.kernel.Language;
import org.plumbline.reading.text.Folding;
import org.plumbline.web.Messages;
import org.springframework.stereotype.Component;

/** Understands the words of closed lists, in any of the six languages or by their codes. */
@Component
class Choices {

    private final Messages messages;

    Choices(Messages messages) {
        this.messages = messages;
    }

    Optional<Boolean> read(String text) {
        var folded = Folding.fold(text);
        if (folded.equals("1") || is("lists.yes", folded)) {
            return Optional.of(true);
        }
        return folded.equals("0") || is("lists.no", folded) ? Optional.of(false) : Optional.empty();
    }

    /** The code of the value that a cell names. */
    Optional<String> choice(Column column, String text) {
        var folded = Folding.fold(text);
        return column.values().stream()
                .filter(value -> Folding.fold(value).equals(folded) || is(column.words() + value, folded))
                .findFirst();
    }

    private boolean is(String message, String folded) {
        for (var language : Language.values()) {
            if (Folding.fold(messages.in(language).say(message)).equals(folded)) {
                return true;
            }
        }
        return false;
    }
}
