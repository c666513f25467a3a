package org.plumbline.organisation;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Deed;

/** Sets what is not dated: code, tier, telephone and mail address of the office. */
public record ChangeUnit(
        UUID unit,
        @Nullable Integer edited,
        @Nullable String code,
        @Nullable Short tier,
        @Nullable String telephone,
        @Nullable String email)
        implements Deed {

    @Override
    public String happening() {
        return "unit-changed";
    }

    @Override
    public UUID about() {
        return unit;
    }

    /** What was sent, for somebody who edited an older version. */
    Map<String, String> values() {
        return Map.of(
                "code",
                Objects.toString(code, ""),
                "telephone",
                Objects.toString(telephone, ""),
                "email",
                Objects.toString(email, ""));
    }
}
