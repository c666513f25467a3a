package org.plumbline.target.web;

import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Wording;

/**
 * From where units may be taken into a split: {@code places}, {@code bodies}, {@code line:3} or {@code set:id}.
 *
 * @param name of a line or a set; null for what stands directly below
 */
public record UnitSource(String code, @Nullable Wording name) {}
