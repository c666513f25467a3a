package org.plumbline.target.web;

import org.plumbline.indicator.Fact;
import org.plumbline.indicator.deed.ProofLevel;

/** How figures are known. */
final class Proofs {

    private Proofs() {}

    /** Whether a figure counts as checked. */
    static boolean isChecked(Fact fact) {
        return fact.proof().level().compareTo(ProofLevel.DOCUMENT_CHECKED) >= 0;
    }
}
