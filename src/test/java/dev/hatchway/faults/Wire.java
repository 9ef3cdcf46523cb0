package dev.hatchway.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * What a node's connections to PostgreSQL run through, so that it can be cut, held up or slowed.
 */
final class Wire implements AutoCloseable {

  /** How a node's messages are passed on. */
  @FunctionalInterface
  interface Passing {
    void pass(InputStream from, OutputStream to, Runnable before) throws IOException;
  }

  private record Link(Socket node, Socket server) {
    void cut() {
      close(node);
      close(server);
    }

    private static void close(Socket socket) {
      try {
        socket.close();
      } catch (IOException alreadyClosed) {
        // that is what was wanted
      }
    }
  }

  // CommandComplete of a COMMIT, as PostgreSQL's protocol says it
  private static final byte[] COMMITTED = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket door;
  private final int target;
  private final Passing toServer;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final AtomicInteger answersToLose = new AtomicInteger();
  private volatile long delayNanos;

  private Wire(ServerSocket door, int target, Passing toServer) {
    this.door = door;
    this.target = target;
    this.toServer = toServer;
  }

  static Wire to(int target) throws IOException {
    return to(target, Wire::asItIs);
  }

  static Wire to(int target, Passing toServer) throws IOException {
    Wire wire =
        new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target, toServer);
    wire.inBackground(wire::accept);
    return wire;
  }

  int port() {
    return door.getLocalPort();
  }

  /** Cuts every connection there is; new ones can be made. */
  int cut() {
    int cut = links.size();
    links.forEach(Link::cut);
    return cut;
  }

  /** Whatever passes takes that much longer, both ways; zero ends it. */
  void delay(long millis) {
    delayNanos = TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /** The next commits are done, but the node never hears so: its connection is cut instead. */
  void loseAnswersOfCommits(int commits) {
    answersToLose.set(commits);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket node = door.accept();
        connect(node);
      } catch (IOException closed) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      }
    }
  }

  private void connect(Socket node) throws IOException {
    Socket server;
    try {
      server = new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException refused) {
      node.close();
      return;
    }
    node.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    Link link = new Link(node, server);
    links.add(link);
    inBackground(() -> pass(link, node, server, toServer));
    inBackground(() -> pass(link, server, node, this::untilACommitIsLost));
  }

  private void pass(Link link, Socket from, Socket to, Passing passing) {
    try {
      passing.pass(from.getInputStream(), to.getOutputStream(), this::dawdle);
    } catch (IOException cut) {
      // either end is gone
    } finally {
      link.cut();
      links.remove(link);
    }
  }

  private void dawdle() {
    if (delayNanos > 0) {
      LockSupport.parkNanos(delayNanos);
    }
  }

  static void asItIs(InputStream from, OutputStream to, Runnable before) throws IOException {
    byte[] bytes = new byte[16_384];
    for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
      before.run();
      to.write(bytes, 0, read);
    }
  }

  private void untilACommitIsLost(InputStream from, OutputStream to, Runnable before)
      throws IOException {
    byte[] bytes = new byte[16_384];
    for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
      before.run();
      if (answersToLose.get() > 0 && contains(bytes, read) && answersToLose.getAndDecrement() > 0) {
        return;
      }
      to.write(bytes, 0, read);
    }
  }

  private static boolean contains(byte[] bytes, int length) {
    for (int at = 0; at + COMMITTED.length <= length; at++) {
      int matched = 0;
      while (matched < COMMITTED.length && bytes[at + matched] == COMMITTED[matched]) {
        matched++;
      }
      if (matched == COMMITTED.length) {
        return true;
      }
    }
    return false;
  }

  private void inBackground(Runnable work) {
    Thread thread = new Thread(work, "wire-" + door.getLocalPort());
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
    cut();
  }
}
