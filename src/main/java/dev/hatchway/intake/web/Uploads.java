package dev.hatchway.intake.web;

import dev.hatchway.intake.importing.UploadFile.Upload;
import dev.hatchway.platform.CommandRejected;
import dev.hatchway.platform.CommandRejected.FieldError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A file that came with a form. */
final class Uploads {

  private Uploads() {}

  static Upload of(FileUpload file, String encoding) {
    if (file == null || file.fileName() == null || file.fileName().isBlank()) {
      throw CommandRejected.invalidFields(
          "import", "file", List.of(new FieldError("file", "refusal.field.required")));
    }
    try {
      return new Upload(file.fileName(), Files.readAllBytes(file.uploadedFile()), encoding);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
