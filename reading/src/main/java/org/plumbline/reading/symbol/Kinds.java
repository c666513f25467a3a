package org.plumbline.reading.symbol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds of document a symbol can be, from its letters and from the word before its number. Letters are believed before words,
 * because a translated word is often the neighbouring one; a word decides between kinds that share letters.
 *
 * @param letters the letters for the symbol, null where it has none
 * @param types the kinds, the likeliest first
 */
record Kinds(@Nullable String letters, List<DocumentType> types, List<Repair> repairs) {

    static Kinds of(@Nullable Family family, @Nullable TypeLetters read, @Nullable Mark mark, @Nullable Token issuer) {
        if (family == Family.ASSEMBLY) {
            var ofAssembly = issuer != null && issuer.folded().equals("qh")
                    ? List.of(DocumentType.LAW, DocumentType.RESOLUTION)
                    : List.of(DocumentType.RESOLUTION, DocumentType.ORDINANCE);
            return settled(null, ofAssembly, mark, new ArrayList<>());
        }
        if (family == Family.STATE_LETTER) {
            return settled(null, List.of(DocumentType.OFFICIAL_LETTER), mark, new ArrayList<>());
        }
        return read == null ? fromWord(family, mark) : fromLetters(family, read, mark);
    }

    private static Kinds fromLetters(@Nullable Family family, TypeLetters read, @Nullable Mark mark) {
        var repairs = new ArrayList<>(read.repairs());
        var usual = read.types().stream()
                .filter(type -> type.abbreviations(family).contains(read.letters()))
                .toList();
        if (usual.isEmpty()) {
            repairs.add(new Repair(Repair.Kind.TYPE_UNUSUAL, read.letters()));
        }
        return settled(read.letters(), usual.isEmpty() ? read.types() : usual, mark, repairs);
    }

    private static Kinds settled(
            @Nullable String letters, List<DocumentType> types, @Nullable Mark mark, ArrayList<Repair> repairs) {
        var decided = types;
        if (mark != null) {
            decided = types.stream().filter(mark.types()::contains).toList();
            if (decided.isEmpty()) {
                repairs.add(new Repair(
                        Repair.Kind.TYPE_WORD_DISAGREES, mark.types().getFirst().code()));
                decided = types;
            }
        }
        noteAmbiguity(decided, repairs);
        return new Kinds(letters, decided, repairs);
    }

    private static Kinds fromWord(@Nullable Family family, @Nullable Mark mark) {
        var repairs = new ArrayList<Repair>();
        if (mark == null) {
            repairs.add(new Repair(Repair.Kind.TYPE_MISSING, ""));
            return new Kinds(null, List.of(), repairs);
        }
        var usual = mark.types().stream()
                .filter(type -> !type.abbreviations(family).isEmpty())
                .toList();
        var types = usual.isEmpty() ? mark.types() : usual;
        repairs.add(new Repair(Repair.Kind.TYPE_FROM_WORD, types.getFirst().code()));
        noteAmbiguity(types, repairs);
        var letters = types.getFirst().abbreviations(family);
        var any = letters.isEmpty() ? types.getFirst().abbreviations() : letters;
        return new Kinds(any.isEmpty() ? null : any.getFirst(), types, repairs);
    }

    private static void noteAmbiguity(List<DocumentType> types, List<Repair> repairs) {
        if (types.size() > 1) {
            repairs.add(new Repair(Repair.Kind.TYPE_AMBIGUOUS, types.getFirst().code()));
        }
    }
}
