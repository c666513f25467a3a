package org.plumbline.verdict;

import org.plumbline.verdict.Reason.Code;

/** What has to be said of the figure a verdict rests on, whatever the verdict. */
record Remarks(Target target, Context context, Series series, Evidence evidence) {

    void on(Point basis) {
        var reasons = context.reasons();
        switch (basis.maturity()) {
            case ESTIMATE -> reasons.say(Code.ESTIMATE);
            case PROVISIONAL -> reasons.say(Code.PROVISIONAL);
            case FINAL -> {}
        }
        for (var i = context.points().size() - 1; i >= 0; i--) {
            if (context.points().get(i).afterBreak()) {
                reasons.say(Code.BREAK_IN_SERIES, context.points().get(i).period());
                break;
            }
        }
        if (target.kind() == Kind.CUMULATE && target.time() != TimeRule.SUM) {
            falls(reasons);
        }
        for (var one : series.used()) {
            if (target.per() != 1 && one.period().equals(basis.period()) && one.value() instanceof Value.Amount) {
                reasons.say(Code.WITHOUT_PARTS);
            }
        }
        if (evidence == Evidence.CHECKED) {
            checked(basis, reasons);
        }
    }

    private void falls(Reasons reasons) {
        for (var i = 1; i < context.points().size(); i++) {
            var before = context.points().get(i - 1).value();
            var after = context.points().get(i).value();
            if (after.compareTo(before) < 0) {
                reasons.say(Code.RUNNING_TOTAL_FELL, before, after);
            }
        }
    }

    private void checked(Point basis, Reasons reasons) {
        for (var one : series.reported()) {
            var value = one.value();
            if (value != null && one.period().last().isAfter(basis.day())) {
                reasons.say(Code.NEWER_NOT_CHECKED, one.period());
            } else if (value != null && one.period().equals(basis.period())) {
                for (var other : series.used()) {
                    if (other.period().equals(basis.period()) && !isSame(value, other.value())) {
                        reasons.say(Code.CHECKED_DIFFERS, one.period());
                    }
                }
            }
        }
    }

    private static boolean isSame(Value one, @org.jspecify.annotations.Nullable Value other) {
        if (one instanceof Value.Amount first && other instanceof Value.Amount second) {
            return first.amount().compareTo(second.amount()) == 0;
        }
        return one.equals(other);
    }
}
