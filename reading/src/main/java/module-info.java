/** Texts to draft records: document symbols, and whole texts in the languages of its packs. Pure Java, useful without the application. */
module org.plumbline.reading {
    requires static org.jspecify;

    exports org.plumbline.reading.find;
    exports org.plumbline.reading.pack;
    exports org.plumbline.reading.record;
    exports org.plumbline.reading.symbol;
    exports org.plumbline.reading.table;
    exports org.plumbline.reading.text;
    exports org.plumbline.reading.token;
}
