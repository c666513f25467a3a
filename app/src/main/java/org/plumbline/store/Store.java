package org.plumbline.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plumbline.kernel.Deed;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to the database. Every transaction first says who asks; row-level security shows nothing to a transaction
 * that did not. Every write leaves exactly one happening and takes its known time once.
 */
@Component
public class Store {

    /** The instant by which everything is known: whoever names none asks as known then. */
    public static final Instant ALL_KNOWN = Instant.parse("9999-01-01T00:00:00Z");

    /** Under this name stands what one reading transaction has looked up already. */
    private static final Object LOOKED_UP = new Object();

    private static final int LONGEST_WRITE_SECONDS = 30;
    private static final int LONGEST_BATCH_SECONDS = 600;

    private final JdbcClient sql;
    private final Planning planning;
    private final Switches switches;
    private final Happenings happenings;
    private final KnownTime knownTime;
    private final Installation installation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final TransactionTemplate writingMany;

    Store(
            JdbcClient sql,
            Planning planning,
            Switches switches,
            Happenings happenings,
            KnownTime knownTime,
            Installation installation,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.planning = planning;
        this.switches = switches;
        this.happenings = happenings;
        this.knownTime = knownTime;
        this.installation = installation;
        this.events = events;
        this.reading = new TransactionTemplate(transactions);
        // Reads are many and in one snapshot each: connections come so from the pool, and only Transactions that write
        // ask for another level.
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.writing.setTimeout(LONGEST_WRITE_SECONDS);
        this.writingMany = new TransactionTemplate(transactions);
        this.writingMany.setTimeout(LONGEST_BATCH_SECONDS);
    }

    /** Reads in one snapshot, as far as the scope reaches. */
    public <T> T read(Scope scope, Supplier<T> query) {
        return inside(reading, scope, Planning.WEIGHED, query);
    }

    /**
     * The same for a page that is opened again and again, and asks much by keys and indexes: to plan each of its statements
     * anew would take longer than to carry it out. What is counted over many rows on the way is asked {@link #afresh}.
     */
    public <T> T readOften(Scope scope, Supplier<T> query) {
        return inside(reading, scope, Planning.GENERIC, query);
    }

    /** Asks something whose best way depends on what is asked: planned anew, in whatever transaction is open. */
    public <T> T afresh(Supplier<T> query) {
        return planning.afresh(query);
    }

    /**
     * Asks something that looks at many rows on its way, in a transaction of whatever kind: policies list the units of the reach once and do
     * not ask for each row, and a plan that serves whatever is asked is kept.
     */
    public <T> T overMany(Supplier<T> query) {
        return planning.weighed(query);
    }

    /**
     * Looks something up once in a reading transaction, which sees one snapshot from beginning to end, so that the second
     * answer cannot differ from the first. A writing transaction asks each time.
     */
    public <T> Optional<T> once(Class<T> type, Object key, Supplier<Optional<T>> query) {
        if (!(TransactionSynchronizationManager.getResource(LOOKED_UP) instanceof LookedUp known)) {
            return query.get();
        }
        var before = known.found().get(key);
        if (before != null) {
            return Optional.of(type.cast(before));
        }
        var found = query.get();
        found.ifPresent(each -> known.found().put(key, each));
        return found;
    }

    private record LookedUp(Map<Object, Object> found, Instant settled) {}

    /**
     * Carries out a command: all of it or nothing, once for each idempotency key, with its happening.
     *
     * @param work the reads, the decision and the writes; given the command's known time
     */
    public Receipt write(Scope scope, Deed deed, Consumer<Instant> work) {
        return inside(writing, scope, Planning.GENERIC, () -> {
            var id = Ids.next();
            var key = IdempotencyKey.of(deed);
            if (key.isPresent() && !happenings.claim(key.get(), scope, deed, id)) {
                return happenings.earlier(key.get(), scope, deed);
            }
            var knownAt = knownTime.next();
            endWith(knownAt);
            work.accept(knownAt);
            var happening = happenings.keep(id, scope, deed, knownAt);
            events.publishEvent(happening);
            return new Receipt(deed.about(), knownAt, false);
        });
    }

    /**
     * Carries out many commands in one transaction: an import, the facts of a demonstration. Each leaves its own
     * happening; if one is refused, none was done.
     */
    public <T> T batch(Scope scope, Supplier<T> commands) {
        return inside(writingMany, scope, Planning.WEIGHED, commands);
    }

    /**
     * Carries out work under a setting that a policy of the database asks for, such as {@code plumbline.passing}; off again
     * when it is done. If the work fails, the transaction is over and the setting with it.
     */
    public <T> T under(String setting, Supplier<T> work) {
        return under(List.of(setting), work);
    }

