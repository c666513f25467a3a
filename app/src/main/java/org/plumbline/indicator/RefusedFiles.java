package org.plumbline.indicator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plumbline.directive.FileFollower;
import org.plumbline.indicator.ProofRows.Proving;
import org.plumbline.indicator.deed.ProofLevel;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Installation;
import org.springframework.stereotype.Component;

/** Figures that rested on documents which the scanner refused are self-declared again: nobody can look at what shows them. */
@Component
class RefusedFiles implements FileFollower {

    private final Installation installation;
    private final FigureRows rows;
    private final ProofRows proofs;
    private final FigureNews news;

    RefusedFiles(Installation installation, FigureRows rows, ProofRows proofs, FigureNews news) {
        this.installation = installation;
        this.rows = rows;
        this.proofs = proofs;
        this.news = news;
    }

    @Override
    public void refused(String sha256, Instant knownAt) {
        var changed = new ArrayList<FigureFollower.Changed>();
        for (var figure : proofs.without(sha256)) {
            rows.lock(figure).ifPresent(before -> {
                proofs.close(figure, knownAt);
                proofs.write(
                        List.of(new Proving(
                                UUID.nameUUIDFromBytes((figure + sha256).getBytes(StandardCharsets.US_ASCII)),
                                figure,
                                ProofLevel.SELF_DECLARED,
                                null,
                                List.of())),
                        LocalDate.ofInstant(knownAt, installation.zone()),
                        Scope.programme(),
                        knownAt);
                changed.add(new FigureFollower.Changed(before.series(), before.period(), before.stance()));
            });
        }
        if (!changed.isEmpty()) {
            news.tell(changed, knownAt);
        }
    }
}
