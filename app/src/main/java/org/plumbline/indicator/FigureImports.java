package org.plumbline.indicator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.FileVault;
import org.plumbline.indicator.deed.DecimalMark;
import org.plumbline.indicator.deed.ImportFigures;
import org.plumbline.indicator.deed.Shares;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.plumbline.store.Store;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Figures in bulk: a file of any size, a figure a row, is checked as a whole and then taken in as one act, or nothing of it. What it leaves
 * empty it does not erase; what stands already as it says stays; what differs is a correction and needs a reason.
 */
@Component
public class FigureImports {

    /** The largest file that is taken: some millions of rows. */
    public static final long LARGEST = 1L << 30;

    private final Store store;
    private final Installation installation;
    private final FileVault vault;
    private final ImportWork work;
    private final ImportRows rows;

    FigureImports(Store store, Installation installation, FileVault vault, ImportWork work, ImportRows rows) {
        this.store = store;
        this.installation = installation;
        this.vault = vault;
        this.work = work;
        this.rows = rows;
    }

    /**
     * A file as it was sent, and how it is to be read.
     *
     * @param reason why figures that stand are corrected, where a row says nothing itself
     */
    public record Sent(
            Path path,
            String name,
            DecimalMark decimal,
            Shares shares,
            @Nullable String reason) {}

    /**
     * Says everything that a file would do and everything that is wrong with it. Nothing is stored.
     *
     * @throws Refused for a file that cannot be read as a table of figures
     * @throws CancellationException if somebody asked for an end
     */
    public ImportReport check(Scope scope, Sent sent, ImportProgress progress) {
        return carryOut(scope, sent, progress, null, false);
    }

    /**
     * Checks a file and takes it in if nothing is wrong with it: all of it, or nothing. The very same file a second time is answered with
     * the first.
     *
     * @throws Refused for a file that cannot be read as a table of figures
     * @throws CancellationException if somebody asked for an end; then nothing of it is kept
     */
    public ImportReport commit(Scope scope, Sent sent, ImportProgress progress) {
        return carryOut(scope, sent, progress, null, true);
    }

    /** Carries out again what was done; the bytes of the file lie in the folder of files. */
    public Receipt carryOut(Scope scope, ImportFigures deed) {
        var sent = new Sent(vault.path(deed.sha256()), deed.file(), deed.decimal(), deed.shares(), deed.reason());
        var report = carryOut(scope, sent, new ImportProgress(), deed, true);
        if (!report.isRight()) {
            throw new Refused(report.errors().stream().map(ImportError::problem).toList());
        }
        return store.read(
                scope, () -> new Receipt(deed.id(), get(scope, deed.id()).knownFrom(), false));
    }

    /** A file that was taken in, for whoever sent it and for those who see everything. */
    public ImportedFile get(Scope scope, UUID id) {
        return store.read(scope, () -> rows.find(id).orElseThrow(() -> new Absent("import", id)));
    }

    /** The files that were taken in last. */
    public List<ImportedFile> latest(Scope scope, int most) {
        return store.read(scope, () -> rows.latest(most));
    }

    /** Writes the rows again with which something is wrong, each with what it is, as a table to mend. */
    public void marked(
            Sent sent, ImportReport report, Appendable out, java.util.function.Function<ImportError, String> words) {
        ImportMarks.write(sent.path(), report.errors(), out, words);
    }

    private ImportReport carryOut(
            Scope scope, Sent sent, ImportProgress progress, @Nullable ImportFigures again, boolean keep) {
        var hash = hash(sent.path());
        var size = size(sent);
        var begun = new Begun(hash, size, again, keep ? again == null ? Ids.next() : again.id() : null, today(again));
        try {
            var report = IdempotencyKey.outside(() -> store.batch(scope, () -> inside(scope, sent, progress, begun)));
            progress.done();
            return report;
        } catch (GivenUp up) {
            progress.done();
            return up.report;
        } catch (DataAccessException e) {
            if (progress.isStopped()) {
                throw new CancellationException();
            }
            throw e;
        } finally {
            progress.interruptedBy(null);
        }
    }

    /** What is known of a file before its first row is read. */
    private record Begun(
            String hash,
            long size,
            @Nullable ImportFigures again,
            @Nullable UUID act,
            LocalDate on) {}

    private LocalDate today(@Nullable ImportFigures again) {
        return again == null ? installation.today() : again.on();
    }

    private ImportReport inside(Scope scope, Sent sent, ImportProgress progress, Begun begun) {
        if (begun.act != null) {
            store.alone(UUID.nameUUIDFromBytes(begun.hash.getBytes(StandardCharsets.US_ASCII)));
        }
        var earlier = begun.again == null ? rows.earlier(begun.hash).orElse(null) : null;
        if (earlier != null) {
            return new ImportReport(
                    sent.name(), begun.hash, begun.size, List.of(), 0, ImportReport.Counts.NONE, earlier, null);
        }
        var checked = work.check(scope, sent, progress, begun.on, begun.act != null);
        var report = new ImportReport(
                sent.name(), begun.hash, begun.size, checked.errors(), checked.wrong(), checked.counts(), null, null);
        if (begun.act == null || !report.brings()) {
            throw new GivenUp(report);
        }
        var counts = checked.counts();
        var deed = new ImportFigures(
                begun.act,
                begun.on,
                sent.name(),
                begun.hash,
                begun.size,
                sent.decimal(),
                sent.shares(),
                sent.reason() == null || sent.reason().isBlank()
                        ? null
                        : sent.reason().strip(),
                counts.entered(),
                counts.corrected(),
                counts.unchanged(),
                counts.empty());
        vault.keep(begun.hash, sent.path());
        store.write(scope, deed, knownAt -> {
            work.keep(scope, deed, progress, knownAt);
            rows.insert(deed, scope, knownAt);
        });
        progress.goOn();
        progress.interruptedBy(null);
        return new ImportReport(sent.name(), begun.hash, begun.size, List.of(), 0, counts, null, begun.act);
    }

    private static long size(Sent sent) {
        try {
            var size = Files.size(sent.path());
            if (size == 0) {
                throw new Refused("file", "bulk.file-empty", Map.of());
            }
            if (size > LARGEST) {
                throw new Refused("file", "bulk.file-large", Map.of("size", size >> 20, "most", LARGEST >> 20));
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    /** Takes back what was begun. */
    private static final class GivenUp extends RuntimeException {

        private final transient ImportReport report;

        GivenUp(ImportReport report) {
            this.report = report;
        }
    }
}
