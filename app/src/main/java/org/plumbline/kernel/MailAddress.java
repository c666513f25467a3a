package org.plumbline.kernel;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address to which a notice can be sent, and nothing besides it: no name, no second address, no line break. A domain in
 * other letters is kept in its ASCII form.
 */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public MailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("""
                    This is no mail address (%s).
                    Maybe it was not read by MailAddress.find.""".formatted(value));
        }
    }

    /** The address that a text is, if it is one. */
    public static Optional<MailAddress> find(String text) {
        var stripped = text.strip();
        var at = stripped.lastIndexOf('@');
        if (at < 1 || stripped.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var domain = IDN.toASCII(stripped.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            var whole = stripped.substring(0, at) + "@" + domain;
            return isAddress(whole) ? Optional.of(new MailAddress(whole)) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    private static boolean isAddress(String text) {
        var at = text.lastIndexOf('@');
        return at > 0
                && at <= 64
                && text.length() <= LONGEST
                && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
