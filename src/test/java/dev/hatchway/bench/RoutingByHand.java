package dev.hatchway.bench;

import dev.hatchway.rules.facts.Company;
import dev.hatchway.rules.facts.IntellectualProperty;
import dev.hatchway.rules.facts.LegalForm;
import dev.hatchway.rules.facts.Need;
import dev.hatchway.rules.facts.NeedKind;
import dev.hatchway.rules.facts.Outcome;
import dev.hatchway.rules.facts.Product;
import dev.hatchway.rules.facts.ProductKind;
import dev.hatchway.rules.facts.ProductStage;
import dev.hatchway.rules.facts.Region;
import dev.hatchway.rules.facts.Resource;
import dev.hatchway.rules.facts.ResourceBar;
import dev.hatchway.rules.facts.ResourceMatch;
import dev.hatchway.rules.facts.TargetMarket;
import dev.hatchway.rules.facts.Urgency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The shipped routing rules as somebody would write them in Java, for what that would cost. */
final class RoutingByHand {

  private record Suits(String reason, NeedKind need, String code, int points) {}

  private static final List<Suits> SUITS = suits();

  private Company company;
  private Product product;
  private IntellectualProperty patents;
  private final List<Need> needs = new ArrayList<>();
  private final List<TargetMarket> markets = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  static List<Outcome> decide(List<?> facts) {
    RoutingByHand routing = new RoutingByHand();
    facts.forEach(routing::sort);
    routing.suit();
    routing.resources.forEach(routing::fit);
    routing.resources.forEach(routing::bar);
    return routing.outcomes;
  }

  private void sort(Object fact) {
    if (fact instanceof Company one) {
      company = one;
    } else if (fact instanceof Product one) {
      product = one;
    } else if (fact instanceof IntellectualProperty one) {
      patents = one;
    } else if (fact instanceof Need one) {
      needs.add(one);
    } else if (fact instanceof TargetMarket one) {
      markets.add(one);
    } else if (fact instanceof Resource one) {
      resources.add(one);
    }
  }

  private void suit() {
    Set<String> codes = new HashSet<>();
    resources.forEach(r -> codes.add(r.code()));
    for (Suits one : SUITS) {
      if (codes.contains(one.code()) && needed(one.need())) {
        outcomes.add(new ResourceMatch(one.code(), one.need(), one.points(), one.reason()));
      }
    }
  }

  private boolean needed(NeedKind kind) {
    return needs.stream().anyMatch(n -> n.kind() == kind);
  }

  private void fit(Resource resource) {
    for (Need need : needs) {
      if (need.kind() != null && resource.need() == need.kind()) {
        fit(resource, need);
      }
    }
    if (resource.need() == NeedKind.CHINA_MARKET_ACCESS
        && needed(NeedKind.CHINA_MARKET_ACCESS)
        && markets.stream().anyMatch(m -> m.region() == Region.CHINA)) {
      match(
          resource,
          resource.need(),
          15,
          "The company aims at China, where the resource opens the market");
    }
    if (resource.need() == NeedKind.INVESTMENT
        && needed(NeedKind.INVESTMENT)
        && patents != null
        && patents.patentsGranted() != null
        && patents.patentsGranted() > 0) {
      match(
          resource,
          resource.need(),
          10,
          "A company with granted patents is one that investors look for");
    }
  }

  private void fit(Resource resource, Need need) {
    NeedKind kind = need.kind();
    Long places = resource.remainingCapacity();
    if (need.urgency() == Urgency.NOW && places != null && places > 0) {
      match(resource, kind, 15, "It is needed at once and there is a place");
    }
    if (need.urgency() == Urgency.THIS_QUARTER) {
      match(resource, kind, 8, "It is needed this quarter");
    }
    if (company != null
        && company.region() != null
        && resource.regions().contains(company.region())) {
      match(resource, kind, 10, "The resource serves the company's own region");
    }
    ProductStage stage = product == null ? null : product.stage();
    if (stage != null && resource.stages().contains(stage)) {
      match(resource, kind, 10, "The resource is made for the product's stage");
    }
    if (stage == null && !resource.stages().isEmpty()) {
      match(resource, kind, -10, "The stage is missing, so the partner has to ask first");
    }
    ProductKind makes = product == null ? null : product.kind();
    if ((makes == ProductKind.HARDWARE || makes == ProductKind.BOTH)
        && (kind == NeedKind.INDUSTRIAL_DESIGN
            || kind == NeedKind.SUPPLY_CHAIN
            || kind == NeedKind.HARDWARE_PLATFORM)) {
      match(resource, kind, 10, "A device suits a partner that makes devices");
    }
    if ((makes == ProductKind.SOFTWARE || makes == ProductKind.BOTH)
        && (kind == NeedKind.CLOUD_CREDITS || kind == NeedKind.OUTSOURCED_SERVICES)) {
      match(resource, kind, 10, "Software suits a partner that runs software");
    }
    if (need.urgency() == Urgency.LATER && places != null && places > 0 && places < 3) {
      match(resource, kind, -5, "Places are few, so others may need them more");
    }
  }

