package org.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single keys: what they do, and that they can be switched off. */
class KeysJourneyTests extends Journey {

    private Locator keys;

    @BeforeEach
    void atTheDesk() {
        signInAs("quang-ninh");
        keys = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keyboard shortcuts"));
    }

    @Test
    void leadToTheBoxAndToThePages() {
        page.keyboard().press("/");
        assertThat(box()).isFocused();
        page.keyboard().type("g d");
        assertThat(box()).hasValue("g d");
        page.navigate("/");
        goes("gd", "/directives");
        goes("gu", "/units");
        goes("gh", "/");
    }

    @Test
    void openTheListAndEscapeClosesIt() {
        page.keyboard().press("?");
        assertThat(keys).isVisible();
        isAccessible("list of keys");
        page.keyboard().press("g");
        page.keyboard().press("d");
        assertThat(keys).isVisible();
        page.keyboard().press("Escape");
        assertThat(keys).isHidden();
    }

    @Test
    void leadToTheUnitsBeside() {
        var before = "/units/" + id("unit:quang-ninh/binh-lieu");
        page.navigate(before);
        page.waitForNavigation(() -> page.keyboard().press("]"));
        var next = page.url();
        assertThat(next).doesNotEndWith(before);
        page.waitForNavigation(() -> page.keyboard().press("["));
        assertThat(page.url()).endsWith(before);
        var beside = page.getByRole(
                AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Other units of the same parent"));
        follow(beside.getByRole(AriaRole.LINK).last());
        assertThat(page.url()).isEqualTo(next);
    }

    @Test
    void areSwitchedOffInTheListAndOnAgainOnTheAccountsPage() {
        page.keyboard().press("?");
        keys.getByLabel("Single-key shortcuts").uncheck();
        page.keyboard().press("Escape");
        assertThat(keys).isHidden();
        page.navigate("/directives");
        for (var key : "/?gu".split("")) {
            page.keyboard().press(key);
        }
        assertThat(box()).not().isFocused();
        assertThat(keys).isHidden();
        assertThat(page.url()).endsWith("/directives");

        page.navigate("/account");
        var here = main().getByLabel("Single-key shortcuts");
        assertThat(here).not().isChecked();
        isAccessible("account");
        here.check();
        page.navigate("/directives");
        page.keyboard().press("/");
        assertThat(box()).isFocused();
    }

    private Locator box() {
        return page.getByRole(AriaRole.BANNER).getByRole(AriaRole.SEARCHBOX);
    }

    private void goes(String typed, String to) {
        page.waitForNavigation(() -> page.keyboard().type(typed));
        assertThat(page.url()).isEqualTo(server.address() + to);
    }
}
