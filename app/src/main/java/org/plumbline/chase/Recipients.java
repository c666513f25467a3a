package org.plumbline.chase;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Answerers;
import org.plumbline.access.Answerers.Answerer;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.MailAddress;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.store.Installation;
import org.springframework.stereotype.Component;

/**
 * To whom a notice about something owed is written: the post that carries it out, else the office of the unit, else a post that
 * answers for it, else the office of its place. Never a person's own address, and nobody where none is kept.
 */
@Component
class Recipients {

    private final Answerers answerers;
    private final Units units;
    private final Installation installation;

    Recipients(Answerers answerers, Units units, Installation installation) {
        this.answerers = answerers;
        this.units = units;
        this.installation = installation;
    }

    /** An address with the language in which it is written to. */
    record To(MailAddress address, Language language) {}

    /** Things by whom they are written to; what has no address is not among them. */
    Map<To, List<Owes>> of(Scope scope, Collection<Owes> things) {
        var posts = answerers.of(
                scope, things.stream().map(each -> each.debtor().node()).collect(Collectors.toSet()));
        var languages = answerers.languages(
                scope,
                things.stream()
                        .map(Owes::post)
                        .filter(Objects::nonNull)
                        .map(Owes.Post::id)
                        .collect(Collectors.toSet()));
        var places = new HashMap<Integer, Optional<String>>();
        var found = new LinkedHashMap<To, List<Owes>>();
        for (var each : things) {
            var answering = posts.getOrDefault(each.debtor().node(), List.of());
            address(scope, each, answering, places).flatMap(MailAddress::find).ifPresent(address -> {
                var own = each.post() == null ? null : languages.get(each.post().id());
                found.computeIfAbsent(new To(address, language(own, answering)), any -> new java.util.ArrayList<>())
                        .add(each);
            });
        }
        return found;
    }

    private Optional<String> address(
            Scope scope, Owes thing, List<Answerer> answering, Map<Integer, Optional<String>> places) {
        var post = thing.post() == null ? null : thing.post().email();
        return Stream.of(
                        Optional.ofNullable(post),
                        Optional.ofNullable(thing.debtor().email()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> answering.stream()
                        .map(Answerer::email)
                        .filter(Objects::nonNull)
                        .findFirst())
                .or(() -> places.computeIfAbsent(thing.debtor().node(), node -> ofPlace(scope, node)));
    }

    private Optional<String> ofPlace(Scope scope, int node) {
        var unit = units.byNode(scope, node);
        return unit.bodyOf() == null
                ? Optional.empty()
                : Optional.of(units.byNode(scope, unit.bodyOf())).map(Unit::email);
    }

    private Language language(@Nullable Language own, List<Answerer> answering) {
        return own != null
                ? own
                : answering.stream()
                        .map(Answerer::language)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(installation.language());
    }
}
