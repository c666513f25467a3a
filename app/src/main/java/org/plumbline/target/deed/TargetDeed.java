package org.plumbline.target.deed;

import org.plumbline.kernel.Deed;

/** A deed of this module: all of them, so that the happenings can be carried out again. */
public sealed interface TargetDeed extends Deed
        permits SetTarget,
                ReviseTarget,
                TakeBackRevision,
                WithdrawTarget,
                SplitTarget,
                ChangeSplit,
                WithdrawSplit,
                AnswerShare,
                SetForEach {}
