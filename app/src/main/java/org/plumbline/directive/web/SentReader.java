package org.plumbline.directive.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Clause;
import org.plumbline.directive.deed.Addressee;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.Link;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Refused;
import org.plumbline.web.Corrections;

/** Makes commands of what programs send; problems come back as JSON pointers into it. */
final class SentReader {

    private SentReader() {}

    /** Carries out the work with field names turned into pointers: {@code clauses[0].path} is {@code /clauses/0/path}. */
    static <T> T pointing(Supplier<T> work) {
        return Corrections.renaming(SentReader::pointer, work);
    }

    /** The same where one clause was sent by itself: {@code clauses[0].path} is {@code /path}. */
    static <T> T pointingAtOne(Supplier<T> work) {
        return Corrections.renaming(field -> pointer(field.replaceFirst("^clauses\\[0]\\.", "")), work);
    }

    /** The same where everything stands in parameters. */
    static <T> T naming(Supplier<T> work) {
        return Corrections.renaming(field -> pointer(field).substring(1), work);
    }

    private static String pointer(String field) {
        return Corrections.pointer(field.replaceAll("(^|\\.)to$", "$1directive"));
    }

    static List<ClauseText> clauses(List<Sent.Clause> sent, List<Clause> standing) {
        var byNumber = new HashMap<String, UUID>();
        standing.forEach(each -> byNumber.put(Numbering.key(each.path()), each.id()));
        var texts = new ArrayList<ClauseText>();
        for (var i = 0; i < sent.size(); i++) {
            var clause = sent.get(i);
            var at = "clauses[" + i + "].";
            var text = text(clause, clause.id() == null ? Ids.next() : clause.id(), at);
            texts.add(text);
            byNumber.putIfAbsent(Numbering.key(text.path()), text.id());
        }
        var placed = new ArrayList<ClauseText>();
        for (var i = 0; i < sent.size(); i++) {
            var parent = parent(sent.get(i).parent(), texts.get(i), byNumber, "clauses[" + i + "].parent");
            placed.add(parent == null ? texts.get(i) : texts.get(i).under(parent));
        }
        return placed;
    }

    /** A clause that stands already, corrected. */
    static ClauseText clause(Sent.Clause sent, UUID id, List<Clause> standing) {
        var text = text(sent, id, "");
        var byNumber = new HashMap<String, UUID>();
        standing.stream()
                .filter(each -> !each.id().equals(id))
                .forEach(each -> byNumber.put(Numbering.key(each.path()), each.id()));
        var parent = parent(sent.parent(), text, byNumber, "parent");
        return parent == null ? text : text.under(parent);
    }

    static List<Link> links(List<Sent.Relation> sent) {
        var links = new ArrayList<Link>();
        for (var i = 0; i < sent.size(); i++) {
            links.add(link(sent.get(i), "relations[" + i + "]."));
        }
        return links;
    }

    static Link link(Sent.Relation sent, String at) {
        return new Link(
                Sent.required(sent.kind(), at + "kind"),
                Sent.required(sent.directive(), at + "directive"),
                sent.note());
    }

    static List<Addressee> addressees(List<Sent.Addressee> sent) {
        var addressees = new ArrayList<Addressee>();
        for (var i = 0; i < sent.size(); i++) {
            var each = sent.get(i);
            addressees.add(new Addressee(
                    each.id() == null ? Ids.next() : each.id(),
                    Sent.required(each.kind(), "addressees[" + i + "].kind"),
                    each.unit(),
                    each.set(),
                    each.tier(),
                    each.within(),
                    each.concretiseBy()));
        }
        return addressees;
    }

    private static ClauseText text(Sent.Clause sent, UUID id, String at) {
        return new ClauseText(
                id,
                Sent.required(sent.path(), at + "path"),
                null,
                Sent.required(sent.kind(), at + "kind"),
                Objects.requireNonNullElse(sent.asks(), false),
                Sent.required(sent.wording(), at + "wording"),
                sent.horizon(),
                sent.lead(),
                Sent.listed(sent.coOrdinating()),
                sent.due(),
                Sent.listed(sent.upper()));
    }

    private static @Nullable UUID parent(
            @Nullable String given, ClauseText text, Map<String, UUID> byNumber, String field) {
        if (given == null) {
            return Numbering.above(text.path()).stream()
                    .map(byNumber::get)
                    .flatMap(java.util.stream.Stream::ofNullable)
                    .filter(id -> !id.equals(text.id()))
                    .findFirst()
                    .orElse(null);
        }
        if (given.isBlank()) {
            return null;
        }
        var id = Texts.id(given) == null ? byNumber.get(Numbering.key(given)) : Texts.id(given);
        if (id == null) {
            throw new Refused(field, "directive.form.above", Map.of("path", given));
        }
        return id;
    }
}
