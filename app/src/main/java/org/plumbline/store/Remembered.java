package org.plumbline.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers kept under a proof, which is the sum of a record's marks: given again as long as the proof is the same. */
public final class Remembered<K, V> {

    private final Map<K, Kept<V>> answers = new ConcurrentHashMap<>();
    private final int most;

    /** @param most when there are more than so many, all are forgotten */
    public Remembered(int most) {
        this.most = most;
    }

    /** The answer, worked out anew only if something changed since. Runs in the snapshot in which the proof was read. */
    public V of(K asked, long proof, Supplier<V> work) {
        var known = answers.get(asked);
        if (known != null && known.proof() == proof) {
            return known.answer();
        }
        if (answers.size() > most) {
            answers.clear();
        }
        var answer = work.get();
        answers.put(asked, new Kept<>(proof, answer));
        return answer;
    }

    private record Kept<V>(long proof, V answer) {}
}
