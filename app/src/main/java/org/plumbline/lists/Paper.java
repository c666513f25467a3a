package org.plumbline.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.ClauseText;

/** A directive that a workbook names: known already, or first registered by it. */
final class Paper {

    final UUID id;
    final boolean isNew;
    final @Nullable String symbol;
    final @Nullable String canonical;
    final UUID issuer;
    final LocalDate issued;
    final @Nullable LocalDate inForce;
    final @Nullable String term;
    final @Nullable String type;
    final String title;
    final String readingClass;
    /** By their numbers, those of the workbook as well. */
    final Map<String, UUID> clauses = new LinkedHashMap<>();
    /** The wordings of those that were there before, by their numbers. */
    final Map<String, String> wordings = new LinkedHashMap<>();
    /** First entered by the workbook. */
    final List<ClauseText> entered = new ArrayList<>();

    Paper(
            UUID id,
            boolean isNew,
            @Nullable String symbol,
            @Nullable String canonical,
            UUID issuer,
            LocalDate issued,
            @Nullable LocalDate inForce,
            @Nullable String term,
            @Nullable String type,
            String title,
            String readingClass) {
        this.id = id;
        this.isNew = isNew;
        this.symbol = symbol;
        this.canonical = canonical;
        this.issuer = issuer;
        this.issued = issued;
        this.inForce = inForce;
        this.term = term;
        this.type = type;
        this.title = title;
        this.readingClass = readingClass;
    }

    /** How files name it: its symbol, or its identifier where it has none. */
    String ref() {
        return canonical != null ? canonical : symbol != null ? symbol : id.toString();
    }
}
