package org.plumbline.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.plumbline.access.Accounts;
import org.plumbline.access.Mandates;
import org.plumbline.access.Seats;
import org.plumbline.kernel.Scope;
import org.plumbline.lists.Stored.Names;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.springframework.stereotype.Component;

/** Checks a book against what is known: every row of every list, all that is wrong at once. Runs inside a transaction. */
@Component
class Checking {

    private final Stored stored;
    private final Choices choices;
    private final Reach reach;
    private final Units units;
    private final Access access;
    private final Installation installation;

    Checking(Stored stored, Choices choices, Reach reach, Units units, Access access, Installation installation) {
        this.stored = stored;
        this.choices = choices;
        this.reach = reach;
        this.units = units;
        this.access = access;
        this.installation = installation;
    }

    /** The front doors to accounts. */
    @Component
    record Access(Accounts accounts, Seats seats, Mandates mandates) {}

    Workings check(Scope scope, Book book) {
        var work = new Workings(scope, installation.today(), book, choices, reach);
        forms(work, book);
        var symbols = new SymbolReadings(installation.has(Part.SYMBOLS));
        know(work, symbols, book);
        new UnitsCheck(work, units.tiers(scope)).run();
        new PostsCheck(work).run();
        new AccountsCheck(work, access.accounts(), access.seats(), access.mandates()).run();
        var directives = new DirectivesCheck(work, symbols);
        directives.run();
        var codes = named(book, Form.ASSIGNMENT);
        codes.addAll(values(book.rows(ListSheet.ASSIGNMENTS), "code"));
        new AssignmentsCheck(work, directives, stored.assignments(Names.of(codes))).run();
        return work;
    }

    private void forms(Workings work, Book book) {
        var forms = new FormCheck(choices);
        for (var part : book.parts()) {
            for (var row : part.rows()) {
                if (!work.isWrong(row)) {
                    forms.check(row, part.columns())
                            .forEach(remark -> work.wrong(row, remark.column(), remark.problem()));
                }
            }
        }
    }

    /** Reads at once whatever the book names and is known already. */
    private void know(Workings work, SymbolReadings symbols, Book book) {
        var posts = named(book, Form.POST);
        posts.addAll(values(book.rows(ListSheet.POSTS), "code"));
        for (var post : stored.posts(Names.of(posts))) {
            work.know(post.unit());
            work.know(post);
        }
        var papers = stored.directives(Names.of(symbols(symbols, book)));
        papers.forEach(symbols::know);
        var named = named(book, Form.UNIT);
        named.addAll(named(book, Form.UNITS));
        named.addAll(values(book.rows(ListSheet.UNITS), "code"));
        papers.forEach(paper -> named.add(paper.issuer.toString()));
        stored.units(Names.of(named)).forEach(work::know);
        work.know(stored.above(work.units().stream()
                .map(Site::node)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
    }

    private static Set<String> symbols(SymbolReadings symbols, Book book) {
        var written = named(book, Form.DIRECTIVE);
        written.addAll(named(book, Form.DIRECTIVES));
        written.addAll(values(book.rows(ListSheet.DIRECTIVES), "symbol"));
        var all = new HashSet<>(written);
        written.forEach(text -> all.add(symbols.canonical(text)));
        return all;
    }

    private static Set<String> named(Book book, Form form) {
        var named = new HashSet<String>();
        for (var part : book.parts()) {
            for (var column : part.columns()) {
                if (column.form() == form) {
                    named.addAll(values(part.rows(), column.code()));
                }
            }
        }
        return named;
    }

    private static Collection<String> values(List<Row> rows, String column) {
        var values = new ArrayList<String>();
        for (var row : rows) {
            values.addAll(row.several(column));
        }
        return values;
    }
}
