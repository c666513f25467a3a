package org.plumbline.demo;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.plumbline.access.Accounts;
import org.plumbline.access.EndMandate;
import org.plumbline.access.GiveMandate;
import org.plumbline.access.Mandates;
import org.plumbline.access.OpenAccount;
import org.plumbline.access.Role;
import org.plumbline.access.SeatAccount;
import org.plumbline.access.Seats;
import org.plumbline.kernel.Scope;
import org.plumbline.kernel.Wording;
import org.plumbline.organisation.CreatePost;
import org.plumbline.organisation.Posts;
import org.springframework.stereotype.Component;

/** The accounts that the sign-in page offers, the posts they sit on, and what these may do. */
@Component
class AccessStory {

    private final Accounts accounts;
    private final Seats seats;
    private final Mandates mandates;
    private final Posts posts;

    AccessStory(Accounts accounts, Seats seats, Mandates mandates, Posts posts) {
        this.accounts = accounts;
        this.seats = seats;
        this.mandates = mandates;
        this.posts = posts;
    }

    void tell(Chapter chapter) {
        var homes = chapter.by("mandates", row -> row.get("account"));
        chapter.each(
                "accounts",
                row -> accounts.open(
                        Scope.programme(),
                        new OpenAccount(
                                Codes.account(row.get("login")),
                                Codes.unit(homes.getOrDefault(row.get("login"), List.of())
                                        .getFirst()
                                        .get("unit")),
                                row.get("login"),
                                row.get("language"),
                                Integer.parseInt(row.get("sign_in_order")),
                                shows(row))));
        chapter.each("mandates", row -> {
            if (row.find("to").isPresent()) {
                end(row);
            } else {
                give(row);
            }
        });
    }

    private void give(Row row) {
        var login = row.get("account");
        var post = row.find("post").map(Codes::post).orElseGet(() -> Codes.post("demo:" + login));
        if (row.find("post").isEmpty()) {
            posts.create(
                    Scope.programme(),
                    new CreatePost(
                            post,
                            Codes.unit(row.get("unit")),
                            "demo:" + login,
                            Wording.of("en", login.substring(0, 1).toUpperCase(Locale.ROOT) + login.substring(1)),
                            row.day("from")));
        }
        mandates.give(
                Scope.programme(),
                new GiveMandate(
                        Codes.id("mandate", login + row.get("unit")),
                        post,
                        Role.valueOf(row.get("role").toUpperCase(Locale.ROOT)),
                        Codes.unit(row.get("unit")),
                        row.yes("subtree"),
                        row.day("from"),
                        null));
        seats.take(Scope.programme(), new SeatAccount(Codes.account(login), post, row.day("from")));
    }

    private void end(Row row) {
        var id = Codes.id("mandate", row.get("account") + row.get("unit"));
        var version = mandates.find(Scope.programme(), id).orElseThrow().rowVersion();
        mandates.end(Scope.programme(), new EndMandate(id, version, row.day("to")));
    }

    private static Wording shows(Row row) {
        var translations = new TreeMap<String, String>();
        for (var tag : new String[] {"vi", "id", "de", "pl", "uk"}) {
            row.find("shows_" + tag).ifPresent(text -> translations.put(tag, text));
        }
        return new Wording("en", row.get("shows_en"), translations);
    }
}
