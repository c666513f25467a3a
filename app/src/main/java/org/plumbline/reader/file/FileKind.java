package org.plumbline.reader.file;

/** The kinds of files whose text is taken. */
public enum FileKind {
    TEXT("text/plain"),
    WEB_PAGE("text/html"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    OPEN_DOCUMENT("application/vnd.oasis.opendocument.text"),
    PDF("application/pdf");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its name among media types. */
    public String mediaType() {
        return mediaType;
    }
}
