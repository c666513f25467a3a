package org.plumbline.reader.web;

import java.math.BigDecimal;
import org.plumbline.kernel.Refused;
import org.plumbline.reader.DraftFields;
import org.plumbline.web.TypedNumber;
import org.plumbline.web.Words;

/** Figures as a person types them, and as drafts keep them. */
final class TypedFigures {

    private static final int DECIMALS = 6;

    private TypedFigures() {}

    /** The figure in plain notation; what cannot be read stays as it is typed, and is refused where it is kept. */
    static String plain(Words w, String typed) {
        try {
            return DraftFields.plain(TypedNumber.read(w, "value", "", typed, DECIMALS));
        } catch (Refused unread) {
            return typed;
        }
    }

    /** A figure that is kept, to be edited. */
    static String shown(Words w, String kept) {
        try {
            return w.plain(new BigDecimal(kept));
        } catch (NumberFormatException none) {
            return kept;
        }
    }
}
