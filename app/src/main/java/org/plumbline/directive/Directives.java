package org.plumbline.directive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.deed.AmendDirective;
import org.plumbline.directive.deed.Head;
import org.plumbline.directive.deed.JoinDirectives;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Conflict;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Reach;
import org.plumbline.store.Installation;
import org.plumbline.store.Part;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** The register of documents: entering, correcting, joining and finding them. */
@Component
public class Directives {

    private final Store store;
    private final Installation installation;
    private final Reach reach;
    private final Shelf shelf;
    private final Sites sites;
    private final Register register;
    private final Duplicates duplicates;
    private final Clauses clauses;
    private final Relations relations;
    private final Addressees addressees;

    Directives(
            Store store,
            Installation installation,
            Reach reach,
            Shelf shelf,
            Sites sites,
            Register register,
            Duplicates duplicates,
            Clauses clauses,
            Relations relations,
            Addressees addressees) {
        this.store = store;
        this.installation = installation;
        this.reach = reach;
        this.shelf = shelf;
        this.sites = sites;
        this.register = register;
        this.duplicates = duplicates;
        this.clauses = clauses;
        this.relations = relations;
        this.addressees = addressees;
    }

    /**
     * Registers a document.
     *
     * @throws Refused at {@code symbol} for a symbol that cannot be understood or is taken, and for a probable duplicate
     *     that the deed does not say to be another document
     */
    public Receipt register(Scope scope, RegisterDirective deed) {
        return store.write(scope, deed, knownAt -> {
            var issuer = issuer(scope, deed.head());
            var identity = identity(deed.head());
            duplicates.refuse(deed.id(), deed.head(), identity, issuer.node(), deed.notDuplicateOf());
            register.enter(deed.id(), deed.head(), identity, issuer.node(), knownAt);
            var filed = shelf.get(deed.id());
            for (var i = 0; i < deed.relations().size(); i++) {
                relations.enter(filed, deed.relations().get(i), "relations[" + i + "].", knownAt);
            }
            clauses.enter(filed, deed.clauses(), knownAt);
            addressees.enter(scope, filed, deed.addressees(), knownAt);
        });
    }

    /** Corrects the head of a registered document; {@link Conflict} if somebody else did so meanwhile. */
    public Receipt amend(Scope scope, AmendDirective deed) {
        return store.write(scope, deed, knownAt -> {
            var filed = shelf.lock(deed.id());
            reach.require(scope, Ability.DIRECT, filed.issuer());
            if (filed.rowVersion() != deed.rowVersion()) {
                throw new Conflict(
                        filed.id(),
                        deed.rowVersion(),
                        filed.rowVersion(),
                        HeadFields.of(deed.head()),
                        HeadFields.of(register.get(filed.id()).head()));
            }
            var issuer = issuer(scope, deed.head());
            var identity = identity(deed.head());
            duplicates.refuse(filed.id(), deed.head(), identity, issuer.node(), deed.notDuplicateOf());
            register.change(filed, deed.head(), identity, issuer.node());
            addressees.resolve(scope, shelf.get(filed.id()), knownAt);
        });
    }

    /** Joins two registered papers that are one document; the first goes on under the second's identifier. */
    public Receipt join(Scope scope, JoinDirectives deed) {
        return store.write(scope, deed, knownAt -> {
            var from = shelf.lock(deed.directive());
            var into = shelf.named(deed.into(), "into");
            reach.require(scope, Ability.DIRECT, from.issuer());
            reach.require(scope, Ability.DIRECT, into.issuer());
            if (from.is(into)) {
                throw new Refused("into", "directive.join-itself", Map.of("directive", from.called()));
            }
            register.join(from, into);
            relations.refreshLife(into.key(), knownAt);
        });
    }

    /** The document, also under the identifier of a paper joined to it; {@link Absent} if it is not there for this reader. */
    public Directive get(Scope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> new Absent("directive", id));
    }

    public Optional<Directive> find(Scope scope, UUID id) {
        return store.read(scope, () -> register.find(id));
    }

    /** Whether the reader may change the document and what hangs on it: shows the buttons; the commands ask again. */
    public boolean mayChange(Scope scope, UUID id) {
        return store.read(
                scope,
                () -> shelf.find(id)
                        .filter(it -> reach.allows(scope, Ability.DIRECT, it.issuer()))
                        .isPresent());
    }

    /** The document and the papers joined to it, as far as the reader may see them: what happened to one happened to all. */
    public List<UUID> papers(Scope scope, UUID id) {
        return store.read(
                scope,
                () -> find(scope, id)
                        .map(document -> register.papers(document.id()))
                        .orElse(List.of()));
    }

    /** Documents found by symbol or by words of the title, however they are typed; the likeliest first. */
    public List<DirectiveHit> search(Scope scope, String typed, int most) {
        return store.read(scope, () -> register.search(typed, most));
    }

    /** Documents whose titles are written much like what was typed, when a search found nothing. */
    public List<DirectiveHit> near(Scope scope, String typed, int most) {
        return store.read(scope, () -> register.near(typed, most));
    }

    /**
     * What is registered already and may be the same document: shown before a person goes on.
     *
     * @param corrected the document whose head is corrected, which is no duplicate of itself; null for a new one
     */
    public List<DirectiveHit> probableDuplicates(Scope scope, @Nullable UUID corrected, Head head) {
        return store.read(scope, () -> {
            var issuer = sites.all(Set.of(head.issuer())).get(head.issuer());
            return issuer == null
                    ? List.of()
                    : duplicates.candidates(
                            corrected == null ? new UUID(0, 0) : corrected, head, identity(head), issuer.node());
        });
    }

    private Identity identity(Head head) {
        return installation.has(Part.SYMBOLS) ? Identity.of(head) : Identity.asWritten(head);
    }

    private Sites.Site issuer(Scope scope, Head head) {
        var issuer = sites.of(head.issuer(), "issuer");
        reach.require(scope, Ability.DIRECT, issuer.node());
        issuer.requireLife(head.issued(), "issued");
        if (head.effective().isBefore(head.issued())) {
            throw new Refused(
                    "inForce",
                    "directive.in-force-before-issue",
                    Map.of("inForce", head.effective(), "issued", head.issued()));
        }
        ReviewRule.check(head.reviewRule());
        return issuer;
    }
}
