package org.plumbline.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Receipt;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Slice;
import org.plumbline.store.Store;
import org.springframework.stereotype.Component;

/** Units: what they are, where they stand on a day, how they are found and changed. */
@Component
public class Units {

    private final Store store;
    private final UnitRead read;
    private final UnitSearch search;
    private final UnitWrite write;
    private final UnitSets sets;

    Units(Store store, UnitRead read, UnitSearch search, UnitWrite write, UnitSets sets) {
        this.store = store;
        this.read = read;
        this.search = search;
        this.write = write;
        this.sets = sets;
    }

    /** A unit with the name it bears today. Throws {@link Absent} if it is not there for this scope. */
    public Unit get(Scope scope, UUID id) {
        return find(scope, id).orElseThrow(() -> new Absent("unit", id));
    }

    public Optional<Unit> find(Scope scope, UUID id) {
        return store.read(scope, () -> read.find(id));
    }

    /** A unit with the name it bore on a day. */
    public Unit on(Scope scope, UUID id, LocalDate on) {
        return store.read(scope, () -> read.on(id, on)).orElseThrow(() -> new Absent("unit", id));
    }

    public Optional<Unit> byCode(Scope scope, String code) {
        return store.read(scope, () -> read.byCode(code));
    }

    public Unit byNode(Scope scope, int node) {
        return store.read(scope, () -> read.byNode(node)).orElseThrow(() -> new Absent("unit", node));
    }

    /** Units by inner number, those that the scope sees. */
    public Map<Integer, Unit> named(Scope scope, Collection<Integer> nodes) {
        return store.read(scope, () -> read.byNodes(nodes)).stream()
                .collect(Collectors.toMap(Unit::node, Function.identity()));
    }

    /** The unit at which the asker's first mandate stands: for an office, the place it works for. */
    public Optional<Unit> mandated(Scope scope) {
        var nodes = scope.grants().stream().map(Grant::node).toList();
        var named = named(scope, nodes);
        return nodes.stream().map(named::get).filter(Objects::nonNull).findFirst();
    }

    /** What stands directly under a unit on a day: places by tier, then bodies. */
    public List<Unit> children(Scope scope, int node, int line, LocalDate on) {
        return store.read(scope, () -> read.children(node, line, on));
    }

    /** The unit with all above it in the main line on a day, the root first. */
    public List<Unit> path(Scope scope, int node, LocalDate on) {
        return store.read(scope, () -> read.path(node, on));
    }

    /** The inner numbers of all units below one, on a day, without the unit itself. */
    public List<Integer> descendants(Scope scope, int node, int line, LocalDate on) {
        return store.read(scope, () -> read.descendants(node, line, on));
    }

    /** The tops of the main line on a day. */
    public List<Unit> roots(Scope scope, LocalDate on) {
        return store.read(scope, () -> read.roots(on));
    }

    /** From which units down a question is asked: the one it names, else the roots, else where the asker's mandate stands. */
    public List<Unit> tops(Scope scope, @Nullable UUID within, LocalDate on) {
        if (within != null) {
            return List.of(on(scope, within, on));
        }
        return scope.everything() ? roots(scope, on) : mandated(scope).stream().toList();
    }

    /** Which of these units have something directly under them on a day. */
    public Set<Integer> withChildren(Scope scope, Collection<Integer> nodes, LocalDate on) {
        return store.read(scope, () -> read.withChildren(nodes, on));
    }

    /** Units that live on a day, by kind, tier and set. */
    public Slice<Unit> living(Scope scope, UnitFilter filter, LocalDate on, int limit, @Nullable UUID after) {
        return store.read(scope, () -> {
            var members = filter.set() == null ? null : sets.members(scope, filter.set(), on);
            if (after != null && read.find(after).isEmpty()) {
                throw Slice.unknown(after);
            }
            var found = read.living(filter, members, on, limit + 1, after);
            return Slice.of(found, limit, unit -> unit.id().toString());
        });
    }

    public List<Tier> tiers(Scope scope) {
        return store.read(scope, read::tiers);
    }

    public List<Line> lines(Scope scope) {
        return store.read(scope, read::lines);
    }

    /** By name or code, with or without diacritics; names of the past lead to what bears their area now. */
    public Slice<UnitHit> search(Scope scope, String words, int limit, @Nullable String cursor) {
        return store.read(scope, () -> search.find(words, Math.clamp(limit, 1, 200), cursor));
    }

    public Receipt found(Scope scope, FoundUnit deed) {
        return write.found(scope, deed);
    }

    /** Founds many units by one happening: an import, the start of an installation. */
    public Receipt foundAll(Scope scope, FoundUnits deed) {
        return write.foundAll(scope, deed);
    }

    public Receipt rename(Scope scope, RenameUnit deed) {
        return write.rename(scope, deed);
    }

    public Receipt change(Scope scope, ChangeUnit deed) {
        return write.change(scope, deed);
    }

    public Receipt changeTraits(Scope scope, ChangeTraits deed) {
        return write.changeTraits(scope, deed);
    }

    public Receipt move(Scope scope, MoveUnit deed) {
        return write.move(scope, deed);
    }

    public Receipt joinLine(Scope scope, JoinLine deed) {
        return write.joinLine(scope, deed);
    }

    public Receipt leaveLine(Scope scope, LeaveLine deed) {
        return write.leaveLine(scope, deed);
    }

    /** Merges, splits, abolishes, moves, renames: one decision, one day, any number of steps. */
    public Receipt reorganise(Scope scope, Reorganise deed) {
        return write.reorganise(scope, deed);
    }

    public Receipt defineTier(Scope scope, DefineTier deed) {
        return write.defineTier(scope, deed);
    }

    public Receipt defineLine(Scope scope, DefineLine deed) {
        return write.defineLine(scope, deed);
    }
}
