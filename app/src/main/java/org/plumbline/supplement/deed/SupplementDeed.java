package org.plumbline.supplement.deed;

import org.plumbline.kernel.Deed;

/** A deed of this module: all of them, so that the happenings can be carried out again. */
public sealed interface SupplementDeed extends Deed
        permits AnswerSupplement, AskSupplement, AskSupplementAgain, TakeSupplement, WithdrawSupplement {}
