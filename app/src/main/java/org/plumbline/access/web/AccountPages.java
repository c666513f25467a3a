package org.plumbline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.access.Accounts;
import org.plumbline.access.Mandates;
import org.plumbline.access.SetPassword;
import org.plumbline.access.SignIn;
import org.plumbline.access.Tokens;
import org.plumbline.kernel.Absent;
import org.plumbline.kernel.Problem;
import org.plumbline.kernel.Refused;
import org.plumbline.web.ForAnyAccount;
import org.plumbline.web.Page;
import org.plumbline.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader's own account: posts and mandates, password, tokens for programs. */
@Controller
@ForAnyAccount
class AccountPages {

    private static final String TEMPLATE = "access/account";

    private final Accounts accounts;
    private final Mandates mandates;
    private final Tokens tokens;
    private final SignIn signIn;
    private final Sessions sessions;

    AccountPages(Accounts accounts, Mandates mandates, Tokens tokens, SignIn signIn, Sessions sessions) {
        this.accounts = accounts;
        this.mandates = mandates;
        this.tokens = tokens;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/account")
    Page own(Visit visit, @RequestParam(required = false) @Nullable String password) {
        return filled(Page.of(TEMPLATE), visit, List.of(), "")
                .with("notice", "changed".equals(password) ? "access.password.changed" : "");
    }

    @PostMapping("/account/post")
    Page act(
            Visit visit,
            HttpServletRequest request,
            @RequestParam UUID post,
            @RequestParam(required = false) @Nullable String next) {
        if (visit.viewer().choices().stream().noneMatch(choice -> choice.post().equals(post))) {
            throw new Absent("post", post);
        }
        sessions.choose(request, post);
        return Page.seeOther(next == null ? "/account" : LocalPath.of(next));
    }

    @PostMapping("/account/password")
    Page password(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password) {
        var account = Objects.requireNonNull(visit.scope().account());
        try {
            if (!signIn.confirms(visit.scope(), current, request.getRemoteAddr())) {
                throw new Refused("current", "access.password-current", Map.of());
            }
            accounts.setPassword(visit.scope(), new SetPassword(account, false), password);
        } catch (Refused refused) {
            return filled(Page.refused(TEMPLATE), visit, refused.problems(), "").with("notice", "");
        }
        signIn.again(account).ifPresent(who -> sessions.begin(request, response, who));
        return Page.seeOther("/account?password=changed");
    }

    @PostMapping("/account/tokens")
    Page issue(
            Visit visit,
            @RequestParam UUID mandate,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(defaultValue = "false") boolean writes) {
        try {
            var issued = tokens.issue(visit.scope(), mandate, name, writes, Duration.ofDays(days));
            return Page.of("access/token").with("value", issued.value().orElse(""));
        } catch (Refused refused) {
            return filled(Page.refused(TEMPLATE), visit, refused.problems(), name)
                    .with("notice", "");
        }
    }

    @PostMapping("/account/tokens/{id}/end")
    Page end(Visit visit, @PathVariable UUID id) {
        tokens.end(visit.scope(), id);
        return Page.seeOther("/account");
    }

    private Page filled(Page page, Visit visit, List<Problem> problems, String tokenName) {
        var account = Objects.requireNonNull(visit.scope().account());
        var post = visit.scope().post();
        return page.with("account", accounts.find(visit.scope(), account).orElseThrow())
                .with("mandates", post == null ? List.of() : mandates.ofPost(visit.scope(), post))
                .with("tokens", tokens.own(visit.scope()))
                .with("problems", problems)
                .with("tokenName", tokenName);
    }
}
