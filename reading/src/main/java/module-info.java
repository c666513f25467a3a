/** Texts to draft records: document symbols today, whole texts later. Pure Java, useful without the application. */
module org.plumbline.reading {
    requires static org.jspecify;

    exports org.plumbline.reading.symbol;
    exports org.plumbline.reading.text;
}
