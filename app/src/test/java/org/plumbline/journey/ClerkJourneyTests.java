package org.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.kernel.Ids;

/** A commune clerk with a phone: sees what is owed, answers it, and finds nothing that is not the commune's. */
class ClerkJourneyTests extends Journey {

    private static final String COMMUNE = "quang-ninh/binh-lieu/hoanh-mo";

    private final String title = Papers.title();

    @BeforeEach
    void onThePhone() {
        new Papers(server).issue("quang-ninh/binh-lieu", title, "2025-03-20", COMMUNE);
        open(phone());
        signInAs("hoanh-mo");
    }

    @Test
    void opensWhatIsOwedAndAnswersIt() {
        assertThat(heading()).isEqualTo("My desk");
        assertThat(text()).contains(title, "due in 5 days");
        follow(main().getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(title)));
        fits();
        field("We work directly under the upper document").check();
        assertThat(press("Send the answer")).isEqualTo(200);
        fits();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu"))
                .click();
        follow(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main menu"))
                .getByText("My desk"));
        assertThat(text()).doesNotContain(title);
    }

    @Test
    void readsEveryPageWithoutScrollingSideways() {
        for (var address :
                new Atlas().walk(context.request(), List.of("/", "/directives/" + id("directive:46-ctr-tu-qn")))) {
            page.navigate(address);
            fits();
        }
    }

    @Test
    void aUnitOutOfReachLooksLikeOneThatDoesNotExist() {
        var beside = page.navigate("/units/" + id("unit:quang-ninh/ha-long"));
        var besideLooks = withoutMarks();
        var absent = page.navigate("/units/" + Ids.next());
        assertThat(beside.status()).isEqualTo(404);
        assertThat(absent.status()).isEqualTo(404);
        assertThat(besideLooks).isEqualTo(withoutMarks()).contains("not open to you");
        isAccessible("not found");
    }

    private void fits() {
        assertThat(Reading.layout(page)).as(page.url()).isEmpty();
    }

    /** The page without what differs each time: tokens of forms and the address itself. */
    private String withoutMarks() {
        return page.content()
                .replaceAll("name=\"(_csrf|_once)\" value=\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "(id)");
    }
}
