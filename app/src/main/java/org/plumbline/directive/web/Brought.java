package org.plumbline.directive.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.plumbline.directive.FileVault;
import org.plumbline.kernel.Refused;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.multipart.MultipartFile;

/** Files as they come in with a form and go out to whoever may read them. */
@NamedInterface("forms")
public final class Brought {

    private Brought() {}

    /**
     * The bytes of a file that was sent.
     *
     * @throws Refused at the field for one that is too large, before it is read
     */
    public static byte[] bytes(String field, MultipartFile file) throws IOException {
        if (file.getSize() > FileVault.LARGEST) {
            throw FileVault.tooLarge(field, name(file), file.getSize());
        }
        return file.getBytes();
    }

    /** How whoever sent a file calls it. */
    public static String name(MultipartFile file) {
        return Objects.toString(file.getOriginalFilename(), "");
    }

    /** The bytes as an attachment that no browser opens by itself: what somebody sent must not act in our name. */
    public static ResponseEntity<Resource> of(String name, String mediaType, long size, Path bytes) {
        var kind = MediaType.parseMediaType(mediaType);
        return ResponseEntity.ok()
                .contentType("text".equals(kind.getType()) ? new MediaType(kind, StandardCharsets.UTF_8) : kind)
                .contentLength(size)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(bytes));
    }
}
