package dev.hatchway.rules.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one release, by path from the release's root. The hash names exactly this content.
 */
public final class RuleFiles {

  private static final String RATES = "reference-rates.csv";

  private final SortedMap<String, byte[]> files;
  private final String hash;

  public RuleFiles(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
    this.hash = hashOf(this.files);
  }

  /** SHA-256 over the sorted paths and bytes, each with its length before it; in hexadecimal. */
  public String hash() {
    return hash;
  }

  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  public boolean contains(String path) {
    return files.containsKey(path);
  }

  public byte[] bytes(String path) {
    return files.get(path).clone();
  }

  /** All files in a map of one's own. */
  public SortedMap<String, byte[]> content() {
    SortedMap<String, byte[]> copy = new TreeMap<>();
    files.forEach((path, bytes) -> copy.put(path, bytes.clone()));
    return copy;
  }

  public String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  /** Text of the reference rates, or only its header where a release has none. */
  String rates() {
    return contains(RATES) ? text(RATES) : "currency,units_per_euro\n";
  }

  /**
   * The folder that a file lies in, which names the decision that it is asked in; empty at the
   * root.
   */
  public static String decisionOf(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** Names exactly these files of the release, paths and contents. */
  String hash(Collection<String> paths) {
    SortedMap<String, byte[]> some = new TreeMap<>();
    paths.forEach(path -> some.put(path, files.get(path)));
    return hashOf(some);
  }

  private static String hashOf(SortedMap<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (path, bytes) -> {
            withLength(digest, path.getBytes(StandardCharsets.UTF_8));
            withLength(digest, bytes);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private static void withLength(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
