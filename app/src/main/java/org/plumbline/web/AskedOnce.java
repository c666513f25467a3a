package org.plumbline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.multipart.support.StandardMultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What a request asks, as a digest of its address, its fields, its files and its body, with the request to go on with: a
 * body that was read can be read again.
 */
record AskedOnce(String digest, HttpServletRequest request) {

    static AskedOnce of(HttpServletRequest request) throws IOException {
        var digest = sha256();
        add(digest, request.getMethod(), request.getRequestURI(), Objects.toString(request.getQueryString(), ""));
        var type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            var read = WebUtils.getNativeRequest(request, MultipartRequest.class);
            var sent = read == null ? new StandardMultipartHttpServletRequest(request) : read;
            fields(digest, request);
            for (var files : new TreeMap<>(sent.getMultiFileMap()).values()) {
                for (var file : files) {
                    add(digest, file);
                }
            }
        } else if (type.isEmpty() || type.startsWith("application/x-www-form-urlencoded")) {
            fields(digest, request);
        } else {
            var bytes = request.getInputStream().readAllBytes();
            digest.update(bytes);
            return new AskedOnce(hex(digest), new BufferedBody(request, bytes));
        }
        return new AskedOnce(hex(digest), request);
    }

    /** The fields, without the token that differs from page to page. */
    private static void fields(MessageDigest digest, HttpServletRequest request) {
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                add(digest, name, Arrays.toString(values));
            }
        });
    }

    private static void add(MessageDigest digest, MultipartFile file) throws IOException {
        add(digest, file.getName(), Objects.toString(file.getOriginalFilename(), ""), Long.toString(file.getSize()));
        try (var in = new DigestInputStream(file.getInputStream(), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static void add(MessageDigest digest, String... texts) {
        for (var text : texts) {
            digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