    /** The same under several settings at once. Those that are on already stay on when it is done: work may go on inside of work. */
    public <T> T under(List<String> settings, Supplier<T> work) {
        return switches.under(settings, work);
    }

    /**
     * Waits for whoever changes the same record, so that the version read next is still the stored one when this command
     * ends.
     */
    public void alone(UUID record) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:record, 0))")
                .param("record", record.toString())
                .query()
                .singleRow();
    }

    /** Waits for whoever is alone with a record; any number may be beside one another until their transactions end. */
    public void beside(UUID record) {
        sql.sql("SELECT pg_advisory_xact_lock_shared(hashtextextended(:record, 0))")
                .param("record", record.toString())
                .query()
                .singleRow();
    }

    /** Whether a transaction is open on this thread: some upkeep is possible only outside of one. */
    public boolean isOpen() {
        return TransactionSynchronizationManager.getResource(Store.class) != null;
    }

    /** The scope of the transaction open on this thread: for those who hear of a happening inside it. */
    public Scope asking() {
        if (TransactionSynchronizationManager.getResource(Store.class) instanceof Scope scope) {
            return scope;
        }
        throw new IllegalArgumentException("""
                Nobody asks: no transaction is open on this thread.
                Maybe a happening was heard of outside of its own.""");
    }

    /**
     * The instant for which a question as known at some instant can be answered in the reading transaction open on this thread:
     * that one, or the last one of which nothing more can become known. Asked again later, the answer is the same.
     */
    public Instant settled(Instant asked) {
        if (TransactionSynchronizationManager.getResource(LOOKED_UP) instanceof LookedUp known
                && known.settled().isBefore(asked)) {
            return known.settled();
        }
        return asked;
    }

    /** The instant as known at which all that can be seen by now was known: nothing that is written from now on bears it. */
    public Instant latest() {
        return knownTime.latest();
    }

    /** Whether no more can become known of an instant: every writing transaction that took it or an earlier one has ended. */
    public boolean isSettled(Instant instant) {
        return !knownTime.settled().isBefore(instant);
    }

    /** Whether the transaction open on this thread reaches the whole installation. */
    public boolean reachesEverything() {
        return TransactionSynchronizationManager.getResource(Store.class) instanceof Scope scope && scope.everything();
    }

    private <T> T inside(TransactionTemplate template, Scope scope, String plans, Supplier<T> work) {
        var current = TransactionSynchronizationManager.getResource(Store.class);
        if (current != null) {
            if (!current.equals(scope)) {
                throw new IllegalArgumentException("""
                        A transaction of %s was asked to go on for %s.
                        Maybe a front door was called with another scope than its caller's.""".formatted(((Scope) current).name(), scope.name()));
            }
            return work.get();
        }
        var settled =
                template == reading ? knownTime.settled() : Instant.EPOCH; // before the snapshot is taken, never after
        T result = template.execute(status -> {
            TransactionSynchronizationManager.bindResource(Store.class, scope);
            if (template == reading) {
                TransactionSynchronizationManager.bindResource(LOOKED_UP, new LookedUp(new HashMap<>(), settled));
            }
            try {
                say(scope, plans);
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(Store.class);
                TransactionSynchronizationManager.unbindResourceIfPossible(LOOKED_UP);
                switches.ended();
                planning.ended();
            }
        });
        return result;
    }

    private void say(Scope scope, String plans) {
        sql.sql("""
                        SELECT set_config('plumbline.scope', :who, true),
                               set_config('plumbline.everything', :everything, true),
                               set_config('plumbline.roots', :roots, true),
                               set_config('plumbline.singles', :singles, true),
                               set_config('plumbline.own', :own, true),
                               set_config('plumbline.today', :today, true),
                               set_config('plan_cache_mode', :plans, true),
                               CASE WHEN :alone THEN set_config('max_parallel_workers_per_gather', '0', true) END
                        """)
                .param(
                        "who",
                        scope.account() == null ? "programme" : scope.account().toString())
                .param("everything", scope.everything() ? "on" : "off")
                .param("roots", literal(scope.subtreeRoots()))
                .param("singles", literal(scope.singleNodes()))
                .param("own", literal(scope.ownNodes()))
                .param("today", installation.today().toString())
                .param("plans", plans)
                .param("alone", plans.equals(Planning.GENERIC)) // many ask at once: to each its own processor
                .query()
                .singleRow();
        planning.began(plans);
    }

    /** From when a transaction took an instant until it ends, what is known at that instant is not settled. */
    private void endWith(Instant taken) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                knownTime.ended(taken);
            }
        });
    }

    private static String literal(int[] nodes) {
        return Arrays.stream(nodes).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** An instant as the database takes it. */
    public static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant);
    }
}
