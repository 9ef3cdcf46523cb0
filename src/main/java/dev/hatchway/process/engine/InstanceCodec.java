package dev.hatchway.process.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jbpm.flow.serialization.MarshallerContext;
import org.jbpm.flow.serialization.MarshallerContextName;
import org.jbpm.flow.serialization.NodeInstanceReader;
import org.jbpm.flow.serialization.NodeInstanceWriter;
import org.jbpm.flow.serialization.ObjectMarshallerStrategy;
import org.jbpm.flow.serialization.ObjectMarshallerStrategyHelper;
import org.jbpm.flow.serialization.ProcessInstanceMarshallerListener;
import org.jbpm.flow.serialization.impl.ProtobufProcessInstanceReader;
import org.jbpm.flow.serialization.impl.ProtobufProcessInstanceWriter;
import org.jbpm.flow.serialization.impl.ProtobufProcessMarshallerWriteContext;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;

/** Turns an instance into the bytes of its row and back: one write and one read a step. */
@Singleton
class InstanceCodec {

  private final Reading.Readers readers;
  private final NodeInstanceWriter[] writers;
  private final ObjectMarshallerStrategy[] values;
  private final ProcessInstanceMarshallerListener[] listeners = {new MutableTimers()};

  InstanceCodec(ObjectMapper json) {
    readers = new Reading.Readers(services(NodeInstanceReader.class).sorted().toList());
    writers = services(NodeInstanceWriter.class).sorted().toArray(NodeInstanceWriter[]::new);
    values =
        Stream.concat(
                Stream.of(new PlainValues(), new JsonValues(json)),
                Arrays.stream(ObjectMarshallerStrategyHelper.defaultStrategies()).sorted())
            .toArray(ObjectMarshallerStrategy[]::new);
  }

  byte[] write(RuleFlowProcessInstance instance, DeployedProcess process) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    var context = new ProtobufProcessMarshallerWriteContext(bytes);
    prepare(context, process);
    context.set(MarshallerContextName.MARSHALLER_NODE_INSTANCE_WRITER, writers);
    try {
      new ProtobufProcessInstanceWriter(context).writeProcessInstance(instance, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException("Instance " + instance.getStringId(), failure);
    }
    return bytes.toByteArray();
  }

  RuleFlowProcessInstance read(byte[] payload, DeployedProcess process) {
    return read(payload, process, listeners);
  }

  /** Reads an instance of another version; the listener puts its nodes to their places. */
  RuleFlowProcessInstance read(
      byte[] payload, DeployedProcess process, ProcessInstanceMarshallerListener places) {
    return read(
        payload, process, new ProcessInstanceMarshallerListener[] {new MutableTimers(), places});
  }

  private RuleFlowProcessInstance read(
      byte[] payload, DeployedProcess process, ProcessInstanceMarshallerListener[] heard) {
    var context = new Reading(new ByteArrayInputStream(payload), readers);
    prepare(context, process);
    context.set(MarshallerContextName.MARSHALLER_INSTANCE_LISTENER, heard);
    context.set(MarshallerContextName.MARSHALLER_INSTANCE_READ_ONLY, false);
    try {
      return new ProtobufProcessInstanceReader(context).read(new ByteArrayInputStream(payload));
    } catch (IOException failure) {
      throw new UncheckedIOException("Instance of " + process.key(), failure);
    }
  }

  private void prepare(MarshallerContext context, DeployedProcess process) {
    context.set(MarshallerContextName.MARSHALLER_PROCESS, process);
    context.set(MarshallerContextName.MARSHALLER_INSTANCE_LISTENER, listeners);
    context.set(MarshallerContextName.OBJECT_MARSHALLING_STRATEGIES, values);
  }

  private static <T> Stream<T> services(Class<T> kind) {
    return ServiceLoader.load(kind, InstanceCodec.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get);
  }
}
