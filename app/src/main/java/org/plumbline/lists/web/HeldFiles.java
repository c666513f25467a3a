package org.plumbline.lists.web;

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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.lists.Lists;
import org.springframework.stereotype.Component;

/** Files that were checked and may be carried out next: kept an hour beside the database, each for the account that sent it. */
@Component
class HeldFiles {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 40;
    private static final int MOST_OF_ONE = 4;

    private final Clock machine;
    private final Map<UUID, Held> held = new ConcurrentHashMap<>();
    private @Nullable Path folder;

    HeldFiles(Clock machine) {
        this.machine = machine;
    }

    private record Held(@Nullable UUID account, Lists.Sent sent, Instant since) {}

    /** Keeps a file for its sender; an older one of his gives way. */
    synchronized UUID keep(Scope scope, String name, InputStream content) {
        drop(scope);
        var id = Ids.next();
        try {
            var at = folder == null ? Files.createTempDirectory("plumbline-lists-") : folder;
            folder = at;
            var file = at.resolve(id + ".xlsx");
            Files.copy(content, file);
            held.put(id, new Held(scope.account(), new Lists.Sent(file, name), machine.instant()));
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file under its identifier, for whoever sent it. */
    Lists.Sent get(Scope scope, UUID id) {
        var found = held.get(id);
        if (found == null
                || !java.util.Objects.equals(found.account(), scope.account())
                || found.since().plus(KEPT).isBefore(machine.instant())) {
            throw new Absent("file", id);
        }
        return found.sent();
    }

    private void drop(Scope scope) {
        var now = machine.instant();
        held.forEach((id, each) -> {
            if (each.since().plus(KEPT).isBefore(now)) {
                remove(id);
            }
        });
        keepAtMost(MOST_OF_ONE - 1, scope);
        keepAtMost(MOST - 1, null);
    }

    private void keepAtMost(int most, @Nullable Scope of) {
        var those = held.entrySet().stream()
                .filter(each ->
                        of == null || java.util.Objects.equals(each.getValue().account(), of.account()))
                .sorted(Comparator.comparing(each -> each.getValue().since()))
                .toList();
        those.stream().limit(Math.max(0, those.size() - most)).forEach(each -> remove(each.getKey()));
    }

    void remove(UUID id) {
        var gone = held.remove(id);
        if (gone != null) {
            delete(gone.sent().path());
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
