package dev.ordinal.schema;

import java.util.List;

/** Laws about claims of storage. */
final class ClaimLaws {

  private static final List<String> ACCESS_MODES =
      List.of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod");

  private ClaimLaws() {}

  static void accessModes(Field modes, Inspection inspection) {
    boolean onePod = false;
    boolean others = false;
    for (Field mode : modes.items()) {
      if (!ACCESS_MODES.contains(mode.text())) {
        inspection.unsupported(mode.at(modes.path()), ACCESS_MODES);
      } else {
        onePod |= mode.is("ReadWriteOncePod");
        others |= !mode.is("ReadWriteOncePod");
      }
    }
    if (onePod && others) {
      inspection.forbidden(modes, "may not use ReadWriteOncePod with other access modes");
    }
  }

  /** A claim asks for storage; the server prints the request as one of {@code resources}. */
  static void storageRequest(Field spec, Inspection inspection) {
    Field resources = spec.child("resources");
    Field request =
        resources.child("requests").child("storage").at(resources.path().key("storage"));
    if (!request.isSet()) {
      inspection.required(request, "");
    } else if (ResourceLaws.value(request).signum() <= 0) {
      inspection.invalid(request, "must be greater than zero");
    }
  }

  static void dataSourceGroup(Field source, Inspection inspection) {
    Field group = source.child("apiGroup");
    Field kind = source.child("kind");
    if (group.isEmpty()) {
      if (!kind.is("PersistentVolumeClaim")) {
        inspection.invalid(
            source,
            kind.isSet() ? kind.shown() : "\"\"",
            "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
      }
    } else if (!inspection.tolerates(Leniency.INVALID_DATA_SOURCE_GROUP)) {
      inspection.invalid(group, NameFormats.dnsSubdomain(group.text()));
    }
  }

  static void dataSourcesMatch(Field spec, Inspection inspection) {
    Field source = spec.child("dataSource");
    Field reference = spec.child("dataSourceRef");
    if (!source.isSet() || !reference.isSet()) {
      return;
    }
    if (!reference.child("namespace").isEmpty()) {
      inspection.invalid(
          spec, "dataSource", "may not be specified when dataSourceRef.namespace is specified");
      return;
    }
    boolean same =
        source.child("apiGroup").isSet() == reference.child("apiGroup").isSet()
            && source.child("apiGroup").is(reference.child("apiGroup").text())
            && source.child("kind").is(reference.child("kind").text())
            && source.child("name").is(reference.child("name").text());
    if (!same) {
      inspection.invalid(spec, "dataSource", "must match dataSourceRef");
    }
  }
}
