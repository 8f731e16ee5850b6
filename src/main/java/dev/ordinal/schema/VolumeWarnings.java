package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the server says besides about volumes. */
final class VolumeWarnings {

  private static final Map<String, String> DEPRECATED =
      Map.of(
          "photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+",
          "scaleIO", "deprecated in v1.16, non-functional in v1.22+",
          "flocker", "deprecated in v1.22, non-functional in v1.25+",
          "storageos", "deprecated in v1.22, non-functional in v1.25+",
          "quobyte", "deprecated in v1.22, non-functional in v1.25+",
          "glusterfs", "deprecated in v1.25, non-functional in v1.26+",
          "cephfs", "deprecated in v1.28, non-functional in v1.31+",
          "rbd", "deprecated in v1.28, non-functional in v1.31+");

  private VolumeWarnings() {}

  /**
   * A file that a volume shows.
   *
   * @param source what it comes from; empty if the volume has one source only
   */
  private record Shown(String path, String source) {
    @Override
    public String toString() {
      return GoText.quoted(path) + (source.isEmpty() ? "" : " (" + source + ")");
    }

    boolean overlaps(Shown other) {
      if (path.isEmpty() || other.path.isEmpty()) {
        return false;
      }
      String mine = path + "/";
      String its = other.path + "/";
      return mine.startsWith(its) || its.startsWith(mine);
    }
  }

  /** A source that is going away, or has gone. */
  static void source(Field volume, Warnings warnings) {
    DEPRECATED.forEach(
        (name, why) -> {
          if (volume.child(name).isSet()) {
            Field source = volume.child(name);
            // The server spells this one in its own way.
            warnings.add((name.equals("storageos") ? source.as("storageOS") : source).path(), why);
          }
        });
    Field gitRepo = volume.child("gitRepo");
    if (gitRepo.isSet()) {
      warnings.add(
          gitRepo.path(),
          "deprecated in v1.11"
              + (warnings.since(33) ? ", and disabled by default in v1.33+" : ""));
    }
    Field claim = volume.child("ephemeral", "volumeClaimTemplate", "spec");
    warnings.claimSpec(claim, claim.path());
  }

  /** Files of one volume that hide each other. */
  static void overlappingPaths(Field volumes, Warnings warnings) {
    for (Field volume : volumes.items()) {
      String name = volume.child("name").text();
      Field configMap = volume.child("configMap");
      Field secret = volume.child("secret");
      Field downward = volume.child("downwardAPI");
      overlaps(
          name, "ConfigMap " + GoText.quoted(configMap.child("name").text()), configMap, warnings);
      overlaps(
          name, "Secret " + GoText.quoted(secret.child("secretName").text()), secret, warnings);
      overlaps(name, "DownwardAPI", downward, warnings);
      if (volume.child("projected").isSet()) {
        projected(name, volume.child("projected"), warnings);
      }
    }
  }

  private static void overlaps(String volume, String what, Field source, Warnings warnings) {
    List<Shown> before = new ArrayList<>();
    for (Shown file : files(source, "")) {
      report(volume, what, file, before, warnings);
      before.add(file);
    }
  }

  private static void report(
      String volume, String what, Shown file, List<Shown> before, Warnings warnings) {
    for (Shown other : before) {
      if (file.overlaps(other)) {
        warnings.add(
            "volume "
                + GoText.quoted(volume)
                + " ("
                + what
                + "): overlapping paths: "
                + file
                + " with "
                + other);
      }
    }
  }

  private static List<Shown> files(Field source, String name) {
    List<Shown> files = new ArrayList<>();
    for (Field item : source.child("items").items()) {
      files.add(shown(item.child("path"), name));
    }
    return files;
  }

  private static Shown shown(Field path, String source) {
    String text = path.text();
    while (text.endsWith("/")) {
      text = text.substring(0, text.length() - 1);
    }
    return new Shown(text, source);
  }

  private static void projected(String volume, Field projected, Warnings warnings) {
    List<Shown> before = new ArrayList<>();
    List<Shown> last = List.of();
    for (Field source : projected.child("sources").items()) {
      if (source.size() == 0) {
        warnings.add("volume " + GoText.quoted(volume) + " (Projected) has no sources provided");
        continue;
      }
      List<Shown> files = sourceFiles(source);
      // Before 1.34 a source without files of its own repeated those of the source before it.
      if (files.isEmpty() && !warnings.since(34) && !hasPaths(source)) {
        files = last;
      }
      last = files;
      for (Shown file : files) {
        report(volume, "Projected", file, before, warnings);
        before.add(file);
      }
    }
  }

  private static boolean hasPaths(Field source) {
    return source.child("configMap", "items").isSet()
        || source.child("secret", "items").isSet()
        || source.child("downwardAPI", "items").isSet();
  }

  private static List<Shown> sourceFiles(Field source) {
    Field configMap = source.child("configMap");
    Field secret = source.child("secret");
    Field token = source.child("serviceAccountToken");
    Field bundle = source.child("clusterTrustBundle");
    if (configMap.child("items").isSet()) {
      return files(configMap, "ConfigMap " + GoText.quoted(configMap.child("name").text()));
    }
    if (secret.child("items").isSet()) {
      return files(secret, "Secret " + GoText.quoted(secret.child("name").text()));
    }
    if (source.child("downwardAPI", "items").isSet()) {
      return files(source.child("downwardAPI"), "DownwardAPI");
    }
    if (token.isSet()) {
      return List.of(shown(token.child("path"), "ServiceAccountToken"));
    }
    if (bundle.isSet()) {
      Field name = bundle.child("name").isSet() ? bundle.child("name") : bundle.child("signerName");
      return List.of(
          shown(bundle.child("path"), "ClusterTrustBundle " + GoText.quoted(name.text())));
    }
    return certificateFiles(source.child("podCertificate"));
  }

  private static List<Shown> certificateFiles(Field certificate) {
    List<Shown> files = new ArrayList<>();
    Map<String, String> names =
        Map.of(
            "certificateChainPath",
            "chain",
            "keyPath",
            "key",
            "credentialBundlePath",
            "credential bundle");
    for (String field : List.of("certificateChainPath", "keyPath", "credentialBundlePath")) {
      if (!certificate.child(field).isEmpty()) {
        files.add(shown(certificate.child(field), "PodCertificate " + names.get(field)));
      }
    }
    return files;
  }
}
