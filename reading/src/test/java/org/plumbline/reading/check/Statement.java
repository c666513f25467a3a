package org.plumbline.reading.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A statement of some figures that follow from each other, and its words in one language. */
record Statement(String kind, String language, String words, Map<String, BigDecimal> figures, List<String> mayAlter) {

    private static final int HUNDRED = 100;

    /** True figures for a kind of statement. */
    static Statement of(String kind, String language, String words, RandomGenerator random) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        int year = random.nextInt(2012, 2021);
        int steps = random.nextInt(2, 6);
        switch (kind) {
            case "distribution" -> {
                int exceeded = random.nextInt(2, 9);
                int met = random.nextInt(2, 15);
                int over = random.nextInt(2, 25);
                int under = random.nextInt(2, 12);
                put(figures, "e", exceeded);
                put(figures, "m", met);
                put(figures, "o", over);
                put(figures, "u", under);
                put(figures, "t", exceeded + met + over + under);
            }
            case "parts" -> {
                var a = decimal(random.nextInt(100, 900), 1);
                var b = decimal(random.nextInt(100, 900), 1);
                var c = decimal(random.nextInt(100, 900), 1);
                figures.put("a", a);
                figures.put("b", b);
                figures.put("c", c);
                figures.put("t", a.add(b).add(c));
            }
            case "average" -> {
                var from = decimal(random.nextInt(3000, 7000), 2);
                var to = decimal(random.nextInt(500, 2800), 2);
                figures.put("f", from);
                figures.put("g", to);
                figures.put("d", from.subtract(to).divide(BigDecimal.valueOf(steps), 2, RoundingMode.HALF_UP));
            }
            case "difference" -> {
                var high = decimal(random.nextInt(300, 700), 1);
                var low = decimal(random.nextInt(50, 280), 1);
                figures.put("f", high);
                figures.put("g", low);
                figures.put("d", high.subtract(low));
            }
            case "share" -> {
                int whole = random.nextInt(40, 900);
                int part = random.nextInt(whole / 5, whole * 9 / 10);
                put(figures, "a", part);
                put(figures, "b", whole);
                figures.put("p", decimal(part * HUNDRED, 0).divide(decimal(whole, 0), 1, RoundingMode.HALF_UP));
            }
            case "growth" -> {
                int from = random.nextInt(200, 900);
                int to = from + random.nextInt(from / 20, from / 2);
                put(figures, "a", from);
                put(figures, "b", to);
                figures.put("p", decimal((to - from) * HUNDRED, 0).divide(decimal(from, 0), 1, RoundingMode.HALF_UP));
            }
            default -> throw new IllegalArgumentException(kind);
        }
        var alterable = List.copyOf(figures.keySet());
        put(figures, "y", year);
        put(figures, "z", year + steps);
        return new Statement(kind, language, words, figures, alterable);
    }

    private static void put(Map<String, BigDecimal> figures, String name, int value) {
        figures.put(name, BigDecimal.valueOf(value));
    }

    private static BigDecimal decimal(int digits, int scale) {
        return BigDecimal.valueOf(digits, scale);
    }

    /** The same with one figure altered as a slip of the hand would: a digit exchanged, or two digits changed places. */
    Statement altered(RandomGenerator random) {
        while (true) {
            var name = mayAlter.get(random.nextInt(mayAlter.size()));
            var old = figures.getOrDefault(name, BigDecimal.ZERO);
            var digits = old.unscaledValue().toString().toCharArray();
            int at = random.nextInt(digits.length);
            boolean turned = at + 1 < digits.length && random.nextBoolean();
            if (turned) {
                char kept = digits[at];
                digits[at] = digits[at + 1];
                digits[at + 1] = kept;
            } else {
                digits[at] = (char) ('0' + random.nextInt(10));
            }
            var value = new BigDecimal(new java.math.BigInteger(new String(digits)), old.scale());
            if (digits[0] != '0' && value.compareTo(old) != 0 && (!kind.equals("share") || isPossible(name, value))) {
                var other = new LinkedHashMap<>(figures);
                other.put(name, value);
                return new Statement(kind, language, words, other, mayAlter);
            }
        }
    }

    private boolean isPossible(String name, BigDecimal value) {
        var part = name.equals("a") ? value : figures.getOrDefault("a", BigDecimal.ZERO);
        var whole = name.equals("b") ? value : figures.getOrDefault("b", BigDecimal.ZERO);
        return part.compareTo(whole) <= 0 && whole.signum() > 0;
    }

    /** The statement as an office of its language writes it. */
    String text() {
        var text = words;
        for (var one : figures.entrySet()) {
            var printed = one.getValue().toPlainString();
            text = text.replace("{" + one.getKey() + "}", language.equals("en") ? printed : printed.replace('.', ','));
        }
        return text;
    }

    /** The checks that must notice an altered figure. */
    List<CheckKind> watchers() {
        return switch (kind) {
            case "distribution", "parts" -> List.of(CheckKind.DISTRIBUTION_SUM, CheckKind.PART_OF_WHOLE);
            case "average" -> List.of(CheckKind.AVERAGE_CHANGE, CheckKind.DIRECTION);
            case "difference" -> List.of(CheckKind.TOTAL_CHANGE, CheckKind.DIRECTION);
            case "share" -> List.of(CheckKind.PERCENT_OF_COUNT);
            default -> List.of(CheckKind.GROWTH_RATE, CheckKind.DIRECTION);
        };
    }
}
