package dev.hatchway.process.engine;

import com.google.protobuf.Any;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jbpm.flow.serialization.NodeInstanceReader;
import org.jbpm.flow.serialization.impl.ProtobufMarshallerReaderContext;

/**
 * Finds the reader of a node instance by the type that is written with it. jBPM asks one reader
 * after the other, for each node of each instance that is read.
 */
final class Reading extends ProtobufMarshallerReaderContext {

  /** The readers, and which type each of them has been found to read. */
  record Readers(List<NodeInstanceReader> all, Map<String, NodeInstanceReader> byType) {

    Readers(List<NodeInstanceReader> all) {
      this(all, new ConcurrentHashMap<>());
    }

    private NodeInstanceReader of(Any node) {
      return byType.computeIfAbsent(node.getTypeUrl(), type -> first(node));
    }

    private NodeInstanceReader first(Any node) {
      return all.stream()
          .filter(reader -> reader.accept(node))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No reader for " + node.getTypeUrl()));
    }
  }

  private final Readers readers;

  Reading(InputStream payload, Readers readers) {
    super(payload);
    this.readers = readers;
  }

  @Override
  public NodeInstanceReader findNodeInstanceReader(Any node) {
    return readers.of(node);
  }
}
