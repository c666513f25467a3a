package org.plumbline.lists.upload;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.springframework.stereotype.Component;

/** Files that were checked and may be carried out next: kept an hour beside the database, each for the account that sent it. */
@Component
public class HeldFiles {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Share OF_ALL = new Share(400, 40 * Limits.FILE);
    private static final Share OF_ONE = new Share(40, 4 * Limits.FILE);

    private final Clock machine;
    private final Map<UUID, Kept> held = new ConcurrentHashMap<>();
    private @Nullable Path folder;

    HeldFiles(Clock machine) {
        this.machine = machine;
    }

    /** A file as it lies here, and the name under which it was sent. */
    public record Held(Path path, String name) {}

    private record Kept(@Nullable UUID account, Held file, long size, Instant since) {}

    /** How much is held at most. */
    private record Share(int files, long bytes) {}

    /** Keeps a file for its sender; older ones of his give way. */
    public synchronized UUID keep(Scope scope, String name, InputStream content) {
        var id = Ids.next();
        try {
            var at = folder == null ? Files.createTempDirectory("plumbline-lists-") : folder;
            folder = at;
            var file = at.resolve(id.toString());
            Files.copy(content, file);
            held.put(id, new Kept(scope.account(), new Held(file, name), Files.size(file), machine.instant()));
            drop(scope);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file under its identifier, for whoever sent it. */
    public Held get(Scope scope, UUID id) {
        var found = held.get(id);
        if (found == null
                || !Objects.equals(found.account(), scope.account())
                || found.since().plus(KEPT).isBefore(machine.instant())) {
            throw new Absent("file", id);
        }
        return found.file();
    }

    private void drop(Scope scope) {
        var now = machine.instant();
        held.forEach((id, each) -> {
            if (each.since().plus(KEPT).isBefore(now)) {
                remove(id);
            }
        });
        keep(OF_ONE, each -> Objects.equals(each.account(), scope.account()));
        keep(OF_ALL, each -> true);
    }

    /** Lets go of the oldest until what is left of those is no more than a share. */
    private void keep(Share most, Predicate<Kept> of) {
        var those = held.entrySet().stream()
                .filter(each -> of.test(each.getValue()))
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder())) // identifiers follow one another in time
                .toList();
        var files = 0;
        var bytes = 0L;
        for (var each : those) {
            files++;
            bytes += each.getValue().size();
            if (files > most.files || bytes > most.bytes) {
                remove(each.getKey());
            }
        }
    }

    /** Lets go of a file. */
    public void remove(UUID id) {
        var gone = held.remove(id);
        if (gone != null) {
            delete(gone.file().path());
        }
    }

    @PreDestroy
    synchronized void end() {
        held.keySet().forEach(this::remove);
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
