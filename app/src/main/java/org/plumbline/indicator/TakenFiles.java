package org.plumbline.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.FileVault;
import org.plumbline.directive.Quarantine;
import org.plumbline.indicator.deed.EvidenceFile;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.store.Installation;
import org.springframework.stereotype.Component;

/** Takes the files that show figures: told by their bytes, each once on a figure, held where the house has a scanner. */
@Component
public class TakenFiles {

    private static final int MOST = 10;

    private final Installation installation;
    private final FileVault vault;
    private final Quarantine quarantine;
    private final IndicatorRows units;
    private final ProofRows proofs;

    TakenFiles(
            Installation installation, FileVault vault, Quarantine quarantine, IndicatorRows units, ProofRows proofs) {
        this.installation = installation;
        this.vault = vault;
        this.quarantine = quarantine;
        this.units = units;
        this.proofs = proofs;
    }

    /**
     * What came, as it is kept; nothing is kept yet.
     *
     * @throws Refused at {@code files} for too many, one twice, and one that is not taken
     */
    public List<EvidenceFile> of(List<FigureWork.Sent> files, EvidenceFile.Origin origin) {
        if (files.size() > MOST) {
            throw new Refused("files", "indicator.files-many", Map.of("files", files.size(), "most", MOST));
        }
        var taken = new ArrayList<EvidenceFile>();
        for (var file : files) {
            var kept = FileVault.taken("files", file.name(), file.bytes());
            taken.add(new EvidenceFile(
                    Ids.next(),
                    kept.name(),
                    kept.mediaType(),
                    kept.size(),
                    kept.sha256(),
                    origin.about(),
                    origin.collected(),
                    origin.provider(),
                    quarantine.holds()));
        }
        return taken;
    }

    /** Keeps the bytes of what was taken. */
    public void keep(List<EvidenceFile> taken, List<FigureWork.Sent> files) {
        for (var i = 0; i < taken.size(); i++) {
            vault.keep(taken.get(i).sha256(), files.get(i).bytes());
        }
    }

    /**
     * Holds files against what is there already. Part of the transaction of a write.
     *
     * @param figure on which they come; null for one that is stated by the same act
     */
    public void check(@Nullable UUID figure, List<EvidenceFile> files, List<Problem> problems) {
        if (files.isEmpty()) {
            return;
        }
        var sums = new HashMap<String, String>();
        var days = new HashSet<LocalDate>();
        var providers = new HashSet<UUID>();
        for (var file : files) {
            quarantine.refuse("files", file.name(), file.sha256());
            var other = sums.put(file.sha256(), file.name());
            if (other != null) {
                problems.add(Problem.at("files", "indicator.file-twice", Map.of("name", file.name(), "other", other)));
            }
            if (file.collected() != null) {
                days.add(file.collected());
            }
            if (file.provider() != null) {
                providers.add(file.provider());
            }
        }
        var today = installation.today();
        days.stream()
                .filter(day -> day.isAfter(today))
                .forEach(day -> problems.add(
                        Problem.at("collected", "indicator.day-to-come", Map.of("day", day, "today", today))));
        if (!providers.isEmpty() && units.sites(providers).size() < providers.size()) {
            problems.add(Problem.at("provider", "indicator.unit-unknown"));
        }
        if (figure != null) {
            proofs.first(figure, sums.keySet()).ifPresent(first -> problems.add(again(figure, first, sums)));
        }
    }

    /** The same bytes on the same figure: whoever sends them again is led to the first. */
    private static Problem again(UUID figure, Evidence first, Map<String, String> sums) {
        return Problem.at(
                "files",
                "indicator.file-again",
                Map.of(
                        "name",
                        Objects.requireNonNull(sums.get(first.sha256())),
                        "first",
                        first.name(),
                        "day",
                        first.received(),
                        Problem.LINK,
                        "/figures/" + figure + "/files/" + first.id()));
    }

    /** Holds the bytes of files that are to be looked at. Part of the transaction of a write. */
    void hold(List<EvidenceFile> files, Instant knownAt) {
        quarantine.hold(
                files.stream()
                        .filter(EvidenceFile::held)
                        .map(EvidenceFile::sha256)
                        .toList(),
                knownAt);
    }
}
