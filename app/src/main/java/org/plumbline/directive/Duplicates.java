package org.plumbline.directive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.directive.deed.Head;
import org.plumbline.kernel.Refused;
import org.plumbline.reading.text.Folding;
import org.plumbline.store.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents that may be registered twice. Where the identity is whole, no two share it; else a person decides. */
@Component
class Duplicates {

    private final JdbcClient sql;

    Duplicates(JdbcClient sql) {
        this.sql = sql;
    }

    /** Refuses a taken identity, and candidates that were not said to be other documents. */
    void refuse(UUID id, Head head, Identity identity, int issuer, Set<UUID> others) {
        var candidates = candidates(id, head, identity, issuer).stream()
                .filter(candidate -> !others.contains(candidate.id()))
                .toList();
        if (candidates.isEmpty()) {
            return;
        }
        var first = candidates.getFirst();
        throw new Refused(
                "symbol",
                "directive.probable-duplicate",
                Map.of(
                        "count", candidates.size(),
                        "symbol", first.symbol() == null ? first.title().original() : first.symbol(),
                        "issued", first.issued(),
                        "candidate", first.id()));
    }

    List<DirectiveHit> candidates(UUID id, Head head, Identity identity, int issuer) {
        return sql.sql(Sql.file("/org/plumbline/directive/duplicates.sql"))
                .param("id", id)
                .param("canonical", identity.canonical())
                .param("identity", identity.whole())
                .param("issuer", issuer)
                .param("issued", head.issued())
                .param("titleKey", Folding.fold(head.title().everyText()))
                .query(Register::hit)
                .list();
    }
}
