package org.plumbline.reading.symbol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of document a body can issue: the 25 kinds of Party Regulation 399-QĐ/TW of 9 January 2026 with its office papers, the
 * administrative kinds of Decree 30/2020/NĐ-CP, Appendix III, and the kinds of law.
 *
 * <p>The codes are the letters in a symbol, first the usual one. One code may serve two kinds (QĐ in the Party is decision or regulation).
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable copies
public enum DocumentType {
    POLITICAL_PLATFORM("political-platform", "", ""),
    CHARTER("charter", "", ""),
    STRATEGY("strategy", "", ""),
    RESOLUTION("resolution", "NQ", "NQ"),
    DECISION("decision", "QĐ", "QĐ"),
    DIRECTIVE("directive", "CT", "CT"),
    CONCLUSION("conclusion", "KL", ""),
    RULES("rules", "QC", "QC"),
    REGULATION("regulation", "QĐ QĐi QyĐ", "QyĐ"),
    PARTY_CIRCULAR("party-circular", "TT", ""),
    GUIDANCE("guidance", "HD", "HD"),
    NOTICE("notice", "TB", "TB"),
    COMMUNIQUE("communique", "TC", "TC"),
    DECLARATION("declaration", "TBo", ""),
    APPEAL("appeal", "LKG", ""),
    REPORT("report", "BC", "BC"),
    PLAN("plan", "KH", "KH"),
    MASTER_PLAN("master-plan", "QH", ""),
    ACTION_PROGRAMME("action-programme", "CTr", "CTr"),
    SCHEME("scheme", "ĐA", "ĐA"),
    PROJECT("project", "DA", "DA"),
    OPTION("option", "PA", "PA"),
    SUBMISSION("submission", "TTr", "TTr"),
    OFFICIAL_LETTER("official-letter", "CV", ""),
    MINUTES("minutes", "BB", "BB"),
    PROCEDURE("procedure", "QTr", ""),
    CONTRACT("contract", "", "HĐ"),
    TELEGRAM("telegram", "", "CĐ"),
    MEMORANDUM("memorandum", "", "BGN"),
    AGREEMENT("agreement", "", "BTT"),
    AUTHORISATION("authorisation", "", "GUQ"),
    INVITATION("invitation", "", "GM"),
    INTRODUCTION("introduction", "", "GGT"),
    LEAVE_PERMIT("leave-permit", "", "GNP"),
    SENDING_SLIP("sending-slip", "", "PG"),
    TRANSFER_SLIP("transfer-slip", "", "PC"),
    NOTICE_SLIP("notice-slip", "", "PB"),
    CERTIFICATE("certificate", "", ""),
    TRAVEL_ORDER("travel-order", "", ""),
    PUBLIC_LETTER("public-letter", "", ""),
    TRUE_COPY("true-copy", "BS", "SY"),
    EXTRACT_COPY("extract-copy", "", "TrS"),
    ONWARD_COPY("onward-copy", "", "SL"),
    LAW("law", "", "L"),
    ORDINANCE("ordinance", "", "PL"),
    DECREE("decree", "", "NĐ"),
    ORDER("order", "", "L"),
    CIRCULAR("circular", "", "TT"),
    JOINT_CIRCULAR("joint-circular", "", "TTLT"),
    JOINT_RESOLUTION("joint-resolution", "", "NQLT");

    private static final Map<String, DocumentType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DocumentType::code, Function.identity()));

    private final String code;
    private final List<String> partyAbbreviations;
    private final List<String> stateAbbreviations;
    private final List<String> abbreviations;

    DocumentType(String code, String party, String state) {
        this.code = code;
        this.partyAbbreviations = words(party);
        this.stateAbbreviations = words(state);
        var all = new ArrayList<>(partyAbbreviations);
        stateAbbreviations.stream().filter(one -> !all.contains(one)).forEach(all::add);
        this.abbreviations = List.copyOf(all);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /** The type with this stable code, such as {@code action-programme}. */
    public static Optional<DocumentType> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The stable lower-case code for storage, messages and search keys. */
    public String code() {
        return code;
    }

    /** The letters for this type in a Party symbol, the usual ones first; empty where the Party has none. */
    public List<String> partyAbbreviations() {
        return partyAbbreviations;
    }

    /** The letters for this type in a state symbol, the usual ones first; empty where the state has none. */
    public List<String> stateAbbreviations() {
        return stateAbbreviations;
    }

    /** All letters for this type, whoever writes it. */
    public List<String> abbreviations() {
        return abbreviations;
    }

    /** The letters this type has in that family of symbols; all of them where the family is not known. */
    List<String> abbreviations(@Nullable Family family) {
        if (family == null || family == Family.OTHER) {
            return abbreviations;
        }
        return family == Family.PARTY ? partyAbbreviations : stateAbbreviations;
    }
}
