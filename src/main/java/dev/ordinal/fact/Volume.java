package dev.ordinal.fact;

import dev.ordinal.manifest.ListNode;
import dev.ordinal.manifest.MapNode;
import dev.ordinal.manifest.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A volume of a Pod.
 *
 * @param source which kind it is, as the API names the field: {@code emptyDir}, {@code configMap},
 *     {@code persistentVolumeClaim}; empty if it has none
 * @param medium of an emptyDir; empty for the node's disk
 * @param references the ConfigMaps, Secrets and the claim that it names
 */
public record Volume(
    String path, String name, String source, String medium, List<Mention> references) {

  static List<Volume> listOf(MapNode spec, String path) {
    List<Volume> volumes = new ArrayList<>();
    for (Items.Item item : Items.of(spec, "volumes", path)) {
      volumes.add(from(item.map(), item.path()));
    }
    return List.copyOf(volumes);
  }

  private static Volume from(MapNode volume, String path) {
    List<Mention> references = new ArrayList<>();
    addReferences(references, volume, path);
    return new Volume(
        path,
        volume.text("name").orElse(""),
        source(volume),
        volume.map("emptyDir").text("medium").orElse(""),
        List.copyOf(references));
  }

  private static String source(MapNode volume) {
    for (MapNode.Entry entry : volume.entries()) {
      if (entry.value() instanceof MapNode) {
        return entry.key();
      }
    }
    return "";
  }

  private static void addReferences(List<Mention> references, MapNode volume, String path) {
    add(references, "ConfigMap", volume.map("configMap"), "name", path + ".configMap");
    add(references, "Secret", volume.map("secret"), "secretName", path + ".secret");
    add(
        references,
        "PersistentVolumeClaim",
        volume.map("persistentVolumeClaim"),
        "claimName",
        path + ".persistentVolumeClaim");
    ListNode sources = volume.map("projected").list("sources");
    for (int index = 0; index < sources.size(); index++) {
      Node node = sources.get(index);
      if (node instanceof MapNode source) {
        String sourcePath = path + ".projected.sources[" + index + "]";
        add(references, "ConfigMap", source.map("configMap"), "name", sourcePath + ".configMap");
        add(references, "Secret", source.map("secret"), "name", sourcePath + ".secret");
      }
    }
  }

  private static void add(
      List<Mention> references, String kind, MapNode source, String key, String path) {
    Mention mention = Mention.from(kind, source, key, path);
    if (mention != null) {
      references.add(mention);
    }
  }

  /** The claim that it is; empty if it is none. */
  public String claimName() {
    for (Mention reference : references) {
      if (reference.kind().equals("PersistentVolumeClaim")) {
        return reference.name();
      }
    }
    return "";
  }
}
