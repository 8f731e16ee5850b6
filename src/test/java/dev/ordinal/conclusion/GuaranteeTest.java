package dev.ordinal.conclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuaranteeTest {

  /** A rule in another folder would be missing from the compliance report without a word. */
  @Test
  void everyFolderOfPolicyRulesIsAGuarantee() throws IOException {
    List<String> folders;
    try (Stream<Path> paths = Files.list(Path.of("rules/policy"))) {
      folders =
          paths.map(path -> path.getFileName().toString().replace('_', '-')).sorted().toList();
    }
    assertFalse(folders.isEmpty(), "no folder");
    List<String> unknown = new ArrayList<>(folders);
    unknown.removeAll(Arrays.stream(Guarantee.values()).map(Guarantee::id).toList());
    assertEquals(List.of(), unknown, "folders that the compliance report does not know");
  }
}
