package org.plumbline.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.Scope;
import org.plumbline.target.ShareAnswers;
import org.plumbline.target.Splits;
import org.plumbline.target.deed.AnswerShare;
import org.plumbline.target.deed.AskedShare;
import org.plumbline.target.deed.GoalText;
import org.plumbline.target.deed.SetTarget;
import org.plumbline.target.deed.SplitTarget;
import org.plumbline.verdict.Split;
import org.springframework.stereotype.Component;

/** How targets were handed out among units, and what these said. */
@Component
class SplitStory {

    private static final Scope SCOPE = Scope.programme();

    private final Splits splits;
    private final ShareAnswers answers;

    SplitStory(Splits splits, ShareAnswers answers) {
        this.splits = splits;
        this.answers = answers;
    }

    void tell(Chapter chapter) {
        var shares = chapter.by("shares", row -> row.get("split"));
        chapter.each("splits", row -> split(row, shares));
        chapter.each("share_answers", this::answer);
    }

    private void split(Row row, Map<String, List<Row>> shares) {
        var code = row.get("code");
        splits.split(
                SCOPE,
                new SplitTarget(
                        Codes.id("split", code),
                        TargetStory.target(row.get("target")),
                        Objects.requireNonNull(row.wording("name")),
                        Split.Rule.valueOf(row.get("rule").toUpperCase(Locale.ROOT)),
                        row.find("indicator")
                                .map(each -> Codes.id("indicator", each))
                                .orElse(null),
                        row.day("day"),
                        row.findDay("answer_by").orElse(null),
                        shares.getOrDefault(code, List.of()).stream()
                                .map(each -> new AskedShare(
                                        share(each),
                                        Codes.unit(each.get("unit")),
                                        number(each, "level"),
                                        number(each, "weight"),
                                        null,
                                        null))
                                .toList()));
    }

    private void answer(Row row) {
        var id = Codes.id("answer", row.get("split") + " " + row.get("unit"));
        var on = row.day("day");
        answers.answer(
                SCOPE,
                switch (row.get("reply")) {
                    case "take" -> AnswerShare.take(id, share(row), target(row));
                    case "other" ->
                        AnswerShare.other(id, share(row), new BigDecimal(row.get("level")), on, row.get("reason"));
                    default -> AnswerShare.decline(id, share(row), on, row.get("reason"));
                });
    }

    /** As it was asked for; on an indicator of its own where one is named. */
    private SetTarget target(Row row) {
        var proposed = answers.proposed(SCOPE, share(row));
        var own = row.find("indicator").map(each -> Codes.id("indicator", each));
        var goal = proposed.goal();
        return new SetTarget(
                Codes.id("target", row.get("split") + " " + row.get("unit")),
                own.map(proposed.terms()::on).orElse(proposed.terms()),
                new GoalText(
                        goal.comparator(),
                        null,
                        number(row, "level"),
                        null,
                        List.of(),
                        row.day("start"),
                        row.day("due")),
                row.day("day"),
                null);
    }

    private static UUID share(Row row) {
        return Codes.id("share", row.get("split") + " " + row.get("unit"));
    }

    private static @Nullable BigDecimal number(Row row, String column) {
        return row.find(column).map(BigDecimal::new).orElse(null);
    }
}
