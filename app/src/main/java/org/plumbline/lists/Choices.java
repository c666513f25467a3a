package org.plumbline.lists;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.kernel.Language;
import org.plumbline.reading.text.Folding;
import org.plumbline.web.Messages;

/** Understands the words of closed lists, in any of the six languages, in the installation's words or the plain ones, or by their codes. */
final class Choices {

    private final Messages messages;
    private final Map<Column, Map<String, String>> choices = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>();

    Choices(Messages messages) {
        this.messages = messages;
        words("lists.yes").forEach(word -> answers.put(word, true));
        words("lists.no").forEach(word -> answers.put(word, false));
        answers.put("1", true);
        answers.put("0", false);
    }

    Optional<Boolean> read(String text) {
        return Optional.ofNullable(answers.get(Folding.fold(text)));
    }

    /** The code of the value that a cell names. */
    Optional<String> choice(Column column, String text) {
        return Optional.ofNullable(choices.computeIfAbsent(column, this::byWord).get(Folding.fold(text)));
    }

    private Map<String, String> byWord(Column column) {
        var byWord = new HashMap<String, String>();
        for (var value : column.values()) {
            byWord.put(Folding.fold(value), value);
            words(column.words() + value).forEach(word -> byWord.putIfAbsent(word, value));
        }
        return byWord;
    }

    private Stream<String> words(String message) {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(messages.in(language), messages.plain(language)))
                .map(w -> Folding.fold(w.say(message)));
    }
}
