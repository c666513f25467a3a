package org.plumbline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Actors;
import org.plumbline.access.FirstStart;
import org.plumbline.access.SignIn;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.web.OpenToAll;
import org.plumbline.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In and out. A demonstration offers its posts as buttons; no other installation knows that route. */
@Controller
class SignInPages {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Actors actors;
    private final FirstStart firstStart;

    SignInPages(SignIn signIn, Sessions sessions, Actors actors, FirstStart firstStart) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.actors = actors;
        this.firstStart = firstStart;
    }

    @GetMapping("/sign-in")
    @OpenToAll(because = "signing in comes before everything")
    Page form(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String out) {
        if (firstStart.isOpen()) {
            return Page.seeOther("/setup");
        }
        var notice = expired != null ? "access.sign-in.expired" : out != null ? "access.sign-in.out" : "";
        return filled(Page.of("access/sign-in"), "", LocalPath.of(next), List.of())
                .with("notice", notice);
    }

    @PostMapping("/sign-in")
    @OpenToAll(because = "signing in comes before everything")
    Page enter(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next) {
        try {
            var who = signIn.prove(login, password, request.getRemoteAddr());
            sessions.begin(request, response, who);
            return Page.seeOther(
                    actors.mustChoosePassword(who.account()) ? "/account?password=choose" : LocalPath.of(next));
        } catch (Refused refused) {
            return filled(Page.refused("access/sign-in"), login, LocalPath.of(next), refused.problems())
                    .with("notice", "");
        }
    }

    @PostMapping("/sign-in/offered")
    @OpenToAll(because = "a demonstration offers its posts; anywhere else this is absent")
    Page enterOffered(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable String next) {
        if (account == null) {
            throw new Absent("offered account", "unnamed");
        }
        sessions.begin(request, response, signIn.take(account));
        return Page.seeOther(LocalPath.of(next));
    }

    @PostMapping("/sign-out")
    @OpenToAll(because = "a session that has ended may be ended again")
    Page leave(HttpServletRequest request) {
        sessions.end(request);
        return Page.seeOther("/sign-in?out=yes");
    }

    private Page filled(Page page, String login, String next, List<Problem> problems) {
        return page.with("offered", signIn.offered())
                .with("login", login)
                .with("next", next)
                .with("problems", problems);
    }
}
