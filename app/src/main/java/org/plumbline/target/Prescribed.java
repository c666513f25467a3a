package org.plumbline.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.verdict.Scheme;
import org.plumbline.verdict.Schemes;

/**
 * By which scheme, and which version of it, the targets under documents are judged on a day, as known at an instant. It is the one source
 * of a scheme for every judgement.
 *
 * @param rulings what documents prescribe, by their inner numbers, each in the order of days
 * @param issued the schemes that are prescribed somewhere, by their codes
 */
record Prescribed(Map<Integer, List<Ruling>> rulings, Map<String, Issued> issued) {

    static final Prescribed NOTHING = new Prescribed(Map.of(), Map.of());

    /** From a day on this scheme; null is the usual one. */
    record Ruling(LocalDate from, @Nullable String code) {}

    /**
     * A scheme.
     *
     * @param versions in the order of their days, of one day the one that was registered last is the last
     * @param withdrawn the first day on which it judges no more; null while it stands
     */
    record Issued(List<Version> versions, @Nullable LocalDate withdrawn) {

        @Nullable
        Scheme on(LocalDate day) {
            return withdrawn != null && !day.isBefore(withdrawn)
                    ? null
                    : last(versions.stream()
                            .filter(each -> !each.from().isAfter(day))
                            .map(Version::scheme));
        }

        private Stream<LocalDate> days() {
            var days = versions.stream().map(Version::from);
            return withdrawn == null ? days : Stream.concat(days, Stream.of(withdrawn));
        }
    }

    /** A version and the first day on which it judges. */
    record Version(LocalDate from, Scheme scheme) {}

    /** The scheme of a day for what stands under a document; the usual one where nothing is prescribed. */
    Scheme on(@Nullable Integer key, LocalDate day) {
        var ruling = last(of(key).stream().filter(each -> !each.from().isAfter(day)));
        var scheme = ruling == null || ruling.code() == null ? null : issued.get(ruling.code());
        var found = scheme == null ? null : scheme.on(day);
        return found == null ? Schemes.usual() : found;
    }

    /** The first day after a day on which another scheme or version may judge; {@link LocalDate#MAX} for never. */
    LocalDate turns(@Nullable Integer key, LocalDate day) {
        return of(key).stream()
                .flatMap(each -> {
                    var scheme = each.code() == null ? null : issued.get(each.code());
                    var days = Stream.of(each.from());
                    return scheme == null ? days : Stream.concat(days, scheme.days());
                })
                .filter(each -> each.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    private List<Ruling> of(@Nullable Integer key) {
        return key == null ? List.of() : rulings.getOrDefault(key, List.of());
    }

    private static <T> @Nullable T last(Stream<T> all) {
        return all.reduce((one, next) -> next).orElse(null);
    }
}
