package org.plumbline.directive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Sql;
import org.plumbline.store.Store;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of directives with their standings: a row a directive, filtered, sorted, grouped. */
@Component
public class Overview {

    private final Store store;
    private final JdbcClient sql;
    private final Register register;
    private final Shelf shelf;
    private final Sites sites;
    private final Standings standings;
    private final ObjectProvider<PromiseBook> promises;

    Overview(
            Store store,
            JdbcClient sql,
            Register register,
            Shelf shelf,
            Sites sites,
            Standings standings,
            ObjectProvider<PromiseBook> promises) {
        this.promises = promises;
        this.store = store;
        this.sql = sql;
        this.register = register;
        this.shelf = shelf;
        this.sites = sites;
        this.standings = standings;
    }

    /** By what the list is ordered. */
    public enum Sort {
        /** As a search finds them, the likeliest first; without a search the latest first. */
        FOUND,
        /** Late first, then silent, then clauses nobody took up or leads. */
        WORST,
        DATE,
        SYMBOL,
        TOOK_UP,
        LATE,
        WITHOUT_LEAD,
        REVIEW,
        /** Most targets that fall short first. */
        TARGETS;

        /** The order of this name, if there is one. */
        public static Optional<Sort> of(String text) {
            return Arrays.stream(values())
                    .filter(sort -> sort.code().equals(text))
                    .findFirst();
        }

        /** Whether the order follows from the documents' heads alone. */
        boolean isByHead() {
            return this == FOUND || this == DATE || this == SYMBOL;
        }

        /** As it stands in an address. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What the list is to show.
     *
     * @param issuer documents of this unit and its bodies
     * @param unit documents issued by this unit or addressed to it
     * @param upper documents that carry out this one
     * @param mine documents issued by, or addressed to, the units of the reader's mandates
     * @param byUpper whether the rows are grouped by the document they carry out
     */
    public record Filter(
            String q,
            @Nullable UUID issuer,
            @Nullable UUID field,
            @Nullable String term,
            @Nullable UUID lead,
            @Nullable UUID unit,
            @Nullable UUID upper,
            boolean mine,
            Sort sort,
            boolean byUpper) {

        /** The same without asking what a document carries out. */
        public Filter(
                String q,
                @Nullable UUID issuer,
                @Nullable UUID field,
                @Nullable String term,
                @Nullable UUID lead,
                @Nullable UUID unit,
                boolean mine,
                Sort sort,
                boolean byUpper) {
            this(q, issuer, field, term, lead, unit, null, mine, sort, byUpper);
        }

        /** Everything, worst first. */
        public static Filter none() {
            return new Filter("", null, null, null, null, null, null, false, Sort.WORST, false);
        }
    }

    /** One row. {@code upper} is the document it carries out, the latest if there are several. */
    public record Line(
            UUID id,
            @Nullable String symbol,
            @Nullable String type,
            Wording title,
            @Nullable UUID issuer,
            @Nullable Wording issuerName,
            LocalDate issued,
            @Nullable String term,
            @Nullable Wording field,
            @Nullable Wording leadPost,
            @Nullable UUID upper,
            @Nullable String upperCalled,
            @Nullable Wording upperTitle,
            Standing standing) {}

    /** Part of the list, and how many rows there are in all. */
    public record Part(List<Line> lines, int from, int total) {}

    private record Hit(
            int key, UUID id, LocalDate issued, @Nullable String symbol) {}

    /** Rows {@code from} up to {@code from + size} of the list. */
    public Part list(Scope scope, Filter filter, Standings.Question question, int from, int size) {
        return store.read(scope, () -> {
            var hits = ordered(scope, filter, question);
            var part = hits.stream().skip(from).limit(size).toList();
            return new Part(lines(part, filter, question), from, hits.size());
        });
    }

    /**
     * So many rows of the list after the one of a document, or from the beginning.
     *
     * @throws org.plumbline.kernel.Refused at {@code cursor} if the document is not in the list
     */
    public Slice<Line> after(
            Scope scope, Filter filter, Standings.Question question, @Nullable UUID document, int size) {
        return store.read(scope, () -> {
            var hits = ordered(scope, filter, question);
            var from = document == null
                    ? 0
                    : 1 + hits.stream().map(Hit::id).toList().indexOf(document);
            if (document != null && from == 0) {
                throw Slice.unknown(document);
            }
            var rest = hits.stream().skip(from).limit(size + 1L).toList();
            var part = Slice.of(rest, size, hit -> hit.id().toString());
            return new Slice<>(lines(part.items(), filter, question), part.next());
        });
    }

    private List<Hit> ordered(Scope scope, Filter filter, Standings.Question question) {
        var found = filter.q().isBlank() ? null : register.keys(filter.q());
        var hits = hits(scope, filter, found, question.on());
        if (filter.sort() == Sort.TARGETS) {
            var bands = promises(scope, question, null);
            return hits.stream()
                    .sorted(Comparator.comparing(
                                    (Hit hit) -> bands.getOrDefault(hit.id(), PromiseCounts.NONE), PromiseCounts.WORST)
                            .thenComparing(order(Sort.DATE, Map.of(), List.of())))
                    .toList();
        }
        var counted = filter.sort().isByHead()
                ? Map.<UUID, Standing>of()
                : standings.byId(hits.stream().map(Hit::key).toList(), question);
        return hits.stream()
                .sorted(order(filter.sort(), counted, found == null ? List.of() : found))
                .toList();
    }

