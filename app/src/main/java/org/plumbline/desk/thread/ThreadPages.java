package org.plumbline.desk.thread;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Absent;
import org.plumbline.reader.ReadingList;
import org.plumbline.web.Needs;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The thread of any record: up to the clause it comes from, down to the proof, as a list and as a picture. */
@Controller
@Needs(Ability.READ)
class ThreadPages {

    private static final int A_PAGE = 50;

    private final ThreadReading threads;
    private final Directives directives;
    private final ReadingList reading;

    ThreadPages(ThreadReading threads, Directives directives, ReadingList reading) {
        this.reading = reading;
        this.threads = threads;
        this.directives = directives;
    }

    @GetMapping("/thread/{kind}/{id}")
    Page thread(
            Visit visit,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(required = false) @Nullable String strand,
            @RequestParam(required = false) @Nullable String after) {
        var key = key(StepKind.of(kind), id, unit);
        if (key.kind() == StepKind.DIRECTIVE) {
            var goesOnAs = directives.get(visit.scope(), id).id();
            if (!goesOnAs.equals(id)) {
                return Page.seeOther(Key.of(StepKind.DIRECTIVE, goesOnAs).thread());
            }
        }
        var picture = as.equals("graph");
        var part = strand == null || strand.isBlank()
                ? null
                : new ThreadReading.Part(Strand.of(strand), after == null || after.isBlank() ? null : after, A_PAGE);
        var thread = threads.of(
                visit.scope(),
                key,
                picture ? ThreadReading.Size.PICTURE : ThreadReading.Size.LIST,
                picture ? null : part);
        var records = thread.steps().keySet().stream().map(Key::id).toList();
        return Page.of("thread/thread")
                .with("thread", thread)
                .with("words", reading.origins(visit.scope(), records))
                .with("rows", picture ? java.util.List.of() : Row.of(thread))
                .with("graph", picture ? ThreadGraph.of(thread) : null);
    }

    /** Which record is asked for; an answer is known by the unit that gave it. */
    static Key key(StepKind kind, UUID id, @Nullable UUID unit) {
        if (kind != StepKind.ANSWER) {
            return Key.of(kind, id);
        }
        if (unit == null) {
            throw new Absent("answer", id);
        }
        return Key.answer(id, unit);
    }
}
