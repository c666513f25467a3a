/** Texts to draft records: document symbols, and whole texts in the languages of its packs. Pure Java, useful without the application. */
module org.plumbline.reading {
    requires static org.jspecify;

    exports org.plumbline.reading.check;
    exports org.plumbline.reading.check.fact;
    exports org.plumbline.reading.date;
    exports org.plumbline.reading.find;
    exports org.plumbline.reading.measure;
    exports org.plumbline.reading.number;
    exports org.plumbline.reading.pack;
    exports org.plumbline.reading.record;
    exports org.plumbline.reading.subject;
    exports org.plumbline.reading.symbol;
    exports org.plumbline.reading.table;
    exports org.plumbline.reading.text;
    exports org.plumbline.reading.token;

    uses org.plumbline.reading.pack.PackGate;

    provides org.plumbline.reading.pack.PackGate with
            org.plumbline.reading.find.FactGate;
}
