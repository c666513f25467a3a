package org.plumbline.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.kernel.Ability;
import org.plumbline.kernel.Grant;
import org.plumbline.kernel.Scope;
import org.plumbline.organisation.Units;
import org.plumbline.testing.DatabaseTest;
import org.plumbline.testing.FixedViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Template, check, remarks and commit as a person meets them. */
@DatabaseTest
class ListPagesTests {

    private static final Pattern HELD = Pattern.compile("name=\"held\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @TempDir
    private Path folder;

    @Test
    void checksThenCommitsThenSaysThatNothingIsNew() throws Exception {
        var bytes = workbook("code | name | founded | tier\nPG-1 | Trang 1 | 2020-01-01 |");
        var checked = send(bytes, "list.xlsx");
        assertThat(checked.getStatus()).isEqualTo(200);
        assertThat(checked.getContentAsString()).contains("One row brings something new");
        assertThat(units.byCode(Scope.programme(), "PG-1")).isEmpty();
        var held = held(checked);
        var done = mvc.perform(post("/lists/commit").param("held", held).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(units.byCode(Scope.programme(), "PG-1")).isPresent();
        var again = send(bytes, "list.xlsx");
        assertThat(again.getContentAsString()).contains("known already").contains("carried out before");
        assertThat(mvc.perform(post("/lists/commit").param("held", held).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("a file is held once")
                .isEqualTo(404);
    }

    @Test
    void saysWhatIsWrongAndGivesTheFileBack() throws Exception {
        var checked = send(workbook("code | name | founded\nPG-2 | <b>x</b> | soon"), "list.xlsx");
        assertThat(checked.getStatus()).isEqualTo(422);
        assertThat(checked.getContentAsString())
                .contains("units, row 2, \"Exists from\"")
                .contains("\"soon\" is not a day")
                .doesNotContain("name=\"held\"");
        var link = Pattern.compile("/lists/remarks\\?held=([^\"]+)").matcher(checked.getContentAsString());
        assertThat(link.find()).isTrue();
        var file = mvc.perform(get(link.group())).andReturn().getResponse();
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentAsByteArray()).startsWith('P', 'K');
        var other = mvc.perform(get(link.group()).requestAttr(FixedViewers.SCOPE, clerk(Ability.DIRECT)))
                .andReturn()
                .getResponse();
        assertThat(other.getStatus()).as("somebody else's file").isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoWorkbook() throws Exception {
        var refused = send("code;name".getBytes(java.nio.charset.StandardCharsets.UTF_8), "list.csv");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("is not an Excel workbook")
                .contains("id=\"file-error\"");
        assertThat(send(new byte[0], "").getContentAsString()).contains("No file was chosen");
    }

    @Test
    void isForWhoeverOrganisesOrDirects() throws Exception {
        for (var ability : Set.of(Ability.ORGANISE, Ability.DIRECT)) {
            var page = mvc.perform(get("/lists").requestAttr(FixedViewers.SCOPE, clerk(ability)))
                    .andReturn()
                    .getResponse();
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString()).contains("href=\"/lists\"");
        }
        for (var address : List.of("/lists", "/lists/template", "/lists/export", "/lists/export-csv")) {
            var refused = mvc.perform(get(address).requestAttr(FixedViewers.SCOPE, clerk(Ability.READ)))
                    .andReturn()
                    .getResponse();
            assertThat(refused.getStatus()).as(address).isEqualTo(403);
        }
    }

    @Test
    void givesTemplateAndExports() throws Exception {
        for (var address : List.of("/lists/template?lang=vi", "/lists/export", "/lists/export-csv?list=POSTS")) {
            var file = mvc.perform(get(address)).andReturn().getResponse();
            assertThat(file.getStatus()).as(address).isEqualTo(200);
            assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        }
    }

    private static Scope clerk(Ability ability) {
        return new Scope(
                UUID.randomUUID(),
                null,
                "Clerk",
                List.of(new Grant(1, true, Set.copyOf(List.of(Ability.READ, ability)))),
                false,
                List.of());
    }

    private byte[] workbook(String table) throws Exception {
        return Files.readAllBytes(Sheets.of("units", table)
                .into(folder, UUID.randomUUID() + ".xlsx")
                .path());
    }

    private MockHttpServletResponse send(byte[] bytes, String name) throws Exception {
        return mvc.perform(multipart("/lists/check")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String held(MockHttpServletResponse page) throws Exception {
        var found = HELD.matcher(page.getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
