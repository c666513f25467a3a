package org.plumbline.frozen.deed;

import org.plumbline.kernel.Deed;

/** A deed of this module: all of them, so that the happenings can be carried out again. */
public sealed interface FrozenDeed extends Deed permits FreezePage, SettleFrozen {}
