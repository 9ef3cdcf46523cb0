package dev.hatchway.onboarding;

import dev.hatchway.identity.Names;
import dev.hatchway.intake.StoryContributor;
import dev.hatchway.intake.StoryEntry;
import dev.hatchway.intake.StoryEntry.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Onboarding's part of an application's story. */
@ApplicationScoped
class OnboardingStory implements StoryContributor {

  private static final String HATCHWAY = "Hatchway";

  private final OnboardingOf onboardings;
  private final Names people;

  OnboardingStory(OnboardingOf onboardings, Names people) {
    this.onboardings = onboardings;
    this.people = people;
  }

  @Override
  public List<StoryEntry> entries(UUID applicationId) {
    return onboardings.application(applicationId).map(this::entries).orElse(List.of());
  }

  private List<StoryEntry> entries(OnboardingOf.Overview onboarding) {
    Map<String, String> names = people.ofUsernames(namesIn(onboarding));
    List<StoryEntry> story = new ArrayList<>();
    onboarding.setups().forEach(s -> setup(s, names, story));
    onboarding
        .checkIns()
        .forEach(
            c ->
                story.add(
                    entry(
                        c.at(),
                        names.get(c.by()),
                        "calendar",
                        "onboarding.story.check-in." + c.outcome(),
                        c.notes(),
                        c.day())));
    return story;
  }

  private static List<String> namesIn(OnboardingOf.Overview onboarding) {
    return Stream.concat(
            onboarding.setups().stream().flatMap(s -> Stream.of(s.signedBy(), s.kickOffBy())),
            onboarding.checkIns().stream().map(OnboardingOf.Look::by))
        .toList();
  }

  private static void setup(
      OnboardingOf.Setup setup, Map<String, String> names, List<StoryEntry> story) {
    if (setup.signedAt() != null) {
      story.add(
          entry(
              setup.signedAt(),
              names.get(setup.signedBy()),
              "edit",
              "onboarding.story.signed",
              null,
              setup.partner(),
              setup.signedName()));
    }
    if (setup.lapsedAt() != null) {
      story.add(
          entry(
                  setup.lapsedAt(),
                  HATCHWAY,
                  "clock",
                  "onboarding.story.lapsed",
                  null,
                  setup.partner(),
                  setup.resource())
              .as(Part.CONSEQUENCE));
    }
    if (setup.provisionedAt() != null) {
      story.add(
          entry(
                  setup.provisionedAt(),
                  HATCHWAY,
                  "processes",
                  "onboarding.story.provisioned",
                  null,
                  setup.partner(),
                  setup.resource(),
                  setup.orderReference())
              .as(Part.CONSEQUENCE));
    }
    if (setup.kickOffRecordedAt() != null) {
      story.add(
          entry(
              setup.kickOffRecordedAt(),
              names.get(setup.kickOffBy()),
              "check",
              "onboarding.story.kick-off",
              setup.kickOffNotes(),
              setup.partner()));
    }
  }

  private static StoryEntry entry(
      Instant at, String actor, String icon, String key, String detail, Object... arguments) {
    return StoryEntry.act(at, actor, icon, key, arguments, detail);
  }
}
