package org.plumbline.frozen;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.plumbline.access.Throttle;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.springframework.stereotype.Component;

/** Papers that bear a code: which version of which page a print is, and what differs today. */
@Component
public class Papers {

    /** So many wrong codes may be typed at once, and then one each half minute: enough for a reader, too slow for who guesses. */
    private static final int AT_ONCE = 10;

    private static final Duration EACH = Duration.ofSeconds(30);

    private final FrozenList list;
    private final Throttle wrong;

    Papers(FrozenList list, Clock machine) {
        this.list = list;
        this.wrong = new Throttle(AT_ONCE, EACH, machine);
    }

    /**
     * The page of a code as it was typed from paper.
     *
     * @throws Refused for what is no code, for one that is not known, also where it is of a page that the reader does not see, and for one
     *     who typed too many of these
     */
    public FrozenList.Compared check(Scope scope, String typed) {
        var code = PaperCode.read(typed);
        var who = Objects.toString(scope.account(), scope.name());
        wrong.take(who).ifPresent(wait -> {
            throw new Refused("code", "frozen.code-wait", Map.of("minutes", wait.toMinutes() + 1));
        });
        var found = list.byCode(scope, code)
                .orElseThrow(
                        () -> new Refused("code", "frozen.code-unknown", Map.of("value", PaperCode.written(code))));
        wrong.giveBack(who);
        return found;
    }
}
