package org.plumbline.reading.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Pairs what the gold has with what was said, each once, so that as many pairs as possible come about. */
final class Matching {

    private static final int NOBODY = -1;

    private final int[][] candidates;
    private final int[] owner;

    private Matching(List<Gold> gold, List<Said> said, BiPredicate<Gold, Said> right) {
        owner = new int[said.size()];
        Arrays.fill(owner, NOBODY);
        candidates = gold.stream().map(one -> candidates(one, said, right)).toArray(int[][]::new);
        for (int one = 0; one < candidates.length; one++) {
            place(one, new boolean[said.size()]);
        }
    }

    /** For each answer the number of the gold record that it is paired with, or -1. */
    static int[] owners(List<Gold> gold, List<Said> said, BiPredicate<Gold, Said> right) {
        return new Matching(gold, said, right).owner;
    }

    /** The nearest first, those of the same kind before others. */
    private static int[] candidates(Gold gold, List<Said> said, BiPredicate<Gold, Said> right) {
        var nearest = Comparator.<Integer, Boolean>comparing(
                        one -> !said.get(one).type().equals(gold.type()))
                .thenComparing(one -> Math.abs(said.get(one).start() - gold.start())
                        + Math.abs(said.get(one).end() - gold.end()));
        return IntStream.range(0, said.size())
                .filter(one -> right.test(gold, said.get(one)))
                .boxed()
                .sorted(nearest)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean place(int gold, boolean[] seen) {
        for (int one : candidates[gold]) {
            if (!seen[one]) {
                seen[one] = true;
                if (owner[one] == NOBODY || place(owner[one], seen)) {
                    owner[one] = gold;
                    return true;
                }
            }
        }
        return false;
    }
}
