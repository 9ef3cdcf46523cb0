package dev.hatchway.routing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.hatchway.intake.ApplicationProfile.NeedKind;
import dev.hatchway.rules.facts.ResourceBar;
import dev.hatchway.rules.facts.ResourceMatch;
import dev.hatchway.rules.runtime.DecisionResult;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The order of resources for each need that follows from what the rules said. */
final class ResourceOrder {

  private static final Comparator<RankedResource> BEST_FIRST =
      Comparator.comparing(RankedResource::mayBeAsked)
          .thenComparing(RankedResource::points)
          .reversed()
          .thenComparing(RankedResource::resource);

  private ResourceOrder() {}

  /** Points of one resource for one need add up; those that are barred come last, with the bars. */
  static Map<NeedKind, List<RankedResource>> by(
      Collection<PartnerResource> resources, DecisionResult decision) {
    Map<String, List<String>> bars =
        decision.outcomes(ResourceBar.class).stream()
            .collect(groupingBy(ResourceBar::resourceCode, mapping(ResourceBar::reason, toList())));
    var matches =
        decision.outcomes(ResourceMatch.class).stream()
            .collect(groupingBy(m -> NeedKind.valueOf(m.need().name()), TreeMap::new, toList()));
    Map<NeedKind, List<RankedResource>> ranked = new TreeMap<>();
    matches.forEach((need, found) -> ranked.put(need, inOrder(resources, found, bars)));
    return ranked;
  }

  private static List<RankedResource> inOrder(
      Collection<PartnerResource> resources,
      List<ResourceMatch> matches,
      Map<String, List<String>> bars) {
    var byCode = matches.stream().collect(groupingBy(ResourceMatch::resourceCode));
    return resources.stream()
        .filter(r -> byCode.containsKey(r.code()))
        .map(r -> ranked(r, byCode.get(r.code()), bars.getOrDefault(r.code(), List.of())))
        .sorted(BEST_FIRST)
        .toList();
  }

  private static RankedResource ranked(
      PartnerResource resource, List<ResourceMatch> matches, List<String> bars) {
    return new RankedResource(
        resource.id(),
        resource.code(),
        matches.stream().mapToInt(ResourceMatch::points).sum(),
        matches.stream().map(ResourceMatch::reason).toList(),
        bars);
  }
}
