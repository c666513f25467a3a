package org.plumbline.reading.check.gather;

import java.util.BitSet;
import org.plumbline.reading.record.RecordType;

/** The tokens of records of some kinds. */
final class Cover {

    private final BitSet tokens = new BitSet();

    Cover(Sheet sheet, RecordType... types) {
        sheet.records(types).forEach(one -> tokens.set(one.start(), one.end()));
    }

    boolean holds(int token) {
        return tokens.get(token);
    }
}
