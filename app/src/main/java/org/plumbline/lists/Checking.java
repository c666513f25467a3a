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
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Scope;
import org.plumbline.lists.Stored.Names;
import org.plumbline.organisation.DefinedWords;
import org.plumbline.organisation.Reach;
import org.plumbline.organisation.Units;
import org.plumbline.organisation.WordList;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.plumbline.web.Messages;
import org.springframework.stereotype.Component;

/** Checks a book against what is known: every row of every list, all that is wrong at once. Runs inside a transaction. */
@Component
class Checking {

    private final Stored stored;
    private final Messages messages;
    private final Reach reach;
    private final Units units;
    private final DefinedWords words;
    private final Directives directives;
    private final Access access;
    private final Installation installation;

    Checking(
            Stored stored,
            Messages messages,
            Reach reach,
            Units units,
            DefinedWords words,
            Directives directives,
            Access access,
            Installation installation) {
        this.stored = stored;
        this.messages = messages;
        this.reach = reach;
        this.units = units;
        this.words = words;
        this.directives = directives;
        this.access = access;
        this.installation = installation;
    }

    /** The front doors to accounts. */
    @Component
    record Access(Accounts accounts, Seats seats, Mandates mandates) {}

    Workings check(Scope scope, Book book) {
        var work = new Workings(scope, installation.today(), book, new Choices(messages), reach);
        forms(work, book);
        var symbols = new SymbolReadings(installation.has(Part.SYMBOLS), work::unit);
        know(work, symbols, book);
        new UnitsCheck(work, units.tiers(scope), units.roots(scope, work.today), installation.has(Part.BODIES)).run();
        new PostsCheck(work, new Seating.Roles(words.of(scope, WordList.SEAT))).run();
        new AccountsCheck(work, access.accounts(), access.seats(), access.mandates()).run();
        var documents = new DirectivesCheck(work, symbols, head -> directives.probableDuplicates(scope, null, head));
        documents.run();
        var codes = named(book, Form.ASSIGNMENT);
        List.copyOf(codes).forEach(code -> Cited.read(code).ifPresent(cited -> codes.add(cited.name())));
        codes.addAll(values(book.rows(ListSheet.ASSIGNMENTS), "code"));
        new AssignmentsCheck(work, documents, stored.assignments(Names.of(codes))).run();
        return work;
    }

    private void forms(Workings work, Book book) {
        var forms = new FormCheck(work.choices);
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
        named(book, Form.SEATS).stream()
                .filter(text -> text.contains(":"))
                .forEach(text -> named.add(Seating.of(text).body()));
        for (var form : List.of(Form.DIRECTIVE, Form.DIRECTIVES, Form.ASSIGNMENT)) {
            named(book, form).forEach(text -> Cited.read(text).ifPresent(cited -> named.addAll(cited.of())));
        }
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
        List.copyOf(written).forEach(text -> Cited.read(text).ifPresent(cited -> written.add(cited.name())));
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
