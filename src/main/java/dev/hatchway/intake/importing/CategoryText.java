package dev.hatchway.intake.importing;

import dev.hatchway.intake.ApplicationProfile.ProductKind;
import dev.hatchway.intake.ApplicationProfile.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Categories, tags or an industry, as our sector and kind of product. Each category counts for the
 * sector that its words name; the sector most named wins, the first of equals, and software only
 * where nothing else is named.
 */
final class CategoryText {

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;|/\\n、，；]\\s*");
  private static final Map<Sector, Pattern> WORDS = new EnumMap<>(Sector.class);
  private static final Pattern HARDWARE =
      Pattern.compile(
          ".*(?:hardware|device|electronic|sensor|drone|robot|wearable|printing|3d print|semiconductor|chip|硬件|硬體|设备).*");
  private static final Pattern SOFTWARE =
      Pattern.compile(
          ".*(?:software|saas|paas|\\bapp\\b|\\bapps\\b|web development|cloud|developer|big data|analytics|"
              + "e-?commerce|curated web|social media|search|messaging|软件|軟體).*");

  static {
    words(
        Sector.CONSUMER_ELECTRONICS,
        "consumer electronics|\\belectronics|device|wearable|gadget|wireless|displays|^hardware$|消费电子|消費電子");
    words(
        Sector.INDUSTRIAL,
        "manufactur|industr|robot|drone|semiconductor|construction|aerospace|printing|materials|supply chain|sensor|工业|工業|制造|製造");
    words(
        Sector.HEALTH,
        "health|medic|doctor|physician|biotech|life science|pharma|dental|fitness|wellness|psycholog|医疗|醫療|健康");
    words(Sector.ENERGY, "energy|solar|battery|clean ?tech|green|environment|能源");
    words(
        Sector.MOBILITY,
        "transport|automotive|mobility|logistic|shipping|delivery|travel|hotel|tourism|\\bbike|\\bcar\\b|\\bcars\\b|aviation|交通|物流");
    words(Sector.AGRICULTURE, "agricultur|farm|\\bfood|animal feed|农业|農業");
    words(
        Sector.COMMERCE,
        "commerce|retail|shop|marketplace|fashion|consumer goods|gift|coupon|restaurant|hospitality|real estate|rental|ticket|电商|電商|零售");
    words(
        Sector.FINANCE,
        "financ|bank|payment|bitcoin|crypto|insurance|stock|invest|credit card|fintech|crowdfunding|accounting|金融");
    words(
        Sector.EDUCATION,
        "educat|teacher|college|universit|e-?learning|\\blearning\\b(?<!machine learning)|school|教育");
    words(
        Sector.MEDIA,
        "media|game|music|video|news|publish|entertain|photo|advertis|broadcast|sport|concert|radio|dating|content|audio|artist|媒体|媒體|游戏|遊戲");
    words(
        Sector.SOFTWARE,
        "software|saas|paas|cloud|developer|data|analytics|web|search|messag|mobile|\\bit\\b|internet|seo|security|email|chat|machine learning|artificial|\\bai\\b|productivity|collaborat|file sharing|enterprise|testing|project management|automation|crm|customer service|human resources|recruit|lead generation|sales|marketing|translation|legal|storage|development|technology|软件|軟體|人工智能");
  }

  /** What categories say; either part may be null. */
  record Reading(Sector sector, ProductKind kind) {}

  private CategoryText() {}

  static Interpreted<Reading> read(String column, String text) {
    if (Blank.is(text)) {
      return new Interpreted<>(new Reading(null, null), List.of(Remark.of("missing", column)));
    }
    String lower = text.strip().toLowerCase(Locale.ROOT);
    Sector sector = sector(lower);
    List<Remark> remarks = new ArrayList<>();
    remarks.add(
        sector == null
            ? Remark.of("unclear", column, text)
            : Remark.of("read-as-sector", column, text, sector.name()));
    return new Interpreted<>(new Reading(sector, kind(lower)), remarks);
  }

  private static Sector sector(String lower) {
    Map<Sector, Integer> named = new LinkedHashMap<>();
    for (String category : SEPARATOR.split(lower)) {
      WORDS.entrySet().stream()
          .filter(w -> w.getValue().matcher(category).find())
          .findFirst()
          .ifPresent(w -> named.merge(w.getKey(), 1, Integer::sum));
    }
    if (named.size() > 1) {
      named.remove(Sector.SOFTWARE);
    }
    int most = named.values().stream().max(Comparator.naturalOrder()).orElse(0);
    return named.keySet().stream().filter(s -> named.get(s) == most).findFirst().orElse(null);
  }

  /** Hardware, software or both; null where the categories do not tell. */
  static ProductKind kind(String lower) {
    boolean hardware = HARDWARE.matcher(lower).matches();
    boolean software = SOFTWARE.matcher(lower).matches();
    if (hardware && software) {
      return ProductKind.BOTH;
    }
    return hardware ? ProductKind.HARDWARE : software ? ProductKind.SOFTWARE : null;
  }

  private static void words(Sector sector, String pattern) {
    WORDS.put(sector, Pattern.compile(pattern));
  }
}
