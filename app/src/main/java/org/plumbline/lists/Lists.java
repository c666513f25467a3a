package org.plumbline.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.plumbline.kernel.IdempotencyKey;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.plumbline.web.Words;
import org.springframework.stereotype.Component;

/** Setting up by lists: a template, a check that stores nothing, a commit that stores all or nothing, and an export in the same form. */
@Component
public class Lists {

    private final Store store;
    private final BookReader reader;
    private final Checking checking;
    private final Commit commit;
    private final Imports imports;
    private final Export export;

    Lists(Store store, BookReader reader, Checking checking, Commit commit, Imports imports, Export export) {
        this.store = store;
        this.reader = reader;
        this.checking = checking;
        this.commit = commit;
        this.imports = imports;
        this.export = export;
    }

    /** A file as it was sent. */
    public record Sent(Path path, String name) {}

    /**
     * Says everything that a workbook would do and everything that is wrong with it. Nothing is stored.
     *
     * @throws Refused for a file that cannot be read safely or holds no list
     */
    public Checked check(Scope scope, Sent sent) {
        var book = reader.read(sent.path(), sent.name());
        return check(scope, sent, book);
    }

    Checked check(Scope scope, Sent sent, Book book) {
        return store.read(scope, () -> checked(sent, checking.check(scope, book)));
    }

    /** Checks a workbook and carries it out if nothing is wrong with it: all of it, or nothing. */
    public Checked commit(Scope scope, Sent sent) {
        return commit(scope, sent, reader.read(sent.path(), sent.name()));
    }

    Checked commit(Scope scope, Sent sent, Book book) {
        try {
            return IdempotencyKey.outside(() -> store.batch(scope, () -> {
                var work = checking.check(scope, book);
                if (work.remarks.stream().anyMatch(Remark::isWrong) || work.plan.isEmpty()) {
                    return checked(sent, work);
                }
                var before = checked(sent, work);
                var refused = commit.carryOut(scope, work.plan, sent.name(), before.hash(), before.size());
                if (!refused.isEmpty()) {
                    throw new GivenUp(before.refused(work, refused));
                }
                return before.done();
            }));
        } catch (GivenUp up) {
            return up.checked;
        }
    }

    /** Writes the lists of a file again, with what is wrong beside each row. Nothing is stored. */
    public void mark(Scope scope, Sent sent, OutputStream out, Words w) {
        var book = reader.read(sent.path(), sent.name());
        Marked.write(out, w, book, check(scope, sent, book).remarks());
    }

    /**
     * Writes the empty workbook.
     *
     * @param w the words of its headings and explanations
     * @param language in which its texts will be written, if the workbook does not say otherwise
     */
    public static void template(OutputStream out, Words w, Language language) {
        Template.write(out, w, language.tag());
    }

    /** Writes everything in sight as a workbook that can be read in again. */
    public void export(Scope scope, OutputStream out, Words w) {
        store.read(scope, () -> {
            export.workbook(scope, out, w);
            return true;
        });
    }

    /** Writes one list for a program or another spreadsheet. */
    public void csv(Scope scope, ListSheet list, Appendable out, Words w) {
        store.read(scope, () -> {
            try {
                export.csv(scope, list, out, w);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }

    private Checked checked(Sent sent, Workings work) {
        var hash = hash(sent.path());
        return new Checked(
                sent.name(),
                hash,
                size(sent.path()),
                work.remarks,
                Checked.count(work.book, work.plan, work.remarks),
                imports.earlier(hash),
                false);
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

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes back what a commit had begun. */
    private static final class GivenUp extends RuntimeException {

        private final transient Checked checked;

        GivenUp(Checked checked) {
            this.checked = checked;
        }
    }
}
