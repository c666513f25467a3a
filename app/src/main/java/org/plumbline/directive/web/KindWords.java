package org.plumbline.directive.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.kernel.Language;
import org.plumbline.web.Messages;
import org.plumbline.web.Words;
import org.springframework.stereotype.Component;

/** How kinds of clauses may be called in pasted lines: in the reader's words and in English. */
@Component
class KindWords {

    private final Messages messages;

    KindWords(Messages messages) {
        this.messages = messages;
    }

    Map<ClauseKind, List<String>> of(Words reader) {
        var english = messages.in(Language.EN);
        var words = new EnumMap<ClauseKind, List<String>>(ClauseKind.class);
        for (var kind : ClauseKind.values()) {
            words.put(
                    kind,
                    Stream.of(reader, english)
                            .map(w -> w.name("directive.kind", kind))
                            .distinct()
                            .toList());
        }
        return words;
    }
}
