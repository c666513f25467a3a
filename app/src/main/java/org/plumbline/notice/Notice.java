package org.plumbline.notice;

import org.plumbline.kernel.Language;
import org.plumbline.kernel.MailAddress;

/**
 * One message to an office or a post, in its language.
 *
 * @param mark stands for one thing at one step of its clock: of notices with one mark only the first is kept
 * @param subject one line; control characters in it become blanks
 * @param text what it says, in lines; the link follows below it
 * @param path the page it leads to, without the address of the installation
 */
public record Notice(String mark, MailAddress to, Language language, String subject, String text, String path) {

    private static final int LONGEST_SUBJECT = 200;

    public Notice {
        subject = oneLine(subject);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("""
                    A notice leads to (%s), which is no page of this installation.
                    Maybe the address was given whole.""".formatted(path));
        }
    }

    private static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
