package org.plumbline.project.deed;

import org.plumbline.kernel.Deed;

/** A deed of this module: all of them, so that the happenings can be carried out again. */
public sealed interface ProjectDeed extends Deed
        permits AmendProject,
                CancelProject,
                DecideHandOver,
                FinishProject,
                HandOverProject,
                LinkClause,
                MarkStage,
                OpenObstacle,
                RegisterProject,
                ReplanMoney,
                ReportFigures,
                RescheduleProject,
                ResolveObstacle,
                ResumeProject,
                SuspendProject,
                UnlinkClause {}
