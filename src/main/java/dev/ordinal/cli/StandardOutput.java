package dev.ordinal.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Standard output that remembers why it could not be written: a PrintStream tells nobody. */
final class StandardOutput extends FilterOutputStream {

  /** A reader such as {@code head} that has seen enough is no failure. */
  private static final String ENOUGH = "Broken pipe";

  private Optional<String> problem = Optional.empty();

  StandardOutput() {
    super(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      problem = Optional.of(String.valueOf(e.getMessage())).filter(text -> !text.equals(ENOUGH));
      throw e;
    }
  }

  /** Why something is missing there; empty if nothing is, or nobody wants it. */
  Optional<String> problem() {
    return problem;
  }
}
