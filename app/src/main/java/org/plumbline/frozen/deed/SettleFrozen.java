package org.plumbline.frozen.deed;

import java.util.UUID;

/**
 * Says of a frozen page that what differs was seen and changes nothing; it needs another look when more comes to differ.
 *
 * @param id of what is said
 * @param page the frozen page
 * @param seen the sum of the differences that were looked at
 * @param words why they change nothing
 */
public record SettleFrozen(UUID id, UUID page, String seen, String words) implements FrozenDeed {

    @Override
    public String happening() {
        return "frozen-settled";
    }

    @Override
    public UUID about() {
        return page;
    }
}
