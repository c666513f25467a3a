package org.plumbline.reading.find;

/**
 * Reads hostile texts of growing length and prints how long each takes, beside half of it: {@code mvn -pl reading test-compile
 * exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.plumbline.reading.find.LongHostileRun -Dexec.args="10000000"}.
 */
final class LongHostileRun {

    private static final int LEAST = 500_000;
    private static final int SLOW_MS = 50;

    private LongHostileRun() {}

    /** The longest length, and perhaps the kinds to try. */
    public static void main(String[] arguments) {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4_000_000;
        for (var kind : Hostile.values()) {
            if (arguments.length < 2 || java.util.List.of(arguments).contains(kind.name())) {
                var line = new StringBuilder("%-20s".formatted(kind));
                double last = 0;
                for (int size = LEAST; size <= most; size *= 2) {
                    var text = kind.of(size);
                    double best = Double.MAX_VALUE;
                    for (int round = 0; round < 3; round++) {
                        long start = System.nanoTime();
                        Samples.READER.read(text);
                        best = Math.min(best, (System.nanoTime() - start) / 1e6);
                    }
                    boolean steep = last > SLOW_MS && best / last > 2.6;
                    line.append("%9.0f ms%s".formatted(best, steep ? " STEEP" : ""));
                    last = best;
                }
                System.out.println(line);
            }
        }
    }
}
