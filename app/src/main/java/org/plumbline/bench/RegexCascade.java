package org.plumbline.bench;

import java.util.List;
import java.util.regex.Pattern;

/** What most programs do: one regular expression for each kind of record, run over the whole text one after the other. */
final class RegexCascade {

    private static final String NUMBER = "\\d{1,3}(?:[ .,'\\u00a0]\\d{3})*(?:[.,]\\d+)?";
    private static final String MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December"
            + "|Januari|Februari|Maret|Mei|Juni|Juli|Agustus|Oktober|Desember|Januar|Februar|März|Dezember"
            + "|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia"
            + "|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)";
    private static final String DATE = "(?:\\d{1,2}\\.? " + MONTH + " \\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{4}-\\d\\d-\\d\\d)";
    private static final String PERCENT = "(?:%|per cent|percent|phần trăm|persen|Prozent|procent\\w*|відсотк\\w*)";

    private static final List<Pattern> KINDS = List.of(
            // documents
            pattern("(?:nghị quyết|quyết định|chỉ thị|kết luận|kế hoạch|nghị định|resolution|decision|directive|plan|decree"
                    + "|keputusan|peraturan|instruksi|rencana|beschluss|verordnung|richtlinie|uchwał\\w*|zarządzeni\\w*|decyzj\\w*"
                    + "|рішення|постанов\\w*|розпорядження|наказ\\w*)(?:\\s+(?:số|no\\.?|nr\\.?|nomor|№))?\\s*"
                    + "([\\d]+(?:[-/][\\p{L}\\d.-]+)*)(?:.{0,40}?" + DATE + ")?"),
            // ratios
            pattern("(\\d+)\\s*(?:/|of|out of|trong số|trên|dari|von|z|із|з)\\s*(?:the\\s+)?(\\d+)\\s+\\p{L}+"),
            // changes
            pattern("(?:from|từ|dari|von|z|з)\\s+(" + NUMBER + ")\\s*" + PERCENT + "?.{0,30}?(?:to|lên|xuống|menjadi|auf|do|до)\\s+("
                    + NUMBER + ")\\s*" + PERCENT + "?"),
            // targets
            pattern("(?:at least|over|under|ít nhất|trên|paling sedikit|di atas|mindestens|über|co najmniej|ponad|щонайменше|понад)\\s+("
                    + NUMBER + ")\\s*" + PERCENT + ".{0,40}?(20\\d\\d)?"),
            // levels
            pattern("(" + NUMBER + ")\\s*" + PERCENT),
            // money
            pattern("(" + NUMBER + ")\\s*(?:nghìn|triệu|tỷ|thousand|million|billion|ribu|juta|miliar|Tsd\\.|Mio\\.|Mrd\\.|tys\\.|mln|mld"
                    + "|тис\\.|млн|млрд)?\\s*(?:đồng|VND|USD|EUR|dollars|euros?|rupiah|złotych|zł|гривень|грн)"),
            // counts
            pattern("(" + NUMBER + ")\\s+(\\p{L}{3,}(?:\\s\\p{L}{3,})?)"),
            // events
            pattern("(?:on|ngày|pada|am|dnia|w dniu)?\\s*" + DATE
                    + ".{0,80}?(?:hội nghị|conference|meeting|session|konferensi|rapat|Konferenz|Sitzung|konferencj\\w*|sesj\\w*|нарад\\w*"
                    + "|засіданн\\w*)"),
            // delegations
            pattern("(?:đoàn kiểm tra|inspection (?:team|delegation)|tim inspeksi|Prüfgruppe|zespół kontrolny|комісі\\w+)\\s*(?:số|no\\.?|nr\\.?|№)\\s*(\\d+)"),
            // tasks
            pattern("(\\p{Lu}[\\p{L} ]{2,60}?)\\s+(?:must|shall|phải|cần|harus|wajib|muss|müssen|musi|muszą|повинн\\w+|має)\\s+([^.;\\n]{5,120})"),
            // recommendations
            pattern("(\\p{Lu}[\\p{L} ]{2,60}?)\\s+(?:asks?|requests?|recommends?|đề nghị|kiến nghị|meminta|mengusulkan|bittet|empfiehlt"
                    + "|wnosi|wnioskuje|просить|рекомендує)\\s+([^.;\\n]{5,120})"));

    private RegexCascade() {}

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** How many records the expressions find. */
    static int count(String text) {
        int found = 0;
        for (var kind : KINDS) {
            var matcher = kind.matcher(text);
            while (matcher.find()) {
                found++;
            }
        }
        return found;
    }
}
