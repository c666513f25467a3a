package org.plumbline.programme.deed;

import org.plumbline.kernel.Deed;

/** A deed of this module: all of them, so that the happenings can be carried out again. */
public sealed interface ProgrammeDeed extends Deed
        permits AmendAssignment,
                AskMoreTime,
                BlockAssignment,
                CancelAssignment,
                ChangeLabels,
                DecideMoreTime,
                DecideProduct,
                DraftAssignment,
                EndLabel,
                HandOverProduct,
                IssueAssignment,
                NameLabel,
                ReachMilestone,
                RecordProgress,
                RemindAssignment,
                UnblockAssignment,
                WaiveClear {}
