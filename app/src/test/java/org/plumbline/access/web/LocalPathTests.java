package org.plumbline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/units?q=quang%20ninh&on=2025-03-15", "/directives/1#gaps"})
    void ownPathsAreFollowed(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "///elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "javascript:alert(1)",
                "/a\nSet-Cookie: x=y",
                "/\t/elsewhere.example",
                "units",
                "",
                "/sign-out",
                "/ blank"
            })
    void everythingElseLeadsToTheStartPage(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }

    @Test
    void nothingLeadsToTheStartPage() {
        assertThat(LocalPath.of(null)).isEqualTo("/");
    }
}
