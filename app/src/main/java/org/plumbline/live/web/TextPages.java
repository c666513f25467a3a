package org.plumbline.live.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.live.LiveCandidates;
import org.plumbline.live.LiveFigures;
import org.plumbline.live.LiveTexts;
import org.plumbline.live.deed.Bound;
import org.plumbline.live.deed.RecordState;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.UnbindFigure;
import org.plumbline.organisation.Units;
import org.plumbline.reader.check.TextChecks;
import org.plumbline.store.Installation;
import org.plumbline.web.KnownAt;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of a kept text: for which record each stands, which no longer follow, and what was said before. */
@Controller
@Needs(Ability.READ)
class TextPages {

    private static final Pattern OURS = Pattern.compile("/[a-z-]+(?:/[0-9a-z-]+)*");
    private static final int AT_ONCE = 50;

    private final LiveTexts texts;
    private final LiveFigures figures;
    private final ObjectProvider<LiveCandidates> candidates;
    private final ShownWords words;
    private final Units units;
    private final Installation installation;

    TextPages(
            LiveTexts texts,
            LiveFigures figures,
            ObjectProvider<LiveCandidates> candidates,
            ShownWords words,
            Units units,
            Installation installation) {
        this.texts = texts;
        this.figures = figures;
        this.candidates = candidates;
        this.words = words;
        this.units = units;
        this.installation = installation;
    }

    @GetMapping(TextAddresses.TEXT)
    Page text(Visit visit, TextKey key, @RequestParam(required = false) @Nullable String knownAt) {
        return page(Page.of("live/text"), visit, key, knownAt, List.of());
    }

    private Page page(Page page, Visit visit, TextKey key, @Nullable String knownAt, List<Problem> problems) {
        var known = KnownAt.read(knownAt, installation.today(), installation.zone(), Map.of());
        var text = texts.get(visit.scope(), key, known.at());
        var offers = known.isThen() || !text.mayWrite()
                ? List.<LiveCandidates.Offer>of()
                : candidates.getObject().of(visit.scope(), text);
        return page.with("text", text)
                .with(
                        "live",
                        words.text(
                                visit,
                                key,
                                text.versions().getFirst().words(),
                                text.version(),
                                text.versions().getLast().actor(),
                                text.words(),
                                text.figures(),
                                !known.isThen() && text.mayWrite()))
                .with("offers", offers)
                .with("known", known)
                .with("problems", problems);
    }

    @PostMapping(TextAddresses.TEXT + "/bind")
    @Needs(Ability.ANSWER)
    Page bind(
            Visit visit,
            TextKey key,
            @RequestParam int version,
            @RequestParam int start,
            @RequestParam int end,
            @RequestParam(defaultValue = "") String bound,
            @RequestParam(defaultValue = "") String moving) {
        return doing(visit, key, () -> {
            if (bound.isBlank()) {
                throw new Refused("bound-" + start, "live.nothing-chosen", Map.of());
            }
            var chosen = SentBindings.read(bound, Bound.class, "bound-" + start);
            var text = texts.get(visit.scope(), key, null);
            figures.bind(
                    visit.scope(),
                    candidates
                            .getObject()
                            .binding(
                                    visit.scope(),
                                    key,
                                    version,
                                    text.words(),
                                    start,
                                    end,
                                    moving.isEmpty() ? chosen : chosen.moving()));
            return Page.seeOther(key.address()).saying("live.bound", Map.of());
        });
    }

    @PostMapping(TextAddresses.TEXT + "/unbind")
    @Needs(Ability.ANSWER)
    Page unbind(Visit visit, TextKey key, @RequestParam UUID binding) {
        return doing(visit, key, () -> {
            figures.unbind(visit.scope(), new UnbindFigure(key, binding));
            return Page.seeOther(key.address()).saying("live.unbound", Map.of());
        });
    }

    @PostMapping(TextAddresses.TEXT + "/take-over")
    @Needs(Ability.ANSWER)
    Page takeOver(
            Visit visit,
            TextKey key,
            @RequestParam int version,
            @RequestParam List<UUID> binding,
            @RequestParam(defaultValue = "") String next) {
        return doing(visit, key, () -> {
            figures.takeOver(visit.scope(), figures.taking(visit.scope(), key, version, binding));
            return Page.seeOther(next(next, key)).saying("live.taken-over", Map.of());
        });
    }

    @PostMapping(TextAddresses.TEXT + "/keep")
    @Needs(Ability.ANSWER)
    Page keep(
            Visit visit,
            TextKey key,
            @RequestParam int version,
            @RequestParam UUID binding,
            @RequestParam RecordState state,
            @RequestParam(required = false) @Nullable BigDecimal value,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String next) {
        return doing(visit, key, () -> {
            var now = figures.keeping(visit.scope(), key, version, binding, reason);
            if (now.state() != state || !isSame(now.value(), value)) {
                throw new Refused("reason", "live.moved-on", Map.of());
            }
            figures.keep(visit.scope(), now);
            return Page.seeOther(next(next, key)).saying("live.kept", Map.of());
        });
    }

    /** Whether the record still says what stood on the page. */
    private static boolean isSame(@Nullable BigDecimal now, @Nullable BigDecimal shown) {
        return now == null || shown == null ? now == shown : now.compareTo(shown) == 0;
    }

    /** The page from which a form came, if it is one of ours; else that of the text. */
    private static String next(String wanted, TextKey key) {
        return OURS.matcher(wanted).matches() ? wanted : key.address();
    }

    private interface Doing {
        Page carryOut();
    }

    private Page doing(Visit visit, TextKey key, Doing work) {
        try {
            return work.carryOut();
        } catch (Refused refused) {
            return page(Page.refused("live/text"), visit, key, null, refused.problems());
        }
    }

    /** The records for which the number at the cursor of a text that is being written may stand: part of a page. */
    @PostMapping("/texts/offer")
    Page offer(
            Visit visit,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int at,
            @RequestParam UUID unit) {
        if (!TextChecks.problems(words).isEmpty()) {
            return Page.of("live/offer");
        }
        var offers = candidates.getObject().of(visit.scope(), words, unit, visit.today());
        var found = offers.stream()
                .filter(each -> each.start() <= at && at <= each.end())
                .findFirst()
                .orElse(null);
        var page = Page.of("live/offer");
        return found == null
                ? page
                : page.with("offer", found).with("nth", (int) offers.stream()
                        .filter(each ->
                                each.start() < found.start() && each.words().equals(found.words()))
                        .count());
    }

    @GetMapping("/units/{id}/stale-texts")
    Page stale(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        var slice = texts.stale(visit.scope(), id, cursor, AT_ONCE);
        return Page.of("live/list")
                .with("unit", units.get(visit.scope(), id))
                .with("stale", slice.items())
                .with("next", slice.next());
    }
}
