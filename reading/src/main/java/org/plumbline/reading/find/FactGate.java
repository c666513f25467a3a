package org.plumbline.reading.find;

import java.util.ArrayList;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.pack.PackGate;
import org.plumbline.reading.pack.PackProblem;
import org.plumbline.reading.pack.Packs;

/** Lets a pack in when it reads each of its facts exactly: what every language reads in them, and nothing more. */
public final class FactGate implements PackGate {

    private static final String MEND = "Add the words to the lists of the pack, or write the fact in usual words.";

    @Override
    public void check(Packs packs, LanguagePack pack) {
        var facts = packs.facts(pack);
        if (facts.isEmpty()) {
            throw new PackProblem(
                    pack.code() + "/facts.tsv",
                    0,
                    "the pack has no facts",
                    "Write facts of the other packs in its language; see the packs that come along.");
        }
        var expected = ExpectedFacts.load();
        var reader = new Reader(packs);
        var unread = new ArrayList<String>();
        int line = 0;
        var what = "";
        for (int at = 0; at < facts.size(); at++) {
            var fact = facts.get(at);
            if (!expected.knows(fact.id())) {
                throw new PackProblem(
                        pack.code() + "/facts.tsv",
                        at + 1,
                        "there is no fact " + fact.id(),
                        "Take the name from another pack.");
            }
            var found = reader.read(fact.text(), pack).records();
            var outcome = expected.compare(fact.id(), found);
            if (outcome.kind() == FactOutcome.Kind.SAME) {
                continue;
            }
            if (unread.isEmpty()) {
                line = at + 1;
                what = "the fact %s is not read: %s in «%s»".formatted(fact.id(), outcome.says(), fact.text());
            }
            unread.add(fact.id());
        }
        if (!unread.isEmpty()) {
            var others = unread.size() == 1 ? "" : "; nor are " + String.join(", ", unread.subList(1, unread.size()));
            throw new PackProblem(pack.code() + "/facts.tsv", line, what + others, MEND);
        }
    }
}
