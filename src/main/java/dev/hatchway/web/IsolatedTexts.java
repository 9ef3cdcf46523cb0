package dev.hatchway.web;

import dev.hatchway.platform.Isolated;
import dev.hatchway.web.Markup.Place;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps every text that a template prints apart from what stands beside it, where its letters run
 * from right to left or it turns directions round: in a {@code <bdi>}, and by isolating characters
 * where no element can stand. Templates need not think of it. Values of fields, addresses and
 * identifiers stay as they are.
 */
@Singleton
final class IsolatedTexts implements ResultMapper {

  /** Before the mapper of Qute that escapes, which does the same for all other texts. */
  private static final int PRIORITY = 100;

  private final Map<String, TemplatePlaces> templates = new ConcurrentHashMap<>();
  private final ResultMapper escaper = new HtmlEscaper(List.of(Variant.TEXT_HTML));
  private volatile Engine engine;

  void register(@Observes EngineBuilder builder) {
    builder.addResultMapper(this);
    builder.addEngineListener(
        new EngineBuilder.EngineListener() {
          @Override
          public void engineBuilt(Engine built) {
            engine = built;
          }
        });
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }

  @Override
  public boolean appliesTo(Origin origin, Object result) {
    return !(result instanceof RawString)
        && origin
            .getVariant()
            .map(Variant::getContentType)
            .filter(Variant.TEXT_HTML::equals)
            .isPresent()
        && Isolated.isNeeded(result.toString());
  }

  @Override
  public String map(Object result, Expression expression) {
    String text = result.toString();
    return switch (place(expression.getOrigin())) {
      case ELEMENT -> element(Isolated.balanced(text));
      case CHARACTERS -> escaped(Isolated.part(text));
      case AS_IT_IS -> escaped(text);
    };
  }

  TemplatePlaces places(String template) {
    return templates.computeIfAbsent(template, id -> TemplatePlaces.of(engine.getTemplate(id)));
  }

  private Place place(Origin origin) {
    return places(origin.getTemplateId()).of(origin);
  }

  private String element(String text) {
    String direction = Isolated.isRightToLeft(text) ? "rtl" : "ltr";
    return "<bdi dir=\"" + direction + "\">" + escaped(text) + "</bdi>";
  }

  private String escaped(String text) {
    return escaper.map(text, null);
  }
}
