package org.plumbline.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.kernel.Ids;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.organisation.DefinedWord;
import org.plumbline.organisation.DefinedWords;
import org.plumbline.organisation.Post;
import org.plumbline.organisation.Posts;
import org.plumbline.organisation.TemporaryBodies;
import org.plumbline.organisation.Unit;
import org.plumbline.organisation.WordList;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Component;

/** The rows in which a form asks who sits in a temporary body: a post, its seat from the list, or another seat as typed. */
@Component
class SeatFields {

    private static final int SPARE = 3;
    private static final int MOST = 200;

    private final Posts posts;
    private final DefinedWords words;

    SeatFields(Posts posts, DefinedWords words) {
        this.posts = posts;
        this.words = words;
    }

    Form.Field field(Visit visit, Unit unit, Map<String, String> typed, List<TemporaryBodies.Member> members) {
        var near = posts.near(visit.scope(), unit, visit.on()).stream()
                .map(post -> new Form.Option(called(post), visit.w().text(post.name())))
                .toList();
        var list = words.of(visit.scope(), WordList.SEAT);
        var seats = new ArrayList<Form.Option>();
        seats.add(new Form.Option("", visit.w().say("organisation.seat-choose")));
        list.values().stream()
                .filter(DefinedWord::offered)
                .forEach(
                        word -> seats.add(new Form.Option(word.code(), visit.w().text(word.name()))));
        var sent = rowsIn(typed);
        var filled = sent == 0 ? members.size() : sent;
        var rows = new ArrayList<List<Form.Field>>();
        for (var i = 0; i < Math.min(MOST, filled + SPARE); i++) {
            var member = sent == 0 && i < members.size() ? members.get(i) : null;
            var role = member == null ? "" : member.role();
            var known = list.containsKey(role);
            rows.add(List.of(
                    Form.suggested(at(i, "post"), typed, member == null ? "" : called(visit, member), near),
                    Form.choice(at(i, "seat"), typed, known ? role : "", seats),
                    Form.text(at(i, "other"), typed, known ? "" : role, false)));
        }
        return Form.rows("seats", rows);
    }

    /** The seats that were typed. Throws {@link Refused} at every cell that cannot be read. */
    List<TemporaryBodies.Seat> read(Visit visit, Map<String, String> typed, LocalDate on) {
        var seats = new ArrayList<TemporaryBodies.Seat>();
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < Math.min(MOST, rowsIn(typed)); i++) {
            var post = typed.getOrDefault(at(i, "post"), "").strip();
            var other = typed.getOrDefault(at(i, "other"), "").strip();
            var role = other.isEmpty() ? typed.getOrDefault(at(i, "seat"), "").strip() : other;
            if (post.isEmpty() && role.isEmpty()) {
                continue;
            }
            var found = post(visit, post, on);
            if (found == null) {
                problems.add(Problem.at(at(i, "post"), "organisation.post-unknown", Map.of("post", post, "on", on)));
            }
            if (role.isEmpty()) {
                problems.add(Problem.at(at(i, "seat"), "organisation.seat-missing", Map.of("body", post)));
            }
            if (found != null) {
                seats.add(new TemporaryBodies.Seat(found, role));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return seats;
    }

    private @org.jspecify.annotations.Nullable UUID post(Visit visit, String words, LocalDate on) {
        if (words.isEmpty()) {
            return null;
        }
        return Ids.find(words)
                .flatMap(id -> posts.find(visit.scope(), id, on))
                .or(() -> posts.byCode(visit.scope(), words, on))
                .map(Post::id)
                .orElse(null);
    }

    private String called(Visit visit, TemporaryBodies.Member member) {
        return posts.find(visit.scope(), member.post(), visit.on())
                .map(SeatFields::called)
                .orElse("");
    }

    private static String called(Post post) {
        return Objects.requireNonNullElse(post.code(), post.id().toString());
    }

    /** How many rows were sent, up to the last that is not empty. */
    private static int rowsIn(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(each -> each.getKey().matches("seats\\[\\d{1,3}]\\.\\w+")
                        && !each.getValue().isBlank())
                .mapToInt(each -> Integer.parseInt(each.getKey().replaceAll("\\D", "")) + 1)
                .max()
                .orElse(0);
    }

    private static String at(int row, String cell) {
        return "seats[" + row + "]." + cell;
    }
}
