package org.plumbline.verdict;

import org.jspecify.annotations.Nullable;

/** A verdict in canonical text: the same verdict always gives the same letters. */
final class VerdictText {

    private VerdictText() {}

    static String write(Verdict verdict) {
        var out = new Json();
        out.text("on", verdict.on())
                .text("goal", verdict.goal())
                .text("outcome", verdict.outcome())
                .text("class", verdict.verdictClass().code());
        var attainment = verdict.attainment();
        out.text("attained", attainment.attained())
                .text("attainedOn", attainment.on())
                .text("daysEarly", attainment.daysEarly())
                .text("firstAttainedOn", attainment.firstOn())
                .text("lostOn", attainment.lostOn())
                .text("distance", verdict.distance());
        office(out, verdict.office());
        pace(out, verdict.pace());
        ahead(out, verdict);
        var keeping = verdict.keeping();
        if (keeping != null) {
            out.open("keeping")
                    .text("inside", keeping.inside())
                    .text("periods", keeping.periods())
                    .text("worst", keeping.worst())
                    .text("breach", keeping.breach())
                    .close();
        }
        out.text("freshness", verdict.freshness())
                .open("completeness")
                .text("given", verdict.completeness().given())
                .text("due", verdict.completeness().due())
                .list("missing");
        verdict.completeness().missing().forEach(period -> out.item(period.code()));
        out.closeList().close().text("proof", verdict.proof());
        var basis = verdict.basis();
        if (basis != null) {
            out.open("basis")
                    .text("period", basis.period())
                    .text("value", basis.value())
                    .text("maturity", basis.maturity())
                    .close();
        }
        out.list("reasons");
        for (var reason : verdict.reasons()) {
            out.item().text("code", reason.code()).list("arguments");
            reason.arguments().forEach(out::item);
            out.closeList().close();
        }
        return out.closeList()
                .text("holdsUntil", verdict.holdsUntil())
                .text("scheme", verdict.scheme().code())
                .text("schemeVersion", verdict.scheme().version())
                .text("engine", verdict.engine())
                .toString();
    }

    private static void office(Json out, @Nullable OfficePercentage office) {
        if (office != null) {
            out.open("office")
                    .text("method", office.method().code())
                    .text("share", office.share())
                    .text("word", office.word())
                    .text("refusal", office.refusal())
                    .close();
        }
    }

    private static void pace(Json out, @Nullable Pace pace) {
        if (pace != null) {
            out.open("pace")
                    .text("word", pace.word())
                    .text("planned", pace.planned())
                    .text("gap", pace.gap())
                    .text("ratio", pace.ratio())
                    .close();
        }
    }

    private static void ahead(Json out, Verdict verdict) {
        var needed = verdict.needed();
        if (needed != null) {
            out.open("needed")
                    .text("made", needed.made())
                    .text("missing", needed.missing())
                    .text("periods", needed.periods())
                    .text("perPeriod", needed.perPeriod())
                    .text("best", needed.best())
                    .close();
        }
        var forecast = verdict.forecast();
        if (forecast != null) {
            out.open("forecast")
                    .text("method", forecast.method())
                    .text("value", forecast.value())
                    .text("worst", forecast.worst())
                    .text("best", forecast.best())
                    .truth("attains", forecast.attains())
                    .close();
        }
    }
}
