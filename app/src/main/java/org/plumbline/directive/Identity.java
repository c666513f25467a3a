package org.plumbline.directive;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.Head;
import org.plumbline.kernel.Refused;
import org.plumbline.reading.symbol.DocumentType;
import org.plumbline.reading.symbol.Family;
import org.plumbline.reading.symbol.Symbol;
import org.plumbline.reading.symbol.Symbols;
import org.plumbline.reading.text.Folding;

/**
 * What a document is by its symbol.
 *
 * @param whole the identity that no two documents share, or null while a part of it is not known: family, kind, number,
 *     issuer, and the term (Party) or year (state) in which the number counts
 * @param keys everything a person may write to find it by its symbol
 */
record Identity(
        @Nullable String canonical,
        @Nullable String family,
        @Nullable String type,
        @Nullable Integer number,
        @Nullable Integer year,
        @Nullable String whole,
        Set<String> keys) {

    /**
     * Reads the symbol of a head.
     *
     * @throws Refused at the field {@code symbol} if it cannot be understood, at {@code type} if there is no such kind
     */
    static Identity of(Head head) {
        var kind = kind(head.type());
        if (head.symbol() == null || head.symbol().isBlank()) {
            return new Identity(null, null, kind == null ? null : kind.code(), null, null, null, Set.of());
        }
        var reading = Symbols.read(head.symbol());
        if (reading.problem() != null) {
            throw new Refused(
                    "symbol",
                    "directive.symbol-unknown."
                            + reading.problem()
                                    .kind()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'),
                    Map.of("symbol", head.symbol(), "part", reading.problem().part()));
        }
        var symbol = reading.symbol().orElseThrow();
        return of(kind == null ? symbol : symbol.settledAs(kind), head);
    }

    /** Without understanding the symbol: no two documents of one issuer and year bear the same symbol; it is found by the whole and by its parts. */
    static Identity asWritten(Head head) {
        var written = Objects.toString(head.symbol(), "").strip();
        if (written.isEmpty()) {
            return of(head);
        }
        var kind = kind(head.type());
        var year = head.issued().getYear();
        var keys = new TreeSet<>(Symbols.queryKeys(written));
        keys.add(Folding.fold(written));
        Symbols.read(written).symbol().ifPresent(symbol -> keys.addAll(Symbols.searchKeys(symbol, year)));
        var whole = Stream.of("AS WRITTEN", Folding.fold(written), head.issuer(), year)
                .map(Object::toString)
                .collect(Collectors.joining("|"));
        return new Identity(null, null, kind == null ? null : kind.code(), null, year, whole, keys);
    }

    private static Identity of(Symbol symbol, Head head) {
        var family = symbol.family();
        var type = symbol.type() == null ? null : symbol.type().code();
        var settled = symbol.alternatives().isEmpty();
        var year = symbol.year() != null
                ? symbol.year()
                : Integer.valueOf(head.issued().getYear());
        var keys = new TreeSet<>(Symbols.searchKeys(symbol, head.issued().getYear()));
        return new Identity(
                symbol.canonical(),
                family == null ? null : family.name(),
                type,
                symbol.number(),
                year,
                settled
                        ? whole(symbol, family, type, head.issuer(), family == Family.PARTY ? head.term() : year)
                        : null,
                keys);
    }

    private static @Nullable String whole(
            Symbol symbol, @Nullable Family family, @Nullable String type, UUID issuer, @Nullable Object period) {
        if (family == null
                || family == Family.OTHER
                || period == null
                || period.toString().isBlank()) {
            return null;
        }
        if (type == null && family != Family.STATE_LETTER && family != Family.ASSEMBLY) {
            return null;
        }
        return Stream.of(family, type, symbol.number(), symbol.suffix(), symbol.issuerLetters(), issuer, period)
                .map(part -> Folding.fold(Objects.toString(part, "")))
                .collect(Collectors.joining("|"));
    }

    private static @Nullable DocumentType kind(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return DocumentType.find(code)
                .orElseThrow(() -> new Refused("type", "directive.type-unknown", Map.of("type", code)));
    }
}
