package dev.hatchway.intake.importing;

import dev.hatchway.intake.IntakeSettings;
import dev.hatchway.platform.CommandRejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.apache.tika.Tika;

/** Tells from a file's content what it is, whatever its name says, and reads it as a table. */
@ApplicationScoped
class SourceFile {

  private static final int MEGABYTE = 1024 * 1024;

  private final IntakeSettings settings;
  private final Tika tika = new Tika();

  SourceFile(IntakeSettings settings) {
    this.settings = settings;
  }

  /** INVALID_ARGUMENT where the file is empty, too large, of another kind, or has no rows. */
  SourceTable read(String name, byte[] bytes, Charset stated) {
    if (bytes.length > settings.maxImportBytes()) {
      throw CommandRejected.invalid(
          "import",
          name,
          "refusal.import.too-large",
          name,
          bytes.length / MEGABYTE,
          settings.maxImportBytes() / MEGABYTE,
          settings.maxImportRows());
    }
    SourceTable table = table(name, bytes, stated);
    if (table.rows().isEmpty()) {
      throw CommandRejected.invalid("import", name, "refusal.import.no-rows", name);
    }
    return table;
  }

  private SourceTable table(String name, byte[] bytes, Charset stated) {
    String type = tika.detect(bytes);
    if (type.equals("application/zip") || type.contains("ooxml")) {
      return XlsxTable.read(name, bytes, settings.maxImportRows());
    }
    if (type.contains("msoffice") || type.contains("ms-excel")) {
      throw CommandRejected.invalid("import", name, "refusal.import.old-excel", name);
    }
    boolean wide = Encoding.of(bytes, null).isWhole();
    if (!wide && (isBinary(bytes) || !looksLikeText(type))) {
      throw CommandRejected.invalid("import", name, "refusal.import.not-a-table", name, type);
    }
    return CsvTable.read(name, bytes, stated, settings.maxImportRows());
  }

  private static boolean looksLikeText(String type) {
    String plain = type.toLowerCase(Locale.ROOT);
    return plain.equals("text/plain")
        || plain.equals("text/csv")
        || plain.equals("text/tab-separated-values")
        // what Tika says of text whose first bytes are of no encoding it knows
        || plain.equals("application/octet-stream");
  }

  private static boolean isBinary(byte[] bytes) {
    int control = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
      boolean space = b == '\t' || b == '\n' || b == '\r' || b == '\f';
      control += b > 0 && b < ' ' && !space ? 1 : 0;
    }
    return control > bytes.length / 100;
  }

  static List<String> encodings() {
    return List.of("windows-1252", "GB18030", "Big5", "Shift_JIS", "ISO-8859-15");
  }
}
