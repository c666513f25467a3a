package org.plumbline.indicator;

/** Whether rows may say the same cell twice: by a digest of each, which is rarely the same by chance. */
final class SeenCells {

    private long[] slots = new long[1 << 12];
    private int size;
    private boolean twice;

    void add(ImportedRow row) {
        var period = row.stated().period();
        var digest = mix(
                mix(
                        mix(mix(row.indicatorKey(), row.node()), row.cut().hashCode()),
                        period.first().toEpochDay()),
                period.last().toEpochDay());
        var digestOrOne = digest == 0 ? 1 : digest;
        if (size * 2 >= slots.length) {
            grow();
        }
        twice |= !put(digestOrOne);
    }

    boolean maybeTwice() {
        return twice;
    }

    private boolean put(long digest) {
        var at = (int) (digest & slots.length - 1);
        while (slots[at] != 0) {
            if (slots[at] == digest) {
                return false;
            }
            at = at + 1 & slots.length - 1;
        }
        slots[at] = digest;
        size++;
        return true;
    }

    private void grow() {
        var old = slots;
        slots = new long[old.length * 2];
        size = 0;
        for (var digest : old) {
            if (digest != 0) {
                put(digest);
            }
        }
    }

    private static long mix(long before, long next) {
        var x = (before ^ next) * 0x9E3779B97F4A7C15L;
        x = (x ^ x >>> 32) * 0xD6E8FEB86659FD93L;
        return x ^ x >>> 29;
    }
}
