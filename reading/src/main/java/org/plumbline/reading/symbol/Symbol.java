package org.plumbline.reading.symbol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number and letters by which a document is cited: 46-CTr/TU, 140/2017/NĐ-CP, or only "Resolution 57".
 *
 * <p>Every part but the number may be missing. A Party number restarts for each type and each term of the committee (Guidance
 * 36-HD/VPTW), a state number each year, and the issuer's letters do not name the place: a symbol alone does not identify a document.
 *
 * @param family the grammar it follows; null while nothing tells
 * @param number the serial number, 1 to 99999; for {@link Family#OTHER} the likeliest one in it, or 0
 * @param suffix what follows the number: ".19" in 66.19/2026, or one small letter
 * @param year the year inside the symbol, which Party symbols do not have
 * @param typeCode the letters of the type as the symbol writes them
 * @param type the kind of document; null while nothing tells
 * @param alternatives further kinds that the letters allow, until a word or a person decides
 * @param issuers the letters of the issuer, then of its drafting unit or of joint issuers
 * @param assemblyTerm the term of the National Assembly in QH15 or UBTVQH15
 * @param written the symbol as written, for {@link Family#OTHER} only
 */
public record Symbol(
        @Nullable Family family,
        int number,
        @Nullable String suffix,
        @Nullable Integer year,
        @Nullable String typeCode,
        @Nullable DocumentType type,
        List<DocumentType> alternatives,
        List<String> issuers,
        @Nullable Integer assemblyTerm,
        @Nullable String written) {

    public Symbol {
        if (number < 0 || (family == Family.OTHER) != (written != null)) {
            throw new IllegalArgumentException("""
                    A symbol has the number %d, the family %s and the written form %s.
                    Maybe it was not made by Symbols.read.""".formatted(number, family, written));
        }
        alternatives = List.copyOf(alternatives);
        issuers = List.copyOf(issuers);
    }

    /** Every kind of document this symbol may stand for, the likeliest first. */
    public List<DocumentType> types() {
        if (type == null) {
            return alternatives;
        }
        var all = new ArrayList<DocumentType>();
        all.add(type);
        all.addAll(alternatives);
        return List.copyOf(all);
    }

    /** The same symbol once a person or the document's own heading has said which kind it is. */
    public Symbol settledAs(DocumentType settled) {
        return new Symbol(family, number, suffix, year, typeCode, settled, List.of(), issuers, assemblyTerm, written);
    }

    /** Whether number, kind and issuer are all there, as the guidance on symbols asks. */
    public boolean isWhole() {
        return family == Family.OTHER || (family != null && type != null && !issuers.isEmpty());
    }

    /** The number as offices write it: two digits at least, then the suffix. */
    public String writtenNumber() {
        return (number < 10 ? "0" : "") + number + (suffix == null ? "" : suffix);
    }

    /** The one way to write this symbol; a symbol without family as letters and number, "NQ 57". */
    public String canonical() {
        if (written != null) {
            return written;
        }
        var start = writtenNumber() + (year == null ? "" : "/" + year);
        var letters = typeCode != null ? typeCode : type != null ? type.code() : "";
        if (family == null) {
            return letters.isEmpty() ? start : letters + " " + start;
        }
        return switch (family) {
            case PARTY -> start + before("-", letters) + before("/", issuerLetters());
            case STATE_LETTER, ASSEMBLY -> start + before("/", issuerLetters());
            default -> start + before("/", letters) + before(letters.isEmpty() ? "/" : "-", issuerLetters());
        };
    }

    /** The issuer's part of the symbol: TW, TWĐTN-VP, QH15. */
    public String issuerLetters() {
        return String.join("-", issuers) + (assemblyTerm == null ? "" : assemblyTerm);
    }

    private static String before(String separator, String letters) {
        return letters.isEmpty() ? "" : separator + letters;
    }

    @Override
    public String toString() {
        return canonical();
    }
}
