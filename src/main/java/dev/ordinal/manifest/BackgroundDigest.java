package dev.ordinal.manifest;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * SHA-256 of what is read, by a thread of its own: of a large snapshot it takes half as long as
 * everything else that reading does.
 */
final class BackgroundDigest {

  private static final int PIECES_AHEAD = 64;
  private static final byte[] END = {};

  private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES_AHEAD);
  private final MessageDigest digest = InputReader.sha256();
  private final Thread thread = new Thread(this::run, "digest");

  BackgroundDigest() {
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      for (byte[] piece = pieces.take(); piece != END; piece = pieces.take()) {
        digest.update(piece);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes the next bytes; waits while the digest lags far behind. */
  void update(byte[] bytes, int offset, int length) {
    put(Arrays.copyOfRange(bytes, offset, offset + length));
  }

  /** The digest of all bytes; not to be used any more then. */
  byte[] result() {
    put(END);
    try {
      thread.join();
    } catch (InterruptedException problem) {
      throw interrupted(problem);
    }
    return digest.digest();
  }

  private void put(byte[] piece) {
    try {
      pieces.put(piece);
    } catch (InterruptedException problem) {
      throw interrupted(problem);
    }
  }

  private static IllegalStateException interrupted(InterruptedException problem) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while reading", problem);
  }
}
