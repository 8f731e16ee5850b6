package dev.ordinal.schema;

import java.util.Optional;

/**
 * Indexes of Pods as a text, such as {@code 1,3-5}: in order, each once, below a number.
 *
 * @param total how many they are; 0 if the text cannot be read
 * @param fault why it cannot
 */
record IndexIntervals(long total, Optional<String> fault) {

  static IndexIntervals parse(String text, long below) {
    if (text.isEmpty()) {
      return new IndexIntervals(0, Optional.empty());
    }
    long total = 0;
    long last = Long.MIN_VALUE;
    for (String interval : text.split(",", -1)) {
      String[] ends = interval.split("-", -1);
      if (ends.length > 2) {
        return wrong(
            "the fragment \""
                + interval
                + "\" violates the requirement that an index interval can have at most two parts"
                + " separated by '-'");
      }
      long previous = last;
      for (int i = 0; i < ends.length; i++) {
        Optional<String> fault = fault(ends[i], below);
        if (fault.isPresent()) {
          return wrong(fault.get());
        }
        long index = Long.parseLong(ends[i]);
        if (previous >= index) {
          return wrong("non-increasing order, previous: " + previous + ", current: " + index);
        }
        total += i == 0 ? 1 : index - previous;
        previous = index;
      }
      last = previous;
    }
    return new IndexIntervals(total, Optional.empty());
  }

  private static IndexIntervals wrong(String fault) {
    return new IndexIntervals(0, Optional.of(fault));
  }

  private static Optional<String> fault(String index, long below) {
    try {
      return Long.parseLong(index) < below
          ? Optional.empty()
          : Optional.of("too large index: \"" + index + '"');
    } catch (NumberFormatException none) {
      return Optional.of("cannot convert string to integer for index: \"" + index + '"');
    }
  }
}