    /** How the targets under some documents stand; those without any are left out. */
    public Map<UUID, PromiseCounts> promises(
            Scope scope, Standings.Question question, @Nullable Collection<UUID> documents) {
        var book = promises.getIfAvailable();
        return book == null ? Map.of() : store.read(scope, () -> book.of(scope, question, documents));
    }

    private List<Hit> hits(Scope scope, Filter filter, @Nullable List<Integer> found, LocalDate on) {
        return sql.sql(Sql.file("/org/plumbline/directive/list.sql"))
                .param("on", on)
                .param(
                        "issuer",
                        filter.issuer() == null
                                ? null
                                : sites.of(filter.issuer(), "issuer").node())
                .param(
                        "upper",
                        filter.upper() == null
                                ? null
                                : shelf.named(filter.upper(), "upper").key())
                .param("field", filter.field())
                .param("term", filter.term())
                .param("lead", filter.lead())
                .param("found", found == null ? null : Rows.ints(found))
                .param("units", units(scope, filter))
                .query((row, n) -> new Hit(
                        row.getInt("directive_key"),
                        Rows.id(row, "id"),
                        Rows.day(row, "issued"),
                        row.getString("symbol")))
                .list();
    }

    private int @Nullable [] units(Scope scope, Filter filter) {
        if (filter.unit() != null) {
            var site = sites.of(filter.unit(), "unit");
            return site.bodyOf() == null ? new int[] {site.node()} : new int[] {site.node(), site.bodyOf()};
        }
        if (!filter.mine()) {
            return null;
        }
        var own = scope.grants().stream().mapToInt(Grant::node).toArray();
        return sql.sql("""
                        SELECT node FROM organisation.unit WHERE node = ANY (:own) OR body_of = ANY (:own)
                        UNION SELECT body_of FROM organisation.unit WHERE node = ANY (:own) AND body_of IS NOT NULL
                        """).param("own", own).query(Integer.class).list().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<Line> lines(List<Hit> hits, Filter filter, Standings.Question question) {
        var keys = hits.stream().map(Hit::key).toList();
        var counted = standings.byId(keys, question);
        Map<UUID, Line> lines = sql
                .sql(Sql.file("/org/plumbline/directive/lines.sql"))
                .param("keys", Rows.ints(keys))
                .query((row, n) -> new Line(
                        Rows.id(row, "id"),
                        row.getString("symbol"),
                        row.getString("type"),
                        Wording.of(row.getString("title")),
                        Rows.id(row, "issuer"),
                        Rows.wordingOrNull(row, "issuer_name"),
                        Rows.day(row, "issued"),
                        row.getString("term"),
                        Rows.wordingOrNull(row, "field_name"),
                        Rows.wordingOrNull(row, "lead_post_name"),
                        Rows.id(row, "upper"),
                        row.getString("upper_called"),
                        Rows.wordingOrNull(row, "upper_title"),
                        Objects.requireNonNull(counted.get(Rows.id(row, "id")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Line::id, Function.identity()));
        var ordered = hits.stream().flatMap(hit -> java.util.stream.Stream.ofNullable(lines.get(hit.id())));
        return filter.byUpper()
                ? ordered.sorted(Comparator.comparing(
                                line -> line.upper() == null ? "" : line.upper().toString(), Comparator.reverseOrder()))
                        .toList()
                : ordered.toList();
    }

    private static Comparator<Hit> order(Sort sort, Map<UUID, Standing> standings, List<Integer> found) {
        Function<Hit, Standing> of = hit -> Objects.requireNonNull(standings.get(hit.id()));
        var latest = Comparator.comparing(Hit::issued).reversed().thenComparing(Hit::key);
        return switch (sort) {
            case FOUND ->
                Comparator.comparingInt((Hit hit) -> found.indexOf(hit.key())).thenComparing(latest);
            case DATE, TARGETS -> latest;
            case SYMBOL ->
                Comparator.comparing((Hit hit) -> hit.symbol() == null ? "" : hit.symbol(), PathOrder.NATURAL)
                        .thenComparing(latest);
            case TOOK_UP ->
                Comparator.comparingDouble((Hit hit) -> share(of.apply(hit))).thenComparing(latest);
            case LATE ->
                Comparator.comparingInt((Hit hit) -> -of.apply(hit).late()).thenComparing(latest);
            case WITHOUT_LEAD ->
                Comparator.comparingInt((Hit hit) -> -of.apply(hit).clausesWithoutLead())
                        .thenComparing(latest);
            case REVIEW ->
                Comparator.comparing(
                                (Hit hit) -> of.apply(hit).nextReview(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(latest);
            case WORST ->
                Comparator.comparingInt((Hit hit) -> -of.apply(hit).late())
                        .thenComparingInt(hit -> -of.apply(hit).silent())
                        .thenComparingInt(hit -> -of.apply(hit).clausesUntaken())
                        .thenComparingInt(hit -> -of.apply(hit).clausesWithoutLead())
                        .thenComparing(latest);
        };
    }

    private static double share(Standing standing) {
        return standing.base() == 0 ? 2 : (double) standing.tookUp() / standing.base();
    }
}
