package org.plumbline.live.deed;

import org.plumbline.kernel.Deed;

/** A deed of this module: all of them, so that the happenings can be carried out again. */
public sealed interface LiveDeed extends Deed permits BindFigure, KeepAsSaid, TakeOverFigures, UnbindFigure {}
