package org.plumbline.organisation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;

/** What tiers, lines, kinds of traits and defined words have in common: they hold for the whole installation. */
final class Definitions {

    /** The version of what is not there yet. */
    static final int NEW = 0;

    private static final int LAST_RANK = 9_999;

    private Definitions() {}

    static void requireEverything(Scope scope) {
        if (!scope.everything() || !scope.mayAnywhere(Ability.ORGANISE)) {
            throw new NotAllowed(Ability.ORGANISE);
        }
    }

    /** One identifier for each code, so that all happenings of a definition are about the same record. */
    static UUID id(String list, String code) {
        return UUID.nameUUIDFromBytes((list + "/" + code).getBytes(StandardCharsets.UTF_8));
    }

    /** Stops whoever edited an older version, or meant to define something new under a code that is taken. */
    static void requireVersion(Deed deed, @Nullable Integer edited, int stored, Wording wanted, Wording kept) {
        if (edited != null && edited == NEW) {
            throw new Refused("code", "organisation.word-code-taken", Map.of("code", kept));
        }
        if (edited != null && edited != stored) {
            throw new Conflict(
                    deed.about(), edited, stored, Map.of("name", wanted.original()), Map.of("name", kept.original()));
        }
    }

    /** The order in which definitions are shown is a small whole number. */
    static void checkRank(int rank, List<Problem> problems) {
        if (rank < 0 || rank > LAST_RANK) {
            problems.add(Problem.at("rank", "organisation.small-number", Map.of("value", rank)));
        }
    }

    static void requireNew(@Nullable Integer edited, String refusal, Map<String, ?> values) {
        if (edited != null && edited != NEW) {
            throw new Refused("code", refusal, values);
        }
    }
}
