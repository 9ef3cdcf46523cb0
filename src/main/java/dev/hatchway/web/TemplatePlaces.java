package dev.hatchway.web;

import dev.hatchway.web.Markup.Place;
import io.quarkus.qute.IncludeSectionHelper;
import io.quarkus.qute.SectionBlock;
import io.quarkus.qute.SectionNode;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateNode;
import io.quarkus.qute.TemplateNode.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands where in one template: the place in HTML of each expression that is printed. */
final class TemplatePlaces {

  /** Blocks that a template hands to its layout, and where the layout puts them. */
  private static final Map<String, Markup> HANDED_ON =
      Map.of(
          "title", Markup.START.after("<title>"),
          "bodyAttributes", Markup.START.after("<body "));

  private final Map<String, Place> places = new HashMap<>();
  private final List<String> unclear = new ArrayList<>();
  private final List<String> tagsWithin = new ArrayList<>();

  private TemplatePlaces() {}

  static TemplatePlaces of(Template template) {
    TemplatePlaces places = new TemplatePlaces();
    Markup end = Markup.START;
    for (SectionBlock block : template.getRootNode().getBlocks()) {
      end = places.read(block.nodes, end);
    }
    if (!end.equals(Markup.START)) {
      places.unclear.add(template.getId() + " ends within a tag");
    }
    return places;
  }

  /** Where the expression of this origin is printed. */
  Place of(Origin origin) {
    return places.getOrDefault(spot(origin), Place.AS_IT_IS);
  }

  boolean knows(Origin origin) {
    return places.containsKey(spot(origin));
  }

  /** Pieces of pages that are called where no element may stand. */
  List<String> tagsWithin() {
    return tagsWithin;
  }

  /** Places whose branches leave HTML in different states, so that nobody can tell what follows. */
  List<String> unclear() {
    return unclear;
  }

  private Markup read(List<TemplateNode> nodes, Markup before) {
    Markup now = before;
    for (TemplateNode node : nodes) {
      now = read(node, now);
    }
    return now;
  }

  private Markup read(TemplateNode node, Markup before) {
    return switch (node.kind()) {
      case TEXT -> before.after(node.asText().getValue());
      case SECTION -> section(node.asSection(), before);
      case EXPRESSION -> {
        node.getExpressions().forEach(e -> places.put(spot(e.getOrigin()), before.place()));
        yield before.afterValue();
      }
      default -> before;
    };
  }

  /** Every branch begins where the section does, and must end where the others end. */
  private Markup section(SectionNode section, Markup at) {
    Markup before = at.atBranch();
    if (section.getHelper() instanceof IncludeSectionHelper && before.place() != Place.ELEMENT) {
      tagsWithin.add(section.getName() + " at " + spot(section.getOrigin()));
    }
    Markup after = before;
    boolean isFirst = true;
    for (SectionBlock block : section.getBlocks()) {
      Markup end = block(section, block, before).atBranch();
      if (!isFirst && !end.equals(after) || isOptional(section) && !end.equals(before)) {
        unclear.add(spot(block.getOrigin()) + " in " + block.getOrigin().getTemplateId());
      }
      after = isFirst ? end : after;
      isFirst = false;
    }
    return after;
  }

  private Markup block(SectionNode section, SectionBlock block, Markup before) {
    Markup elsewhere = section.getName().equals("include") ? HANDED_ON.get(block.label) : null;
    if (elsewhere == null) {
      return read(block.nodes, before);
    }
    read(block.nodes, elsewhere);
    return before;
  }

  private static boolean isOptional(SectionNode section) {
    return section.getBlocks().size() == 1 && !section.getName().equals("let");
  }

  private static String spot(Origin origin) {
    return origin.getLine() + ":" + origin.getLineCharacterStart();
  }
}
