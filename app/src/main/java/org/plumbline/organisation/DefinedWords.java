package org.plumbline.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.kernel.Json;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of words of this installation: seats of temporary bodies, categories of study sessions. */
@Component
public class DefinedWords {

    private final Store store;
    private final JdbcClient sql;

    DefinedWords(Store store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** The words of a list by code, in their order. What somebody typed instead is no word of the list. */
    public Map<String, DefinedWord> of(Scope scope, WordList list) {
        return store.read(scope, () -> byCode(list));
    }

    /** Defines or changes a word, for whoever organises the whole installation. */
    public Receipt define(Scope scope, DefineWord deed) {
        Definitions.requireEverything(scope);
        return store.write(scope, deed, knownAt -> {
            check(deed);
            store.alone(deed.about());
            var before = byCode(deed.list()).get(deed.code());
            if (before == null) {
                Definitions.requireNew(deed.edited(), "organisation.word-unknown", Map.of("code", deed.code()));
            } else {
                Definitions.requireVersion(deed, deed.edited(), before.rowVersion(), deed.name(), before.name());
            }
            sql.sql("""
                            INSERT INTO organisation.word (list, code, name, rank, offered)
                            VALUES (:list, :code, :name::jsonb, :rank, :offered)
                            ON CONFLICT (list, code) DO UPDATE
                               SET name = excluded.name, rank = excluded.rank, offered = excluded.offered,
                                   row_version = word.row_version + 1
                            """)
                    .param("list", deed.list().name())
                    .param("code", deed.code())
                    .param("name", Json.write(deed.name()))
                    .param("rank", deed.rank())
                    .param("offered", deed.offered())
                    .update();
        });
    }

    private static void check(DefineWord deed) {
        var problems = new ArrayList<Problem>();
        if (!deed.code().matches("[A-Za-z][A-Za-z0-9_]{0,39}")) {
            problems.add(Problem.at("code", "organisation.word-code", Map.of("code", deed.code())));
        }
        Definitions.checkRank(deed.rank(), problems);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private Map<String, DefinedWord> byCode(WordList list) {
        var words = new LinkedHashMap<String, DefinedWord>();
        sql.sql("""
                        SELECT code, name::text, rank, offered, row_version
                          FROM organisation.word WHERE list = :list ORDER BY rank, code
                        """)
                .param("list", list.name())
                .query((row, n) -> new DefinedWord(
                        list,
                        row.getString("code"),
                        Wording.of(row.getString("name")),
                        row.getInt("rank"),
                        row.getBoolean("offered"),
                        row.getInt("row_version")))
                .list()
                .forEach(word -> words.put(word.code(), word));
        return words;
    }

    /** The identifier under which the happenings of a word are kept. */
    public static UUID idOf(WordList list, String code) {
        return Definitions.id(list.name(), code);
    }
}
