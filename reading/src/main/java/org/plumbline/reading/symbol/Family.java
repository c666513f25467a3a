package org.plumbline.reading.symbol;

/**
 * Which grammar a document symbol follows. The separator after the number tells Party (hyphen) from state (slash): Guidance 36-HD/VPTW of
 * 3 April 2018 for the Party, Decree 30/2020/NĐ-CP for the state.
 */
public enum Family {
    /** Number, hyphen, type, slash, issuer: 18-NQ/TW. */
    PARTY,
    /** Number, year, type, issuer: 140/2017/NĐ-CP. */
    STATE_NORMATIVE,
    /** Number, type, issuer: 1719/QĐ-TTg. */
    STATE_ADMINISTRATIVE,
    /** Number, issuer, drafting unit, no type: 5973/UBND-KT. */
    STATE_LETTER,
    /** Number, year, National Assembly or its Standing Committee with its term: 202/2025/QH15. */
    ASSEMBLY,
    /** A document of another government or body, kept as it was written. */
    OTHER;

    /** Whether the symbol is written the state's way, slash after the number. */
    public boolean isState() {
        return this == STATE_NORMATIVE || this == STATE_ADMINISTRATIVE || this == STATE_LETTER || this == ASSEMBLY;
    }
}
