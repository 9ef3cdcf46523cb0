package dev.hatchway.intake.importing;

import dev.hatchway.intake.ApplicationProfile.LegalForm;
import dev.hatchway.intake.ApplicationProfile.Need;
import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.intake.ApplicationProfile.ProductStage;
import dev.hatchway.intake.ApplicationProfile.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that stand for one of our own words: stage of a product, legal form, needs, markets. */
final class ChoiceText {

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;|/\\n、，；]\\s*");
  private static final Map<ProductStage, Pattern> STAGES = new LinkedHashMap<>();
  private static final Map<LegalForm, Pattern> FORMS = new LinkedHashMap<>();
  private static final Map<NeedKind, Pattern> NEEDS = new LinkedHashMap<>();

  static {
    STAGES.put(ProductStage.SCALING, Pattern.compile("scal|growth|expansion"));
    STAGES.put(
        ProductStage.PRODUCTION, Pattern.compile("production|launched|market|live|revenue|量产|量產"));
    STAGES.put(ProductStage.PILOT, Pattern.compile("pilot|beta|trial"));
    STAGES.put(
        ProductStage.PROTOTYPE, Pattern.compile("prototype|mvp|alpha|proof of concept|poc|原型"));
    STAGES.put(ProductStage.IDEA, Pattern.compile("idea|concept|pre-?seed|research"));
    FORMS.put(LegalForm.NOT_REGISTERED, Pattern.compile("not registered|unregistered|not yet"));
    FORMS.put(LegalForm.NON_PROFIT, Pattern.compile("non-?profit|foundation|association|charity"));
    FORMS.put(LegalForm.SOLE_TRADER, Pattern.compile("sole|proprietor|freelance|self-employed"));
    FORMS.put(LegalForm.PARTNERSHIP, Pattern.compile("partnership|\\bllp\\b|\\bkg\\b|\\bgbr\\b"));
    FORMS.put(LegalForm.PUBLIC_COMPANY, Pattern.compile("public|\\bplc\\b|\\bag\\b|listed"));
    FORMS.put(
        LegalForm.LIMITED_COMPANY,
        Pattern.compile("limited|ltd|llc|inc|corp|gmbh|sarl|b\\.?v\\.?|private|company"));
    NEEDS.put(
        NeedKind.INDUSTRIAL_DESIGN,
        Pattern.compile("industrial[ _]design|product design|工业设计|工業設計"));
    NEEDS.put(NeedKind.PATENT_DEVELOPMENT, Pattern.compile("patent|intellectual property|专利|專利"));
    NEEDS.put(
        NeedKind.SUPPLY_CHAIN, Pattern.compile("supply[ _]chain|manufactur|sourcing|供应链|供應鏈"));
    NEEDS.put(NeedKind.CLOUD_CREDITS, Pattern.compile("cloud|credits|computing|云|雲"));
    NEEDS.put(NeedKind.CHINA_MARKET_ACCESS, Pattern.compile("china|chinese|market access"));
    NEEDS.put(NeedKind.HARDWARE_PLATFORM, Pattern.compile("hardware|chip|platform"));
    NEEDS.put(NeedKind.INVESTMENT, Pattern.compile("invest|funding|capital|投资|投資"));
    NEEDS.put(NeedKind.OUTSOURCED_SERVICES, Pattern.compile("outsourc|brand|legal|service|design"));
  }

  private ChoiceText() {}

  static Interpreted<ProductStage> stage(String column, String text) {
    return choice(column, text, STAGES);
  }

  static Interpreted<LegalForm> legalForm(String column, String text) {
    return choice(column, text, FORMS);
  }

  /** Needs named in one cell, none twice; how urgent they are is not said there, so not now. */
  static Interpreted<List<Need>> needs(String column, String text) {
    if (Blank.is(text)) {
      return new Interpreted<>(List.of(), List.of(Remark.of("missing", column)));
    }
    Set<NeedKind> kinds = new LinkedHashSet<>();
    List<Remark> remarks = new ArrayList<>();
    for (String part : SEPARATOR.split(text.strip())) {
      find(part, NEEDS)
          .ifPresentOrElse(kinds::add, () -> remarks.add(Remark.of("unclear", column, part)));
    }
    return new Interpreted<>(kinds.stream().map(k -> new Need(k, Urgency.LATER)).toList(), remarks);
  }

  /** Countries, or the European Union, named in one cell. */
  static Interpreted<List<String>> markets(String column, String text) {
    if (Blank.is(text)) {
      return new Interpreted<>(List.of(), List.of());
    }
    Set<String> markets = new LinkedHashSet<>();
    List<Remark> remarks = new ArrayList<>();
    for (String part : SEPARATOR.split(text.strip())) {
      if (part.matches("(?i)eu|europe|european union")) {
        markets.add("EU");
      } else {
        CountryText.find(part)
            .ifPresentOrElse(markets::add, () -> remarks.add(Remark.of("unclear", column, part)));
      }
    }
    return new Interpreted<>(List.copyOf(markets), remarks);
  }

  private static <E extends Enum<E>> Interpreted<E> choice(
      String column, String text, Map<E, Pattern> words) {
    if (Blank.is(text)) {
      return Interpreted.missing(column);
    }
    return find(text, words)
        .map(Interpreted::of)
        .orElseGet(() -> Interpreted.unclear(column, text));
  }

  private static <E extends Enum<E>> Optional<E> find(String text, Map<E, Pattern> words) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return words.entrySet().stream()
        .filter(w -> w.getKey().name().toLowerCase(Locale.ROOT).equals(lower.replace(' ', '_')))
        .findFirst()
        .or(
            () ->
                words.entrySet().stream()
                    .filter(w -> w.getValue().matcher(lower).find())
                    .findFirst())
        .map(Map.Entry::getKey);
  }
}
