package dev.ordinal.schema;

import java.util.Locale;
import java.util.Set;

/** Laws about the metadata of objects and templates that no row can say. */
final class MetadataLaws {

  private static final int ANNOTATIONS_MAX_BYTES = 256 * 1024;
  private static final int GENERATED_PREFIX_MAX = 58;
  private static final Set<String> STANDARD_FINALIZERS =
      Set.of("kubernetes", "orphan", "foregroundDeletion");

  private MetadataLaws() {}

  /** The name of an object, or the prefix that one is made from, is in the format of its kind. */
  static Constraint name(FieldRule.Format format) {
    return (object, inspection) -> {
      Field prefix = object.child("metadata", "generateName");
      if (!prefix.isEmpty()) {
        inspection.invalid(prefix, format.apply(maskTrailingDash(prefix.text())));
      }
      Field name = object.child("metadata", "name");
      if (!name.isEmpty()) {
        inspection.invalid(name, format.apply(name.text()));
      } else if (prefix.isEmpty()) {
        inspection.required(name, "name or generateName is required");
      } else {
        inspection.invalid(name, format.apply(storedName(object)));
      }
    };
  }

  /** The name of an object, or such a name as the server gives it; empty if it can give none. */
  static String storedName(Field object) {
    String name = object.child("metadata", "name").text();
    String prefix = object.child("metadata", "generateName").text();
    return name.isEmpty() && !prefix.isEmpty() ? generated(prefix) : name;
  }

  /**
   * Such a name as the server makes of a prefix, which is cut to leave room for five characters.
   */
  private static String generated(String prefix) {
    return prefix.substring(0, Math.min(prefix.length(), GENERATED_PREFIX_MAX)) + "xxxxx";
  }

  /** A prefix may end with a dash, since something will be appended to it. */
  static String maskTrailingDash(String prefix) {
    return prefix.length() > 1 && prefix.endsWith("-")
        ? prefix.substring(0, prefix.length() - 2) + "a"
        : prefix;
  }

  /** What is left to a kind whose own validation does not look at metadata, if it is content. */
  static void metadataOfValid(Field object, Inspection inspection) {
    if (inspection.count() == 0 || inspection.tolerates(Leniency.INVALID_NAME)) {
      nameInPath(object, inspection);
      inspection.apply("BudgetMeta", object.child("metadata"));
    }
  }

  /** Any name must do as a step of a path. */
  static void nameInPath(Field object, Inspection inspection) {
    Field prefix = object.child("metadata", "generateName");
    inspection.invalid(prefix, NameFormats.pathSegmentPrefix(prefix.text()));
    Field name = object.child("metadata", "name");
    if (name.isEmpty() && prefix.isEmpty()) {
      inspection.required(name, "name or generateName is required");
    }
    // A generated name has the faults of its prefix.
    inspection.invalid(
        name,
        name.isEmpty()
            ? NameFormats.pathSegmentPrefix(prefix.text())
            : NameFormats.pathSegment(name.text()));
  }

  static void annotations(Field map, Inspection inspection) {
    long size = 0;
    for (String key : map.keys()) {
      Field value = map.key(key).at(map.path());
      for (String fault : NameFormats.qualifiedName(key.toLowerCase(Locale.ROOT))) {
        inspection.invalid(value, GoText.quoted(key), fault);
      }
      size += NameFormats.bytes(key) + NameFormats.bytes(value.text());
    }
    if (size > ANNOTATIONS_MAX_BYTES) {
      inspection.tooLong(map, ANNOTATIONS_MAX_BYTES);
    }
  }

  static void finalizers(Field list, Inspection inspection) {
    boolean orphan = false;
    boolean foreground = false;
    for (Field finalizer : list.items()) {
      String name = finalizer.text();
      inspection.invalid(finalizer.at(list.path()), NameFormats.qualifiedName(name));
      orphan |= name.equals("orphan");
      foreground |= name.equals("foregroundDeletion");
    }
    if (orphan && foreground) {
      inspection.invalid(list, "finalizer orphan and foregroundDeletion cannot be both set");
    }
  }

  static void knownFinalizers(Field list, Inspection inspection) {
    for (Field finalizer : list.items()) {
      String name = finalizer.text();
      if (name.indexOf('/') < 0 && !STANDARD_FINALIZERS.contains(name)) {
        inspection.invalid(
            finalizer, "name is neither a standard finalizer name nor is it fully qualified");
      }
    }
  }

  static void ownerReferences(Field list, Inspection inspection) {
    String controller = "";
    for (Field owner : list.items()) {
      // Before 1.37 the server left out which of the owners it meant.
      inspection.apply("OwnerReference", inspection.since(37) ? owner : owner.at(list.path()));
      if (owner.child("controller").isTrue()) {
        String name = owner.child("kind").text() + "/" + owner.child("name").text();
        if (!controller.isEmpty()) {
          inspection.invalid(
              list,
              "Only one reference can have Controller set to true. Found \"true\" in references for "
                  + controller
                  + " and "
                  + name);
        } else {
          controller = name;
        }
      }
    }
  }

  static void ownerVersion(Field apiVersion, Inspection inspection) {
    String text = apiVersion.text();
    int slash = text.indexOf('/');
    boolean valid = slash == text.lastIndexOf('/') && !text.substring(slash + 1).isEmpty();
    if (!valid) {
      inspection.invalid(
          apiVersion,
          inspection.since(37)
              ? "must be <group>/<version> or <version>"
              : "version must not be empty");
    }
  }

  static void bannedOwner(Field owner, Inspection inspection) {
    if (owner.child("apiVersion").is("v1") && owner.child("kind").is("Event")) {
      inspection.invalid(owner, "/v1, Kind=Event is disallowed from being an owner");
    }
  }

  static void notEmpty(Field field, Inspection inspection) {
    if (field.isEmpty()) {
      inspection.invalid(field, "\"\"", "must not be empty");
    }
  }

  /** A template for claims may say labels and annotations, nothing else. */
  static void templateMetaFields(Field metadata, Inspection inspection) {
    for (String key : metadata.keys()) {
      Field field = metadata.child(key);
      if (!key.equals("labels") && !key.equals("annotations") && !field.isEmpty()) {
        // The server prints the Go name of the field, with a small first letter.
        inspection.forbidden(key.equals("uid") ? field.as("uID") : field, "cannot be set");
      }
    }
  }
}
