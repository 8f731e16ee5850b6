package dev.ordinal.manifest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Reads one file after the other with the same options. */
final class InputReader {

  /**
   * What became of a file.
   *
   * @param bytes how many were read
   * @param digest SHA-256; empty if it was not asked for
   */
  record Read(long bytes, byte[] digest) {}

  private static final byte[] NO_DIGEST = {};

  private final ReadOptions options;
  private final Words words = new Words();

  InputReader(ReadOptions options) {
    this.options = options;
  }

  /**
   * Reads a file whole; for small ones that is faster than a stream.
   *
   * @param sink takes what it holds
   */
  Read readWhole(InputFile file, DocumentSink sink) {
    try {
      byte[] bytes = Files.readAllBytes(file.path().orElseThrow());
      read(file, sink, () -> InputText.open(bytes), bytes.length);
      return new Read(bytes.length, options.digest() ? sha256().digest(bytes) : NO_DIGEST);
    } catch (IOException problem) {
      unreadable(file, problem, sink);
      return new Read(0, NO_DIGEST);
    }
  }

  /**
   * Reads a file without ever having all of it in memory.
   *
   * @param sink takes what it holds
   * @param progress is told how many bytes of the file were read so far
   */
  Read readStream(InputFile file, DocumentSink sink, LongConsumer progress) {
    Counted counted = null;
    try (InputStream in =
        file.path().isPresent()
            ? Files.newInputStream(file.path().get())
            : new Unclosed(options.standardInput())) {
      counted = new Counted(in, options.digest(), progress);
      InputStream stream = counted;
      read(file, sink, () -> InputText.open(stream), Long.MAX_VALUE - 1);
      if (options.digest()) {
        counted.transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException problem) {
      unreadable(file, problem, sink);
    }
    return counted == null ? new Read(0, NO_DIGEST) : counted.result();
  }

  /** Opens the text of a file. */
  private interface Opening {
    Reader open() throws IOException;
  }

  private void read(InputFile file, DocumentSink sink, Opening text, long expected) {
    try {
      new TextReader(file.source(), options.managedFields(), sink, words)
          .read(text.open(), expected);
    } catch (UnreadableException problem) {
      sink.unreadable(
          new Unreadable(file.source().file(), problem.position(), problem.getMessage()));
    } catch (IOException problem) {
      unreadable(file, problem, sink);
    }
  }

  private static void unreadable(InputFile file, IOException problem, DocumentSink sink) {
    String message = InputFiles.explain(problem);
    sink.unreadable(new Unreadable(file.source().file(), Position.NONE, message));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Standard input is not ours to close. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return in.read(target, offset, length);
    }

    @Override
    public void close() {
      // The caller's stream stays open.
    }
  }

  /** Counts and digests what passes. */
  private static final class Counted extends FilterInputStream {
    private static final int STEP = 1 << 20;

    private final Optional<BackgroundDigest> digest;
    private final LongConsumer progress;
    private long count;

    Counted(InputStream in, boolean digested, LongConsumer progress) {
      super(in);
      this.digest = digested ? Optional.of(new BackgroundDigest()) : Optional.empty();
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      if (read > 0) {
        if (digest.isPresent()) {
          digest.get().update(target, offset, read);
        }
        long before = count / STEP;
        count += read;
        if (count / STEP != before) {
          progress.accept(count);
        }
      }
      return read;
    }

    Read result() {
      return new Read(count, digest.map(BackgroundDigest::result).orElse(NO_DIGEST));
    }
  }
}
