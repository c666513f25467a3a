package org.plumbline.bench;

import org.plumbline.reading.find.Reader;
import org.plumbline.reading.pack.Packs;

/** Loads the packs, reads one page and says how many records it holds; run in a Java of its own to see how long that takes. */
final class FirstPage {

    private FirstPage() {}

    /** Prints one number. */
    public static void main(String[] arguments) {
        var records = new Reader(Packs.load()).read(MixedText.page("en")).records();
        System.out.println(records.size());
    }
}
