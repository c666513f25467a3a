package org.plumbline.directive.deed;

import org.plumbline.kernel.Deed;

/** A deed of this module: all of them, so that the happenings can be carried out again. */
public sealed interface DirectiveDeed extends Deed
        permits AddClauses,
                AddressDirective,
                AmendClause,
                AmendDirective,
                AnswerDirective,
                AttachFile,
                DeriveClause,
                EndAddressee,
                EndDerivation,
                EndRelation,
                HoldStudy,
                JoinDirectives,
                LookThroughFile,
                NameField,
                ReceiveDirective,
                RegisterDirective,
                RelateDirectives,
                RemindUnits,
                WithdrawClause,
                WithdrawFile {}
