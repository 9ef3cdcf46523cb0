package dev.hatchway.rules.runtime;

import dev.hatchway.rules.runtime.cage.SentenceWords;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.kie.internal.builder.KnowledgeBuilderResult;

/** The sentences that the rules of a decision are written in, with what they mean. */
final class Vocabularies {

  /** A sentence with its meaning, and its words. */
  record Sentence(DSLMappingEntry entry, SentenceWords words) {

    Sentence(DSLMappingEntry entry) {
      this(entry, new SentenceWords(entry));
    }
  }

  private final List<Sentence> conditions = new ArrayList<>();
  private final List<Sentence> consequences = new ArrayList<>();

  /** Learns the sentences of a file; what is wrong with it where it can't be read. */
  List<KnowledgeBuilderResult> learn(String dsl) {
    DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
    try {
      if (!file.parseAndLoad(new StringReader(dsl))) {
        return file.getErrors().stream().map(KnowledgeBuilderResult.class::cast).toList();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text in memory can be read", impossible);
    }
    for (DSLMappingEntry entry : file.getMapping().getEntries()) {
      if (entry.getSection() == DSLMappingEntry.CONDITION) {
        conditions.add(new Sentence(entry));
      } else if (entry.getSection() == DSLMappingEntry.CONSEQUENCE) {
        consequences.add(new Sentence(entry));
      }
    }
    return List.of();
  }

  List<Sentence> conditions() {
    return conditions;
  }

  List<Sentence> consequences() {
    return consequences;
  }
}
