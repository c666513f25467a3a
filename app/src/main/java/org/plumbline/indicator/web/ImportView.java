package org.plumbline.indicator.web;

import org.plumbline.indicator.FigureImports;
import org.plumbline.indicator.ImportProgress;

/**
 * A file of figures that is being checked or taken in, as its page shows it.
 *
 * @param id under which its sender finds it
 * @param storing whether it is being taken in, after it was checked
 */
public record ImportView(String id, FigureImports.Sent sent, ImportProgress progress, boolean storing) {}
