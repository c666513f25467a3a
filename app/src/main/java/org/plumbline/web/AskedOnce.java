package org.plumbline.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;

/** What a request asks, as a digest, with the request to go on with: a body that was read can be read again. */
record AskedOnce(String digest, HttpServletRequest request) {

    /** A form: its address and fields, without the token that differs from page to page. */
    static AskedOnce form(HttpServletRequest request) {
        var digest = begin(request);
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                digest.update((name + "=" + Arrays.toString(values) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        return new AskedOnce(HexFormat.of().formatHex(digest.digest()), request);
    }

    /** A body as a program sends it; files are told apart by their address alone. */
    static AskedOnce body(HttpServletRequest request) throws IOException {
        var digest = begin(request);
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        if (!type.contains("json")) {
            return new AskedOnce(HexFormat.of().formatHex(digest.digest()), request);
        }
        var bytes = request.getInputStream().readAllBytes();
        digest.update(bytes);
        return new AskedOnce(HexFormat.of().formatHex(digest.digest()), new Again(request, bytes));
    }

    private static MessageDigest begin(HttpServletRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Again extends HttpServletRequestWrapper {

        private final byte[] bytes;

        private Again(HttpServletRequest request, byte[] bytes) {
            super(request);
            this.bytes = bytes;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(bytes));
        }

        @Override
        public BufferedReader getReader() {
            var charset =
                    getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream in;

        private Bytes(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return in.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("A body that was read is there at once; nobody waits for it.");
        }
    }
}
