package org.plumbline.directive.deed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A relation of the document being registered to one that is registered already. */
public record Link(RelationKind kind, UUID to, @Nullable String note) {}
