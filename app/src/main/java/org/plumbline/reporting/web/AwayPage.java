package org.plumbline.reporting.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.indicator.deed.Shape;
import org.plumbline.indicator.web.FigureSheet;
import org.plumbline.kernel.Json;
import org.plumbline.reporting.Sheet;
import org.plumbline.reporting.carried.FileHead;
import org.plumbline.reporting.carried.ReturnBook;
import org.plumbline.web.Visit;
import org.plumbline.web.Words;

/**
 * What a return's page needs beside its cells to be filled in without a line: one file with its own style and scripts, which asks for
 * nothing outside of itself. Its policy names the scripts by their digests, so that nothing else in it is ever carried out.
 *
 * @param name of the file, without its ending
 * @param made the day on which it was made
 */
public record AwayPage(
        String name,
        String made,
        String point,
        String example,
        String plain,
        String head,
        String sheet,
        String answers,
        String style,
        String checks,
        String filling) {

    private static final String STYLE = resource("/org/plumbline/reporting/carried/away.css");
    private static final String CHECKS = resource("/org/plumbline/reporting/carried/away.js");
    private static final String FILLING = resource("/static/returns.js");
    private static final BigDecimal EXAMPLE = new BigDecimal("1234.5");

    static AwayPage of(Visit visit, Sheet sheet) {
        var w = visit.w();
        var signs = DecimalFormatSymbols.getInstance(w.language().locale());
        var point = String.valueOf(signs.getDecimalSeparator());
        var unit = sheet.owing().unit();
        var head = FileHead.of(sheet.opened(), unit, w.language()).fields();
        var about = new LinkedHashMap<String, Object>();
        about.put("point", point);
        about.put("group", String.valueOf(signs.getGroupingSeparator()));
        about.put("words", words(w));
        about.put("lines", lines(visit, sheet));
        return new AwayPage(
                ReturnBook.name(w.text(sheet.owing().unitName()), sheet.opened(), "html")
                        .replaceAll("\\.html$", ""),
                visit.today().toString(),
                point,
                w.number(EXAMPLE, 1),
                w.plain(EXAMPLE),
                inside(head),
                inside(about),
                inside(Map.of("head", head, "cells", Map.of())),
                STYLE,
                CHECKS,
                FILLING);
    }

    /** What the page may do: show itself and carry out its own scripts. */
    public String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'sha256-"
                + digest(style) + "'; script-src 'sha256-" + digest(checks) + "' 'sha256-" + digest(filling) + "'";
    }

    /** What the page knows, each in its place as data, and what it carries out. */
    public String scripts() {
        return data("head", head) + data("sheet", sheet) + data("answers", answers) + "<script>" + checks
                + "</script>\n<script>" + filling + "</script>";
    }

    private static String data(String id, String json) {
        return "<script type=\"application/json\" id=\"" + id + "\">" + json + "</script>\n";
    }

    private static List<Map<String, @Nullable Object>> lines(Visit visit, Sheet sheet) {
        var w = visit.w();
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        for (var line : sheet.lines()) {
            var text = line.text();
            var standing = line.standing();
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("id", line.id().toString());
            one.put("name", w.text(text.name()));
            one.put("shape", text.shape().name());
            one.put("numeric", line.isNumeric());
            one.put("per", line.per());
            one.put("partOf", text.partOf());
            one.put("least", plain(text.least()));
            one.put("most", plain(text.most()));
            one.put("numerator", text.shape() == Shape.RATIO ? w.text(text.numerator()) : "");
            one.put("denominator", text.shape() == Shape.RATIO ? w.text(text.denominator()) : "");
            one.put("history", line.history().stream().map(AwayPage::plain).toList());
            one.put(
                    "standing",
                    standing == null
                            ? null
                            : FigureSheet.fields(visit, standing.state(), standing.maturity(), standing.figure()));
            one.put("reasoned", standing != null && !line.isEstimated());
            lines.add(one);
        }
        return lines;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** What the server would say, with names in braces where the page puts what was typed. */
    private static Map<String, String> words(Words w) {
        var words = new HashMap<String, String>();
        var names = new String[] {"numerator", "{numerator}", "denominator", "{denominator}"};
        var typed = "place";
        var example = w.number(new BigDecimal("12.5"), 1);
        var point = String.valueOf(
                DecimalFormatSymbols.getInstance(w.language().locale()).getDecimalSeparator());
        words.put("long", w.say("web.number-long", typed, "{place}", "value", "{value}", "most", 18));
        words.put("number", w.say("web.number", typed, "{place}", "value", "{value}", "example", example));
        words.put(
                "sign",
                w.say("web.number-sign", typed, "{place}", "value", "{value}", "sign", point, "example", example));
        words.put(
                "ambiguous",
                w.say(
                        "web.number-ambiguous",
                        typed,
                        "{place}",
                        "value",
                        "{value}",
                        "one",
                        "{one}",
                        "other",
                        "{other}"));
        words.put("decimals", w.say("web.number-decimals", typed, "{place}", "value", "{value}", "decimals", 6));
        words.put("whole", w.say("web.number-decimals", typed, "{place}", "value", "{value}", "decimals", 0));
        words.put("noNumerator", w.say("indicator.numerator-missing", (Object[]) names));
        words.put("noDenominator", w.say("indicator.denominator-missing", (Object[]) names));
        words.put("zero", w.say("indicator.denominator-zero", (Object[]) names));
        words.put("negative", w.say("indicator.denominator-negative", (Object[]) names));
        words.put("partAbove", w.say("indicator.numerator-above", (Object[]) names));
        words.put("below", w.say("indicator.below-least", "value", "{value}", "least", "{least}"));
        words.put("above", w.say("indicator.above-most", "value", "{value}", "most", "{most}"));
        words.put("noRank", w.say("indicator.rank-missing"));
        words.put("noRankOf", w.say("indicator.rank-of-missing"));
        words.put("rankOutside", w.say("indicator.rank-outside", "rank", "{rank}", "of", "{of}"));
        words.put("reason", w.say("indicator.reason-missing"));
        words.put("reply", w.say("reporting.reply"));
        words.put("tenfold", w.say("reporting.question.tenfold", "value", "{value}", "last", "{last}"));
        words.put("nought", w.say("reporting.question.nought", "value", "{value}", "last", "{last}"));
        words.put(
                "outside",
                w.say("reporting.question.outside", "value", "{value}", "least", "{least}", "most", "{most}"));
        words.put("ready", w.say("carried.page.ready"));
        words.put(
                "standing",
                w.say("carried.page.state", "wrong", "{wrong}", "questions", "{questions}", "missing", "{missing}"));
        words.put("saved", w.say("carried.page.saved", "name", "{name}"));
        return words;
    }

    /** JSON that can stand inside of a page. */
    private static String inside(Object value) {
        return Json.write(value).replace("<", "\\u003c");
    }

    private static String resource(String path) {
        try (var in = Objects.requireNonNull(AwayPage.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
