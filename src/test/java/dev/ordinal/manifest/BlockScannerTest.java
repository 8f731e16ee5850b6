package dev.ordinal.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ordinal.manifest.EventSource.Event;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the scanner takes, it takes as SnakeYAML does: event by event, place by place. */
class BlockScannerTest {

  private static final int MUTATIONS = 20;
  private static final String EDITS = "\n\n\n    ::--#'\"[]{},|>&*!?%@.ax01\t\r\\~<";

  @Test
  void takesTheUsualWithBothKindsOfLineBreaks() throws IOException {
    String usual = Files.readString(Path.of("fixtures/reading/usual.yaml"));
    assertTrue(compare(usual));
    assertTrue(compare(usual.replace("\n", "\r\n")));
    Random random = new Random(3);
    for (int i = 0; i < 5000; i++) {
      compare(mutated(usual, random));
    }
  }

  @Test
  void takesNearlyAllDocumentsAsTheyAre() throws IOException {
    List<String> documents = documents();
    int taken = 0;
    for (String document : documents) {
      taken += compare(document) ? 1 : 0;
    }
    int share = 100 * taken / documents.size();
    assertTrue(share > 80, "only " + share + "% of " + documents.size() + " taken");
  }

  @Test
  void takesNothingThatSnakeYamlReadsOtherwise() throws IOException {
    Random random = new Random(11);
    int taken = 0;
    for (String document : documents()) {
      for (int i = 0; i < MUTATIONS; i++) {
        taken += compare(mutated(document, random)) ? 1 : 0;
      }
    }
    assertTrue(taken > 1000, "only " + taken + " taken");
  }

  /** The documents of all fixtures, short ones, because SnakeYAML reads each mutation. */
  private static List<String> documents() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("fixtures"))) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    List<String> documents = new ArrayList<>();
    for (Path file : files) {
      if (!file.startsWith("fixtures/reading") && !file.startsWith("fixtures/broken")) {
        for (String document : Files.readString(file).split("(?m)^---.*\n")) {
          if (!document.isBlank() && document.length() < 3000) {
            documents.add(document);
          }
        }
      }
    }
    return documents;
  }

  private static String mutated(String document, Random random) {
    StringBuilder text = new StringBuilder(document);
    for (int edits = 1 + random.nextInt(3); edits > 0 && text.length() > 1; edits--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, EDITS.charAt(random.nextInt(EDITS.length())));
        default -> text.setCharAt(at, EDITS.charAt(random.nextInt(EDITS.length())));
      }
    }
    return text.toString();
  }

  /** Compares the events; false if the scanner leaves the document to SnakeYAML. */
  private static boolean compare(String document) {
    char[] text = document.toCharArray();
    Optional<EventTape> scanned = BlockScanner.scan(text, 0, text.length, 1, new Words());
    if (scanned.isEmpty()) {
      return false;
    }
    EventSource expected = new YamlEvents(new StringReader(document), 1);
    Event event;
    do {
      event = next(expected, document);
      assertEquals(event, scanned.get().next(), document);
      if (event == Event.SCALAR) {
        assertEquals(expected.scalar(), scanned.get().scalar(), document);
        assertEquals(expected.anchor(), scanned.get().anchor(), document);
      }
      if (event == Event.SCALAR || event == Event.MAP_START || event == Event.LIST_START) {
        assertEquals(expected.position(), scanned.get().position(), document);
      }
    } while (event != Event.END);
    return true;
  }

  private static Event next(EventSource expected, String document) {
    try {
      return expected.next();
    } catch (UnreadableException problem) {
      throw new AssertionError("SnakeYAML: " + problem.getMessage() + "\n" + document, problem);
    }
  }
}
