package org.plumbline.lists;

import static org.plumbline.lists.Column.choice;
import static org.plumbline.lists.Column.needed;
import static org.plumbline.lists.Column.of;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.access.Role;
import org.plumbline.directive.deed.ClauseKind;
import org.plumbline.directive.deed.ReadingClass;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.UnitKind;

/** The sheets of the workbook, in the order in which they are carried out: each may name what stands in those before it. */
public enum ListSheet {
    UNITS(
            needed("code", Form.CODE, "T-01"),
            needed("name", Form.TEXT, "Tỉnh A"),
            choice("kind", "place", "organisation.kind.", UnitKind.values()),
            choice("bodyForm", "", "organisation.form-of-body.", TemporaryBodies.Form.values()),
            of("tier", Form.TIER, "2"),
            of("parent", Form.UNIT, "TW"),
            of("telephone", Form.TEXT, "024 123 456"),
            needed("founded", Form.DAY, "2025-07-01"),
            of("ceased", Form.DAY, "")),
    POSTS(
            needed("code", Form.CODE, "T-01-CT"),
            needed("unit", Form.UNIT, "T-01"),
            needed("name", Form.TEXT, "Chủ tịch"),
            needed("founded", Form.DAY, "2025-07-01"),
            of("holder", Form.TEXT, ""),
            of("seats", Form.SEATS, "")),
    ACCOUNTS(
            needed("login", Form.CODE, "vanphong.t01"),
            needed("unit", Form.UNIT, "T-01"),
            of("language", Form.TEXT, "vi"),
            of("post", Form.POST, "T-01-CT"),
            choice("role", "office", "access.role.", Role.values()),
            of("at", Form.UNIT, "T-01"),
            of("below", Form.YES_NO, "yes"),
            of("from", Form.DAY, "2025-07-01")),
    DIRECTIVES(
            needed("symbol", Form.CODE, "46-CTr/TU"),
            of("issuer", Form.UNIT, "T-01"),
            of("issued", Form.DAY, "2025-02-10"),
            of("title", Form.TEXT, "Chương trình hành động"),
            of("type", Form.TEXT, ""),
            of("term", Form.TEXT, "2020-2025"),
            of("inForce", Form.DAY, ""),
            choice("readingClass", "open", "directive.reading.", ReadingClass.values()),
            of("carriesOut", Form.DIRECTIVES, "57-NQ/TW"),
            of("addressees", Form.UNITS, "T-01-H1; T-01-H2"),
            of("answerBy", Form.DAY, "2025-03-31"),
            of("clause", Form.TEXT, ""),
            choice("clauseKind", "", "directive.kind.", ClauseKind.values()),
            of("asks", Form.YES_NO, ""),
            of("wording", Form.TEXT, ""),
            of("lead", Form.UNIT, ""),
            of("due", Form.DAY, "")),
    ASSIGNMENTS(
            needed("code", Form.CODE, "NV-1"),
            needed("owner", Form.UNIT, "T-01"),
            of("directive", Form.DIRECTIVE, "46-CTr/TU"),
            of("clause", Form.TEXT, "3.2"),
            of("upper", Form.ASSIGNMENT, ""),
            needed("title", Form.TEXT, "Ký số toàn bộ văn bản"),
            of("lead", Form.UNIT, "T-01-H1"),
            of("leadReason", Form.TEXT, ""),
            of("coOrdinating", Form.UNITS, "T-01-H2"),
            of("supervising", Form.UNITS, ""),
            of("post", Form.POST, "T-01-H1-CT"),
            of("leader", Form.POST, "T-01-CT"),
            of("deliverable", Form.TEXT, "Danh mục văn bản đã ký số"),
            of("measure", Form.TEXT, "100 % văn bản"),
            of("starts", Form.DAY, ""),
            of("due", Form.DAY, "2025-12-31"),
            of("issued", Form.DAY, "2025-03-10"));

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives an immutable list
    private final List<Column> columns;

    ListSheet(Column... columns) {
        this.columns = List.of(columns);
    }

    /** Its fixed name in files and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message that names it. */
    String title() {
        return "lists.sheet." + code();
    }

    List<Column> columns() {
        return columns;
    }

    Optional<Column> column(String code) {
        return columns.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    static Optional<ListSheet> find(String code) {
        return java.util.Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }
}
