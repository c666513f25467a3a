package org.plumbline.reader.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are packed folders of XML: DOCX and ODT. Their parts are read as a stream, so that a long document needs no more memory
 * than its text, and no size that the file states is trusted.
 */
final class PackedText {

    private static final String RELATIONS = "_rels/.rels";
    private static final String WORD = "word/document.xml";
    private static final String NOTES = "word/footnotes.xml";
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";
    private static final long FREE = 10L * 1024 * 1024;

    private final String name;
    private final ZipFile parts;
    private long unpacked;

    private PackedText(String name, ZipFile parts) {
        this.name = name;
        this.parts = parts;
    }

    static FileContent of(String name, byte[] bytes) {
        try (var parts = ZipFile.builder().setByteArray(bytes).get()) {
            return new PackedText(name, parts).content();
        } catch (BombFound bomb) {
            throw TextOf.refused("reading.file.bomb", name, bomb);
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            if (damaged.getCause() instanceof BombFound bomb) {
                throw TextOf.refused("reading.file.bomb", name, bomb);
            }
            throw TextOf.refused("reading.file.damaged", name, damaged);
        }
    }

    private FileContent content() throws IOException, XMLStreamException {
        if (parts.getEntry("mimetype") != null
                && read("mimetype", PackedText::text).startsWith(OPEN_TEXT)) {
            if (parts.getEntry(MANIFEST) != null
                    && read(MANIFEST, PackedText::text).contains("encryption-data")) {
                throw TextOf.refused("reading.file.encrypted", name);
            }
            var laid = new LaidText(name);
            read(CONTENT, in -> walk(in, new OpenDocumentParts(laid)));
            return new FileContent(FileKind.OPEN_DOCUMENT, laid.text(), laid.tables(), List.of());
        }
        var main = mainPart();
        if (main == null) {
            throw TextOf.refused("reading.file.other-packed", name);
        }
        var laid = new LaidText(name);
        read(main, in -> walk(in, new WordParts(laid)));
        if (parts.getEntry(NOTES) != null) {
            read(NOTES, in -> walk(in, new WordParts(laid)));
        }
        return new FileContent(FileKind.WORD, laid.text(), laid.tables(), List.of());
    }

    /** Where the words of a DOCX stand; null in a file of another kind. */
    private @Nullable String mainPart() throws IOException, XMLStreamException {
        if (parts.getEntry(WORD) != null) {
            return WORD;
        }
        if (parts.getEntry(RELATIONS) == null) {
            return null;
        }
        var found = new String[1];
        read(
                RELATIONS,
                in -> walk(in, new XmlParts() {
                    @Override
                    public boolean starts(String part, XMLStreamReader xml) {
                        var type = XmlParts.attribute(xml, "Type");
                        if (part.equals("Relationship") && type.endsWith("/officeDocument")) {
                            found[0] = XmlParts.attribute(xml, "Target").replaceFirst("^/", "");
                        }
                        return true;
                    }
                }));
        return found[0] != null && found[0].startsWith("word/") && parts.getEntry(found[0]) != null ? found[0] : null;
    }

    /** Reads a part. */
    private interface Read<T> {
        T from(InputStream in) throws IOException, XMLStreamException;
    }

    private <T> T read(String part, Read<T> how) throws IOException, XMLStreamException {
        var entry = parts.getEntry(part);
        if (entry == null) {
            throw new IOException("The part " + part + " is missing.");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw TextOf.refused("reading.file.encrypted", name);
        }
        try (var in = new Counted(parts.getInputStream(entry), entry)) {
            return how.from(in);
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean walk(InputStream in, XmlParts parts) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        var xml = factory.createXMLStreamReader(in);
        int skipped = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (skipped > 0 || !parts.starts(xml.getLocalName(), xml)) {
                        skipped++;
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (skipped > 0) {
                        skipped--;
                    } else {
                        parts.ends(xml.getLocalName());
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (skipped == 0) {
                        parts.words(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    /** A part that unpacks to more than any document has. */
    private static final class BombFound extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what comes out of a part, and stops where it is too much. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private long here;

        Counted(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.packed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int some) throws IOException {
            here += some;
            unpacked += some;
            if (unpacked > FileLimits.UNPACKED || here > FREE && here / packed > FileLimits.RATIO) {
                throw new BombFound();
            }
        }
    }
}
