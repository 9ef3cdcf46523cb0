package dev.hatchway.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hatchway.intake.ApplicationProfile.ProductKind;
import dev.hatchway.intake.ApplicationProfile.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Social, E-Commerce                | COMMERCE
          Enterprises, Analytics, SEO       | SOFTWARE
          Health Care, Hardware + Software  | HEALTH
          Finance                           | FINANCE
          Games, Education                  | MEDIA
          Bitcoin, Finance                  | FINANCE
          Aerospace, Drones, Enterprise Software | INDUSTRIAL
          Predictive Analytics, Machine Learning | SOFTWARE
          Environmental Innovation          | ENERGY
          """)
  void shouldFindTheSector(String text, Sector sector) {
    assertThat(CategoryText.read("Categories", text).value().sector()).isEqualTo(sector);
  }

  @Test
  void shouldFindTheKindOfProduct() {
    assertThat(CategoryText.read("c", "Mobile, Hardware + Software").value().kind())
        .isEqualTo(ProductKind.BOTH);
    assertThat(CategoryText.read("c", "SaaS").value().kind()).isEqualTo(ProductKind.SOFTWARE);
    assertThat(CategoryText.read("c", "Fashion").value().kind()).isNull();
  }

  @Test
  void shouldNotGuessASectorFromWordsItDoesNotKnow() {
    assertThat(CategoryText.read("c", "World Domination").value().sector()).isNull();
    assertThat(CategoryText.read("c", "").remarks()).containsExactly(Remark.of("missing", "c"));
  }
}
