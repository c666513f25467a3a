package org.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @CsvSource(textBlock = """
            elevenchars,              access.password-short
            ằằằằằằằằằằằ,              access.password-short
            passwordpassword,         access.password-common
            PasswordPassword,         access.password-common
            matkhau12345,             access.password-common
            aaaaaaaaaaaaaaaa,         access.password-common
            abababababababab,         access.password-common
            my office.hanoi password, access.password-common
            """)
    void tellsWhatSpeaksAgainstAPassword(String password, String code) {
        assertThat(passwords.problem(password, "office.hanoi")).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.field()).isEqualTo("password");
        });
    }

    @Test
    void aSentenceOfOnesOwnIsFine() {
        assertThat(passwords.problem("mưa rơi trên bến cảng", "office")).isEmpty();
        assertThat(passwords.problem("twelve chars", "office")).isEmpty();
        assertThat(passwords.problem("ab cd ef gh ".repeat(17), "office")).isPresent();
    }

    @Test
    void isKeptAsArgon2idAndRecognisedHoweverItsLettersAreComposed() {
        var hash = passwords.hash("mưa rơi trên bến cảng");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("mưa rơi trên bến cảng", hash)).isTrue();
        assertThat(passwords.matches(
                        java.text.Normalizer.normalize("mưa rơi trên bến cảng", java.text.Normalizer.Form.NFD), hash))
                .isTrue();
        assertThat(passwords.matches("mưa rơi trên bến cản", hash)).isFalse();
    }

    @Test
    void nobodyMatchesWithoutAHash() {
        assertThat(passwords.matches("nobody has this password", null)).isFalse();
    }
}
