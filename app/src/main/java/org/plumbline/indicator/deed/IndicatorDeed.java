package org.plumbline.indicator.deed;

import org.plumbline.kernel.Deed;

/** A deed of this module: all of them, so that the happenings can be carried out again. */
public sealed interface IndicatorDeed extends Deed
        permits AddUpFigures,
                AnswerContest,
                ContestIndicator,
                DefineDimension,
                DefineIndicator,
                DefineMeasure,
                EnterFigures,
                ImportFigures,
                MarkBreak,
                ProveFigure,
                ReviewFigure,
                ReviseIndicator,
                UnmarkBreak,
                WithdrawContest,
                WithdrawFigure {}
