package dev.ordinal.render;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;

/**
 * One way of writing one kind of result. The same result and view give the same characters.
 *
 * @param <T> what is written, such as a LintReport
 */
@FunctionalInterface
public interface Format<T> {

  /**
   * Writes all of it, ending with a line break.
   *
   * @param result what to write
   * @param view what the reader wants to see
   * @param out takes characters, to be encoded as UTF-8; flushed, but not closed
   * @throws IOException if {@code out} does
   */
  void write(T result, View view, Writer out) throws IOException;

  /** The same for what can be turned into such a result. */
  default <S> Format<S> of(Function<S, T> source) {
    return (result, view, out) -> write(source.apply(result), view, out);
  }
}
