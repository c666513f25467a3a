package org.plumbline.reader.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.directive.Directives;
import org.plumbline.indicator.deed.Maturity;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.Units;
import org.plumbline.reader.Draft;
import org.plumbline.reader.ReadingList;
import org.plumbline.reading.record.RecordType;
import org.plumbline.verdict.GoalComparator;
import org.plumbline.verdict.Kind;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** Fills the forms by which drafts become records with what the words say. */
@Component
class RecordSheets {

    private final ReadingList list;
    private final Units units;
    private final Directives directives;

    RecordSheets(ReadingList list, Units units, Directives directives) {
        this.list = list;
        this.units = units;
        this.directives = directives;
    }

    /** The form as the words fill it; what they do not say stays empty. */
    Map<String, String> begun(Visit visit, Draft draft) {
        var scope = visit.scope();
        var source = list.get(scope, draft.source());
        var values = new HashMap<String, String>();
        units.find(scope, source.unit()).ifPresent(unit -> {
            name(values, "owner", text(unit), unit.id().value());
            name(values, "unit", text(unit), unit.id().value());
        });
        if (source.directive() != null) {
            directives
                    .find(scope, source.directive())
                    .ifPresent(document -> name(values, "directive", document.called(), document.id()));
        }
        switch (draft.type()) {
            case TASK -> {
                values.put("title", draft.field("what"));
                values.put("lead", draft.field("who"));
                values.put("due", day(draft.field("due")));
            }
            case TARGET -> {
                values.put("kind", kind(draft).name());
                values.put("comparator", isRange(draft) ? "" : comparator(draft.field("comparator")));
                values.put("level", number(visit, draft.field("value")));
                values.put("upper", number(visit, draft.field("valueHigh")));
                values.put("start", visit.today().toString());
                values.put("on", visit.today().toString());
                values.put("due", draft.field("year").isEmpty() ? "" : draft.field("year") + "-12-31");
                values.put("name", draft.field("subject"));
            }
            default -> figure(visit, draft, values);
        }
        return values;
    }

    private static void figure(Visit visit, Draft draft, Map<String, String> values) {
        var changed = draft.type() == RecordType.CHANGE;
        values.put("period", draft.field(changed ? "toYear" : "year"));
        values.put(
                "value",
                number(
                        visit,
                        switch (draft.type()) {
                            case CHANGE -> draft.field("to");
                            case MONEY -> draft.field("amount");
                            case COUNT -> draft.field("n");
                            default -> draft.field("value");
                        }));
        values.put("numerator", number(visit, draft.field("done")));
        values.put("denominator", number(visit, draft.field("total")));
        values.put("maturity", Maturity.FINAL.name());
    }

    private static boolean isRange(Draft draft) {
        return !draft.field("valueHigh").isEmpty();
    }

    private static Kind kind(Draft draft) {
        if (isRange(draft)) {
            return Kind.BAND;
        }
        return switch (draft.field("comparator")) {
            case "<=", "<" -> Kind.AT_MOST;
            default -> Kind.AT_LEAST;
        };
    }

    private static String comparator(String sign) {
        return switch (sign) {
            case ">" -> GoalComparator.MORE_THAN.name();
            case "<" -> GoalComparator.LESS_THAN.name();
            case "<=" -> GoalComparator.AT_MOST.name();
            case ">=", "=" -> GoalComparator.AT_LEAST.name();
            default -> "";
        };
    }

    private static String day(String day) {
        return day.length() == 10 ? day : "";
    }

    private static String number(Visit visit, String kept) {
        return kept.isEmpty() ? "" : TypedFigures.shown(visit.w(), kept);
    }

    private static void name(Map<String, String> values, String field, String text, UUID id) {
        values.put(field, text);
        values.put(field + "Pick", id.toString());
        values.put(field + "Asked", text);
    }

    private static String text(Unit unit) {
        return unit.code() == null ? unit.name().original() : unit.code();
    }
}
