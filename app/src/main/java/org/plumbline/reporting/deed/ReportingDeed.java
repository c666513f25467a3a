package org.plumbline.reporting.deed;

import org.plumbline.kernel.Deed;

/** A deed of this module: all of them, so that the happenings can be carried out again. */
public sealed interface ReportingDeed extends Deed
        permits ApproveReturn,
                CarryReturn,
                DefineRegime,
                EndDeputy,
                EndRegime,
                HandInReturn,
                LayDownPath,
                NameAnswerer,
                NameDeputy,
                OpenRound,
                PermitLateReturn,
                RecordOutgoing,
                RemindReturns,
                ReviseRegime,
                SendBackReturn,
                SendReturn,
                WithdrawReturn {}
