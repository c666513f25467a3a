package org.plumbline.live.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Ability;
import org.plumbline.live.LiveFigure;
import org.plumbline.live.LiveTexts;
import org.plumbline.live.WordChecks;
import org.plumbline.live.deed.TextKey;
import org.plumbline.live.deed.TextKind;
import org.plumbline.reader.Places;
import org.plumbline.web.KeptWords;
import org.plumbline.web.LiveWords;
import org.plumbline.web.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the words of kept texts in pieces for pages: bound numbers with their sources, sentences that no longer follow marked. */
@Component
class ShownWords implements KeptWords {

    private final LiveTexts texts;
    private final ObjectProvider<WordChecks> checks;

    ShownWords(LiveTexts texts, ObjectProvider<WordChecks> checks) {
        this.texts = texts;
        this.checks = checks;
    }

    @Override
    public LiveWords of(Visit visit, List<Asked> asked, @Nullable Instant knownAt) {
        var found = new HashMap<String, LiveWords.Text>();
        var records = new ArrayList<LiveTexts.Holding>();
        for (var each : asked) {
            var kind = TextKind.find(each.kind()).orElseThrow();
            each.records().forEach(record -> records.add(new LiveTexts.Holding(kind, record)));
        }
        for (var shown : texts.shown(visit.scope(), records, knownAt)) {
            var key = shown.key();
            found.put(
                    LiveWords.key(key.kind().code(), key.record(), key.part()),
                    text(
                            visit,
                            key,
                            shown.original(),
                            shown.version(),
                            shown.actor(),
                            shown.words(),
                            shown.figures(),
                            shown.mayWrite()));
        }
        return new LiveWords(found, visit.path(), knownAt == null && visit.may(Ability.ANSWER));
    }

    /** A text in pieces. */
    LiveWords.Text text(
            Visit visit,
            TextKey key,
            String original,
            int version,
            @Nullable String actor,
            String words,
            List<LiveFigure> figures,
            boolean mayWrite) {
        var w = visit.w();
        var stale = new ArrayList<LiveWords.Stale>();
        var sentences = new ArrayList<WordChecks.Sentence>();
        if (figures.stream().anyMatch(LiveFigure::stale)) {
            var look = checks.getObject().in(words);
            figures.stream().filter(LiveFigure::stale).forEach(each -> {
                sentences.add(look.sentence(each));
                stale.add(new LiveWords.Stale(
                        each.id(),
                        SourceWords.stale(w, each),
                        look.of(visit.scope(), each, w.tag()).stream()
                                .map(further -> further.sentence() != null
                                        ? further.sentence()
                                        : w.say(Objects.requireNonNull(further.said())))
                                .toList(),
                        each.mayTakeOver() ? each.now() : null,
                        String.valueOf(each.state()),
                        each.value() == null ? "" : each.value().toPlainString()));
            });
        }
        return new LiveWords.Text(
                key.address(), original, version, actor, pieces(visit, words, figures, sentences), stale, mayWrite);
    }

    private static List<LiveWords.Piece> pieces(
            Visit visit, String words, List<LiveFigure> figures, List<WordChecks.Sentence> stale) {
        var places = new Places(words);
        var pieces = new ArrayList<LiveWords.Piece>();
        int behind = 0;
        int no = 0;
        for (var each : figures) {
            between(places, behind, each.start(), stale, pieces);
            no++;
            pieces.add(new LiveWords.Piece(
                    each.words(),
                    new LiveWords.Bound(
                            no,
                            each.source().address(),
                            SourceWords.of(visit.w(), each.source())
                                    + (each.value() == null
                                            ? ""
                                            : ": " + SourceWords.value(visit.w(), each.source(), each.value())),
                            each.stale()),
                    isIn(each.start(), stale)));
            behind = each.end();
        }
        between(places, behind, places.length(), stale, pieces);
        return pieces;
    }

    /** Words between numbers, parted where a sentence begins or ends that no longer follows. */
    private static void between(
            Places places, int from, int to, List<WordChecks.Sentence> stale, List<LiveWords.Piece> pieces) {
        int at = from;
        while (at < to) {
            int start = at;
            boolean in = isIn(start, stale);
            int end = to;
            for (var each : stale) {
                for (int edge : new int[] {each.start(), each.end()}) {
                    if (edge > start && edge < end) {
                        end = edge;
                    }
                }
            }
            pieces.add(new LiveWords.Piece(places.words(start, end), null, in));
            at = end;
        }
    }

    private static boolean isIn(int place, List<WordChecks.Sentence> stale) {
        return stale.stream().anyMatch(each -> each.start() <= place && place < each.end());
    }
}
