package org.plumbline.lists;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.NotAllowed;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.store.Store;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were carried out, and the codes of the assignments they brought. */
@Component
public class Imports {

    private final Store store;
    private final JdbcClient sql;

    Imports(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** Records a file beside the deeds that it brought. */
    public Receipt record(Scope scope, ImportLists deed) {
        return store.write(scope, deed, knownAt -> {
            if (!scope.mayAnywhere(Ability.ORGANISE) && !scope.mayAnywhere(Ability.DIRECT)) {
                throw new NotAllowed(Ability.ORGANISE);
            }
            sql.sql("""
                            INSERT INTO lists.import (id, file, hash, size, units, posts, accounts, directives, assignments,
                                   account, actor, known_from)
                            VALUES (:id, :file, :hash, :size, :units, :posts, :accounts, :directives, :assignments,
                                    :account, :actor, :knownAt)
                            """)
                    .param("id", deed.id())
                    .param("file", deed.file())
                    .param("hash", deed.hash())
                    .param("size", deed.size())
                    .params(counts(deed))
                    .param("account", scope.account())
                    .param("actor", scope.name())
                    .param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                    .update();
            codes(deed);
        });
    }

    private static Map<String, Integer> counts(ImportLists deed) {
        var counts = new java.util.HashMap<String, Integer>();
        for (var sheet : ListSheet.values()) {
            counts.put(sheet.code(), deed.counts().getOrDefault(sheet.code(), 0));
        }
        return counts;
    }

    private void codes(ImportLists deed) {
        if (deed.codes().isEmpty()) {
            return;
        }
        try {
            sql.sql("""
                            INSERT INTO lists.assignment_code (owner, code, assignment, import)
                            SELECT u.node, c.code, c.assignment, :id
                              FROM unnest(:owners::uuid[], :codes::text[], :assignments::uuid[]) AS c (owner, code, assignment)
                              JOIN organisation.unit u ON u.id = c.owner
                            """)
                    .param("id", deed.id())
                    .param(
                            "owners",
                            deed.codes().stream()
                                    .map(each -> each.owner().toString())
                                    .toArray(String[]::new))
                    .param(
                            "codes",
                            deed.codes().stream().map(ImportLists.Coded::code).toArray(String[]::new))
                    .param(
                            "assignments",
                            deed.codes().stream()
                                    .map(each -> each.assignment().toString())
                                    .toArray(String[]::new))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused("code", "lists.code-taken-meanwhile", Map.of());
        }
    }

    /** When the very same file was carried out before, by the asker or in the asker's sight. */
    Optional<Checked.Earlier> earlier(String hash) {
        return sql.sql("SELECT known_from, actor FROM lists.import WHERE hash = :hash ORDER BY known_from LIMIT 1")
                .param("hash", hash)
                .query((row, n) -> new Checked.Earlier(
                        Objects.requireNonNull(row.getTimestamp("known_from")).toInstant(), row.getString("actor")))
                .optional();
    }
}
