package org.plumbline.reading.token;

import org.jspecify.annotations.Nullable;
import org.plumbline.reading.pack.Concept;
import org.plumbline.reading.pack.ConceptSet;
import org.plumbline.reading.pack.Form;
import org.plumbline.reading.pack.LanguagePack;
import org.plumbline.reading.pack.Letters;
import org.plumbline.reading.pack.Packs;
import org.plumbline.reading.text.Source;

/**
 * A text cut into tokens and sentences, with the language of each and the concepts its words stand for. Tokens are numbered from 0; a
 * stretch of tokens ends before its second number.
 */
public final class Text {

    /** What a question about a place answers where nothing stands. */
    public static final int NONE = -1;

    private static final Gap[] GAPS = Gap.values();
    private static final TokenKind[] KINDS = TokenKind.values();
    private static final byte WORD = (byte) TokenKind.WORD.ordinal();
    private static final byte NUMBER = (byte) TokenKind.NUMBER.ordinal();

    private final Source source;
    private final Packs packs;
    private final char[] letters;
    private final Tokens tokens;
    private final Hits hits;
    private final byte[] language;
    private final LanguagePack[] languages;
    private final Sentences sentences;

    /**
     * @param only the language of the whole text; null where it is to be found out, paragraph by paragraph
     */
    public Text(Source source, Packs packs, @Nullable LanguagePack only) {
        this.source = source;
        this.packs = packs;
        this.languages = packs.all().toArray(LanguagePack[]::new);
        this.letters = source.letters();
        this.tokens = new Tokens(letters);
        this.hits = Finding.in(letters, Letters.small(letters), tokens, packs.lexicon());
        this.language = new byte[tokens.size];
        if (only == null) {
            new Languages(tokens, hits, packs, letters).find(language);
        } else {
            java.util.Arrays.fill(language, (byte) only.number());
        }
        hits.keep(language);
        this.sentences = new Sentences(this);
    }

    /** The text as it came and as it is seen. */
    public Source source() {
        return source;
    }

    /** The number of tokens. */
    public int size() {
        return tokens.size;
    }

    /** Where a token begins in the view. */
    public int start(int token) {
        return tokens.start[token];
    }

    /** Where a token ends in the view. */
    public int end(int token) {
        return tokens.end[token];
    }

    /** What a token is. */
    public TokenKind kind(int token) {
        return KINDS[tokens.kind[token]];
    }

    /** Whether there is such a token and it is a word. */
    public boolean isWord(int token) {
        return token >= 0 && token < tokens.size && tokens.kind[token] == WORD;
    }

    /** Whether there is such a token and it is a number in digits. */
    public boolean isNumber(int token) {
        return token >= 0 && token < tokens.size && tokens.kind[token] == NUMBER;
    }

    /** Whether there is such a token and it is this sign. */
    public boolean isSign(int token, char sign) {
        return token >= 0 && token < tokens.size && tokens.sign[token] == sign;
    }

    /** Whether there is such a token and it is one of these signs. */
    public boolean isSign(int token, String signs) {
        return token >= 0 && token < tokens.size && tokens.sign[token] != 0 && signs.indexOf(tokens.sign[token]) >= 0;
    }

    /** The sign that a token is; 0 for words and numbers. */
    public char sign(int token) {
        return tokens.sign[token];
    }

    /** What stands before a token; a paragraph's end before and behind the text. */
    public Gap gap(int token) {
        return token >= tokens.size ? Gap.PARAGRAPH : GAPS[tokens.gap[token]];
    }

    /** Whether a token stands at the one before it with nothing between. */
    public boolean glued(int token) {
        return token < tokens.size && tokens.gap[token] == 0;
    }

    /** Whether a tabulator stands directly before a token. */
    public boolean tabBefore(int token) {
        return tokens.start[token] > 0 && letters[tokens.start[token] - 1] == '\t';
    }

    /** The characters of a token, as in the view. */
    public String word(int token) {
        return new String(letters, tokens.start[token], tokens.end[token] - tokens.start[token]);
    }

    /** The characters of a stretch of tokens, as in the view. */
    public String words(int from, int to) {
        return from >= to ? "" : new String(letters, tokens.start[from], tokens.end[to - 1] - tokens.start[from]);
    }

    /** The first character of a token. */
    public char first(int token) {
        return letters[tokens.start[token]];
    }

    /** The last character of a token. */
    public char last(int token) {
        return letters[tokens.end[token] - 1];
    }

    /** Whether a word begins with a capital letter. */
    public boolean isCapital(int token) {
        return isWord(token) && Letters.isCapital(first(token));
    }

    /** The language of a token. */
    public LanguagePack language(int token) {
        return languages[language[token]];
    }

    /** The languages that can be read. */
    public Packs packs() {
        return packs;
    }

    /** The end of the longest form of this concept that begins at a token, in the token's language; NONE where there is none. */
    public int at(int token, Concept concept) {
        var form = hits.longest(token, concept);
        return form == NONE ? NONE : hits.end(form);
    }

    /** Whether a form of this concept begins at a token. */
    public boolean has(int token, Concept concept) {
        return at(token, concept) != NONE;
    }

    /** The end of the longest form of one of these concepts that begins at a token; NONE where there is none. */
    public int at(int token, ConceptSet concepts) {
        int hit = hits.longest(token, concepts);
        return hit == NONE ? NONE : hits.end(hit);
    }

    /** Whether a form of one of these concepts begins at a token. */
    public boolean has(int token, ConceptSet concepts) {
        return at(token, concepts) != NONE;
    }

    /** The first token of a stretch at which one of these concepts begins; NONE where there is none. */
    public int next(int from, int to, ConceptSet concepts) {
        return hits.next(from, to, concepts);
    }

    /** The longest form of one of these concepts that begins at a token; null where there is none. */
    public @Nullable Form form(int token, ConceptSet concepts) {
        int hit = hits.longest(token, concepts);
        return hit == NONE ? null : hits.form(hit, concepts);
    }

    /** The longest form of this concept that begins at a token; null where there is none. */
    public @Nullable Form form(int token, Concept concept) {
        int hit = hits.longest(token, concept);
        return hit == NONE ? null : hits.form(hit, concept.alone());
    }

    /** The beginning of a form of one of these concepts that ends before a token, at most so many tokens back; NONE where there is none. */
    public int before(int token, ConceptSet concepts, int most) {
        return hits.endingAt(Math.min(token, tokens.size), token - most, concepts);
    }

    /** The same for one concept. */
    public int before(int token, Concept concept, int most) {
        return before(token, concept.alone(), most);
    }

    /** Whether any form of any concept begins at a token, in its language. */
    public boolean isKnown(int token) {
        return hits.any(token);
    }

    /** The number of sentences. */
    public int sentences() {
        return sentences.size();
    }

    /** The sentence of a token. */
    public int sentence(int token) {
        return sentences.of(token);
    }

    /** The first token of a sentence. */
    public int sentenceStart(int sentence) {
        return sentences.start(sentence);
    }

    /** The token behind a sentence. */
    public int sentenceEnd(int sentence) {
        return sentences.end(sentence);
    }

    /** The character at an index of the view. */
    public char letter(int index) {
        return letters[index];
    }
}
