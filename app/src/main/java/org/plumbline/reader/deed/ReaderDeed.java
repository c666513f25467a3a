package org.plumbline.reader.deed;

import org.plumbline.kernel.Deed;

/** A deed of this module: all of them, so that the happenings can be carried out again. */
public sealed interface ReaderDeed extends Deed
        permits AcceptDrafts,
                AddDrafts,
                EditDraft,
                KeepLayout,
                ReadText,
                RefuseDrafts,
                RegisterText,
                RemoveLayout,
                ReopenDrafts,
                TraceRecord {}
