package org.plumbline.directive;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file's name as it may be shown and stored again: without folders, without signs that mislead, with the right ending. */
final class FileName {

    private static final int LONGEST = 120;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern MISLEADING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\"<>|:*?%]");

    private FileName() {}

    static String clean(String given, FileKind kind) {
        var plain = MISLEADING
                .matcher(FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                        .replaceFirst(""))
                .replaceAll("")
                .strip();
        var ending = "." + kind.ending();
        var lower = plain.toLowerCase(Locale.ROOT);
        var stem = lower.endsWith(ending)
                ? plain.substring(0, plain.length() - ending.length())
                : kind == FileKind.JPG && lower.endsWith(".jpeg") ? plain.substring(0, plain.length() - 5) : plain;
        stem = stem.replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (stem.codePointCount(0, stem.length()) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
        }
        return (stem.isEmpty() ? "file" : stem) + ending;
    }
}
