package org.plumbline.target.deed;

import org.plumbline.kernel.Deed;

/** What is done to schemes: all of it, so that the happenings can be carried out again. */
public sealed interface SchemeDeed extends Deed permits RegisterScheme, PrescribeScheme, WithdrawScheme {}
