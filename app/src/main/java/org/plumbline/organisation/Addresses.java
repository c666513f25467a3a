package org.plumbline.organisation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.MailAddress;
import org.plumbline.kernel.Refused;

/** The mail address of an office or a post, as it is kept. */
final class Addresses {

    private Addresses() {}

    /**
     * One address, or null for none.
     *
     * @throws Refused at {@code email} for anything else
     */
    static @Nullable String kept(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return null;
        }
        return MailAddress.find(email)
                .map(MailAddress::value)
                .orElseThrow(() -> new Refused("email", "organisation.email", Map.of("value", email.strip())));
    }
}
