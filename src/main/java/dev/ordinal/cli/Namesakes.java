package dev.ordinal.cli;

import dev.ordinal.fact.ObjectRef;
import dev.ordinal.manifest.MapNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Old objects, of which several files may hold one of the same name, as the overlays of an
 * application do. A new file is compared with what the old file most like it holds.
 */
final class Namesakes {

  private record Old(Path file, MapNode object) {}

  private final Map<ObjectRef, List<Old>> objects = new HashMap<>();

  void add(ObjectRef ref, String file, MapNode object) {
    objects.computeIfAbsent(ref, name -> new ArrayList<>(1)).add(new Old(Path.of(file), object));
  }

  /** The object of that name in the file that is most like this one; the last of several equals. */
  Optional<MapNode> nearest(ObjectRef ref, String file) {
    List<Old> old = objects.getOrDefault(ref, List.of());
    if (old.size() < 2) {
      return old.stream().map(Old::object).findFirst();
    }
    Path path = Path.of(file);
    int most = -1;
    MapNode nearest = old.get(0).object();
    for (Old one : old) {
      int likeness = likeness(one.file(), path);
      if (likeness >= most) {
        most = likeness;
        nearest = one.object();
      }
    }
    return Optional.of(nearest);
  }

  /** The folders that both paths end in count before the name of the file. */
  private static int likeness(Path one, Path other) {
    int folders = 0;
    for (Path a = one.getParent(), b = other.getParent();
        a != null && b != null && sameName(a, b);
        a = a.getParent(), b = b.getParent()) {
      folders++;
    }
    return 2 * folders + (sameName(one, other) ? 1 : 0);
  }

  private static boolean sameName(Path one, Path other) {
    return one.getFileName() != null && one.getFileName().equals(other.getFileName());
  }
}
