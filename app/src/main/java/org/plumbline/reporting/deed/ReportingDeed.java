package org.plumbline.reporting.deed;

import org.plumbline.kernel.Deed;

/** A deed of this module: all of them, so that the happenings can be carried out again. */
public sealed interface ReportingDeed extends Deed
        permits AcceptReturn,
                CarryReturn,
                DefineRegime,
                EndRegime,
                OpenRound,
                PermitLateReturn,
                RecordOutgoing,
                ReviseRegime,
                SendBackReturn,
                SendReturn {}
