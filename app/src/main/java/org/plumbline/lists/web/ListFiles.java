package org.plumbline.lists.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.plumbline.lists.ListSheet;
import org.plumbline.lists.Lists;
import org.plumbline.lists.upload.HeldFiles;
import org.plumbline.lists.upload.Turns;
import org.plumbline.store.Installation;
import org.plumbline.web.ForAnyAccount;
import org.plumbline.web.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files of lists: the template, what is known, and a checked file with its remarks. */
@Controller
class ListFiles {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Lists lists;
    private final HeldFiles held;
    private final Turns turns;
    private final Installation installation;

    ListFiles(Lists lists, HeldFiles held, Turns turns, Installation installation) {
        this.lists = lists;
        this.installation = installation;
        this.held = held;
        this.turns = turns;
    }

    @GetMapping("/lists/template")
    @ForAnyAccount
    ResponseEntity<byte[]> template(Visit visit) {
        ListPages.require(visit);
        var out = new ByteArrayOutputStream();
        Lists.template(out, visit.w(), installation.language());
        return file("plumbline-template.xlsx", XLSX, out.toByteArray());
    }

    @GetMapping("/lists/export")
    @ForAnyAccount
    ResponseEntity<byte[]> export(Visit visit) {
        ListPages.require(visit);
        return turns.take(() -> {
            var out = new ByteArrayOutputStream();
            lists.export(visit.scope(), out, visit.w());
            return file("plumbline-" + visit.today() + ".xlsx", XLSX, out.toByteArray());
        });
    }

    @GetMapping("/lists/export-csv")
    @ForAnyAccount
    ResponseEntity<byte[]> csv(Visit visit, @RequestParam(defaultValue = "UNITS") ListSheet list) {
        ListPages.require(visit);
        var text = new StringBuilder("\uFEFF");
        lists.csv(visit.scope(), list, text, visit.w());
        return file(
                list.code() + "-" + visit.today() + ".csv",
                "text/csv;charset=UTF-8",
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/lists/remarks")
    @ForAnyAccount
    ResponseEntity<byte[]> remarks(Visit visit, @RequestParam UUID held) {
        ListPages.require(visit);
        var sent = ListPages.sent(this.held.get(visit.scope(), held));
        return turns.take(() -> {
            var out = new ByteArrayOutputStream();
            lists.mark(visit.scope(), sent, out, visit.w());
            return file(sent.name(), XLSX, out.toByteArray());
        });
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(bytes);
    }
}
