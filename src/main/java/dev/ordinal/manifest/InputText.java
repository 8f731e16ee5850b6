package dev.ordinal.manifest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Finds out what the bytes of a file are and makes text of them. */
final class InputText {

  private static final int SNIFFED = 8192;

  private InputText() {}

  /**
   * The text of a file, unpacked if it is gzipped. Bytes that are no text become U+FFFD.
   *
   * @throws UnreadableException if it is no text at all
   */
  static Reader open(InputStream bytes) throws IOException {
    InputStream stored = buffered(bytes);
    byte[] start = sniff(stored);
    InputStream plain = stored;
    if (isPacked(start)) {
      plain = buffered(new Limited(new GZIPInputStream(stored, SNIFFED)));
      start = sniff(plain);
    }
    Charset charset = charset(start);
    if (charset == StandardCharsets.UTF_8) {
      refuseBinary(start);
    }
    return new InputStreamReader(plain, charset);
  }

  /**
   * The same of a file that is in memory whole; without the buffers of streams, which take more
   * than most manifests.
   */
  static Reader open(byte[] bytes) throws IOException {
    if (isPacked(bytes) || charset(bytes) != StandardCharsets.UTF_8) {
      return open(new ByteArrayInputStream(bytes));
    }
    refuseBinary(bytes);
    return new StringReader(new String(bytes, StandardCharsets.UTF_8));
  }

  private static boolean isPacked(byte[] start) {
    return start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
  }

  private static InputStream buffered(InputStream in) {
    return new BufferedInputStream(in, 4 * SNIFFED);
  }

  private static byte[] sniff(InputStream in) throws IOException {
    in.mark(SNIFFED);
    byte[] start = in.readNBytes(SNIFFED);
    in.reset();
    return start;
  }

  /** A redirection in PowerShell writes UTF-16. */
  private static Charset charset(byte[] start) {
    if (start.length > 1 && (start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (start.length > 1 && (start[0] & 0xff) == 0xfe && (start[1] & 0xff) == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static void refuseBinary(byte[] start) {
    for (int i = 0; i < Math.min(start.length, SNIFFED); i++) {
      if (start[i] == 0) {
        throw new UnreadableException(
            Position.NONE, "the file is binary; name a file with YAML or JSON in it");
      }
    }
  }

  /** Packed, a few kilobytes can hold any amount of text. */
  private static final class Limited extends FilterInputStream {
    private long left = Budget.UNPACKED;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      left -= Math.max(0, count);
      if (left < 0) {
        throw new UnreadableException(
            Position.NONE,
            "unpacked, the file is larger than " + (Budget.UNPACKED >> 30) + " GB; split it");
      }
      return count;
    }
  }
}
