package org.plumbline.lists;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.plumbline.kernel.Deed;

/**
 * Says that a workbook was carried out; what it brought are deeds of their own beside this one.
 *
 * @param hash SHA-256 of the file
 * @param counts how many rows of each list brought something new
 * @param codes by which its assignments are known again
 */
public record ImportLists(
        UUID id, String file, String hash, long size, SortedMap<String, Integer> counts, List<Coded> codes)
        implements Deed {

    /** An assignment under the code that its unit gave it. */
    public record Coded(UUID owner, String code, UUID assignment) {}

    public ImportLists {
        counts = new TreeMap<>(counts);
        codes = List.copyOf(codes);
    }

    @Override
    public String happening() {
        return "lists-imported";
    }

    @Override
    public UUID about() {
        return id;
    }
}
