package dev.hatchway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.platform.CommandRejected.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewAccountTest {

  private static final String GOOD = "slow green lanterns";

  @Test
  void shouldKeepNamesInSmallLettersWithoutSpacesAround() {
    NewAccount account = new NewAccount(" Rosa ", " Rosa Lindqvist ", "Rosa@Example.ORG", GOOD);
    assertThat(account.problems()).isEmpty();
    assertThat(account.username()).isEqualTo("rosa");
    assertThat(account.displayName()).isEqualTo("Rosa Lindqvist");
    assertThat(account.email()).isEqualTo("rosa@example.org");
  }

  @Test
  void shouldNameEachFieldThatIsNotRight() {
    assertThat(fields(new NewAccount(null, null, null, null)))
        .containsExactly("username", "displayName", "password");
    assertThat(fields(new NewAccount("a/b", "Rosa", "nowhere", GOOD)))
        .containsExactly("username", "email");
    assertThat(fields(NewAccount.byEmail("nowhere", "Rosa", GOOD))).containsExactly("email");
    assertThat(fields(NewAccount.byEmail("rosa@example.org", "Rosa", GOOD))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "springboard",
        "short words",
        "123456789012",
        "aaaaaaaaaaaa",
        "abababababab",
        "Password2026!",
        "passwordpassword",
        "qwertyuiop123",
        "I am rosalind, hello"
      })
  void shouldRefusePasswordsThatAreEasyToGuess(String password) {
    assertThat(fields(new NewAccount("rosalind", "Rosa", null, password)))
        .containsExactly("password");
  }

  @ParameterizedTest
  @ValueSource(strings = {GOOD, "correct horse battery", "gvT4x!wq9LzR", "長い長い秘密の言葉です今日は雨"})
  void shouldTakePasswordsThatAreNot(String password) {
    assertThat(fields(new NewAccount("rosalind", "Rosa", null, password))).isEmpty();
  }

  private static List<String> fields(NewAccount account) {
    return account.problems().stream().map(FieldError::field).toList();
  }
}
