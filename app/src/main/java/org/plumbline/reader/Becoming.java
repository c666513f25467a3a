package org.plumbline.reader;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.directive.Directives;
import org.plumbline.directive.deed.ClauseText;
import org.plumbline.directive.deed.RegisterDirective;
import org.plumbline.indicator.FigureWork;
import org.plumbline.indicator.deed.EnterFigures;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Scope;
import org.plumbline.programme.Assignments;
import org.plumbline.programme.deed.DraftAssignment;
import org.plumbline.reader.deed.RecordKind;
import org.plumbline.reader.deed.RegisterText;
import org.plumbline.reader.deed.TraceRecord;
import org.plumbline.store.Store;
import org.plumbline.target.Targets;
import org.plumbline.target.deed.SetTarget;
import org.springframework.stereotype.Component;

/**
 * Lets drafts become records, each through the front door of its own module, and keeps with the record the words from which it came: both in
 * one transaction, or neither.
 */
@Component
public class Becoming {

    private final Store store;
    private final ReadingRoom room;
    private final Directives directives;
    private final Assignments assignments;
    private final Targets targets;
    private final FigureWork figures;

    Becoming(
            Store store,
            ReadingRoom room,
            Directives directives,
            Assignments assignments,
            Targets targets,
            FigureWork figures) {
        this.store = store;
        this.room = room;
        this.directives = directives;
        this.assignments = assignments;
        this.targets = targets;
        this.figures = figures;
    }

    /** Where words stand in a text, in code points; the end is exclusive. */
    public record Place(int start, int end) {}

    /** Says which registered directive a citation means; {@link Absent} if the reader does not see that one. */
    public UUID cite(Scope scope, Draft draft, UUID directive) {
        return become(
                scope,
                draft,
                RecordKind.DIRECTIVE,
                () -> directives.get(scope, directive).id());
    }

    /** Drafts the assignment that a task asks for. It stands nowhere until it is issued. */
    public UUID task(Scope scope, Draft draft, DraftAssignment deed) {
        return become(
                scope,
                draft,
                RecordKind.ASSIGNMENT,
                () -> assignments.draft(scope, deed).about());
    }

    /** Sets the target that a text promises. */
    public UUID target(Scope scope, Draft draft, SetTarget deed) {
        return become(
                scope, draft, RecordKind.TARGET, () -> targets.set(scope, deed).about());
    }

    /** Enters the figure that a text states, as its unit's own. */
    public UUID figure(Scope scope, Draft draft, EnterFigures deed) {
        var figure = deed.figures().getFirst().id();
        return become(scope, draft, RecordKind.FIGURE, () -> {
            figures.enter(scope, deed);
            return figure;
        });
    }

    /** Registers a text as the directive that it is; each clause keeps the words from which it was taken. */
    public UUID directive(Scope scope, Source source, RegisterDirective deed, Map<UUID, Place> places) {
        return store.batch(scope, () -> {
            var id = directives.register(scope, deed).about();
            room.register(scope, new RegisterText(source.id(), id));
            trace(scope, source.id(), null, 0, source.length(), RecordKind.DIRECTIVE, id);
            for (ClauseText clause : deed.clauses()) {
                var place = places.get(clause.id());
                if (place != null) {
                    trace(scope, source.id(), null, place.start(), place.end(), RecordKind.CLAUSE, clause.id());
                }
            }
            return id;
        });
    }

    private UUID become(Scope scope, Draft draft, RecordKind kind, Supplier<UUID> make) {
        return store.batch(scope, () -> {
            var record = make.get();
            trace(scope, draft.source(), draft.id(), draft.start(), draft.end(), kind, record);
            return record;
        });
    }

    private void trace(
            Scope scope, UUID source, @Nullable UUID draft, int start, int end, RecordKind kind, UUID record) {
        room.trace(scope, new TraceRecord(Ids.next(), source, draft, start, end, kind, record));
    }
}