  private void bar(Resource resource) {
    Region region = company == null ? null : company.region();
    ProductStage stage = product == null ? null : product.stage();
    if (resource.remainingCapacity() != null && resource.remainingCapacity() <= 0) {
      barred(resource, "The resource has no place left in this period");
    }
    if (region != null && !resource.regions().isEmpty() && !resource.regions().contains(region)) {
      barred(resource, "The resource does not serve the company's region");
    }
    if (region == null && !resource.regions().isEmpty()) {
      barred(resource, "The resource serves some regions only, and the company's is missing");
    }
    if (stage != null && !resource.stages().isEmpty() && !resource.stages().contains(stage)) {
      barred(resource, "The resource does not fit the product's stage");
    }
    for (String condition : resource.conditions()) {
      bar(resource, condition);
    }
  }

  private void bar(Resource resource, String condition) {
    if (condition.equals("COMPANY_REGISTERED")
        && company != null
        && company.legalForm() == LegalForm.NOT_REGISTERED) {
      barred(resource, "The partner asks for a registered company");
    } else if (condition.equals("PROTOTYPE_EXISTS")
        && product != null
        && product.stage() == ProductStage.IDEA) {
      barred(resource, "The partner asks for a prototype");
    } else if (condition.equals("PATENT_FILED") && noPatents()) {
      barred(resource, "The partner asks for a patent that is filed at least");
    } else if (condition.equals("HARDWARE_PRODUCT")
        && product != null
        && product.kind() == ProductKind.SOFTWARE) {
      barred(resource, "The partner asks for a device");
    } else if (condition.equals("SOFTWARE_PRODUCT")
        && product != null
        && product.kind() == ProductKind.HARDWARE) {
      barred(resource, "The partner asks for software");
    } else if (condition.equals("REVENUE_EXISTS")
        && company != null
        && company.getTurnoverEur() != null
        && company.getTurnoverEur().signum() <= 0) {
      barred(resource, "The partner asks for first sales");
    }
  }

  private boolean noPatents() {
    return patents != null
        && patents.patentsFiled() != null
        && patents.patentsFiled() == 0
        && (patents.patentsGranted() == null || patents.patentsGranted() == 0);
  }

  private void match(Resource resource, NeedKind need, int points, String reason) {
    outcomes.add(new ResourceMatch(resource.code(), need, points, reason));
  }

  private void barred(Resource resource, String reason) {
    outcomes.add(new ResourceBar(resource.code(), reason));
  }

  private static List<Suits> suits() {
    return List.of(
        new Suits(
            "Foxconn's supply chain team is made for this",
            NeedKind.SUPPLY_CHAIN,
            "foxconn-supply-chain",
            100),
        new Suits(
            "Alibaba's marketplace can find suppliers in China",
            NeedKind.SUPPLY_CHAIN,
            "alibaba-china-market",
            45),
        new Suits(
            "Alibaba's access to consumers in China is made for this",
            NeedKind.CHINA_MARKET_ACCESS,
            "alibaba-china-market",
            100),
        new Suits(
            "Zhubajie's branding can prepare the Chinese market",
            NeedKind.CHINA_MARKET_ACCESS,
            "zhubajie-services",
            45),
        new Suits(
            "Valley Capital can introduce partners in China",
            NeedKind.CHINA_MARKET_ACCESS,
            "valley-investment",
            20),
        new Suits(
            "Valley Capital's investment is made for this",
            NeedKind.INVESTMENT,
            "valley-investment",
            100),
        new Suits(
            "Cloud credits save money that would have to be raised",
            NeedKind.INVESTMENT,
            "alibaba-cloud-credits",
            25),
        new Suits(
            "Foxconn's industrial designers are made for this",
            NeedKind.INDUSTRIAL_DESIGN,
            "foxconn-industrial-design",
            100),
        new Suits(
            "Zhubajie's designers can do industrial design",
            NeedKind.INDUSTRIAL_DESIGN,
            "zhubajie-services",
            60),
        new Suits(
            "Foxconn's patent desk is made for this",
            NeedKind.PATENT_DEVELOPMENT,
            "foxconn-patent-development",
            100),
        new Suits(
            "Zhubajie's legal services can file patents",
            NeedKind.PATENT_DEVELOPMENT,
            "zhubajie-services",
            50),
        new Suits(
            "Alibaba's cloud credits are made for this",
            NeedKind.CLOUD_CREDITS,
            "alibaba-cloud-credits",
            100),
        new Suits(
            "Intel's infrastructure can carry computing for a while",
            NeedKind.CLOUD_CREDITS,
            "intel-hardware-platform",
            40),
        new Suits(
            "Intel's hardware platforms are made for this",
            NeedKind.HARDWARE_PLATFORM,
            "intel-hardware-platform",
            100),
        new Suits(
            "Foxconn's supply chain team can source a platform",
            NeedKind.HARDWARE_PLATFORM,
            "foxconn-supply-chain",
            45),
        new Suits(
            "Zhubajie's marketplace of services is made for this",
            NeedKind.OUTSOURCED_SERVICES,
            "zhubajie-services",
            100),
        new Suits(
            "Foxconn's designers can take over outsourced design",
            NeedKind.OUTSOURCED_SERVICES,
            "foxconn-industrial-design",
            35));
  }
}
