package dev.ordinal.schema;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Laws about the sources of volumes that no row can say. */
final class VolumeLaws {

  private static final int ISCSI_NAME_MAX_BYTES = 64;
  private static final int DRIVER_MAX_BYTES = 63;
  private static final Pattern IQN =
      Pattern.compile("iqn\\.\\d{4}-\\d{2}\\.([A-Za-z0-9-.]+)(:[^,;*&$|\\s]+)$");
  private static final Pattern EUI = Pattern.compile("^eui.[A-Za-z0-9]{16}$");
  private static final Pattern NAA = Pattern.compile("^naa.[A-Za-z0-9]{32}$");
  private static final List<String> HOST_PATH_TYPES =
      List.of(
          "",
          "BlockDevice",
          "CharDevice",
          "Directory",
          "DirectoryOrCreate",
          "File",
          "FileOrCreate",
          "Socket");

  private VolumeLaws() {}

  static void sizeLimit(Field limit, Inspection inspection) {
    if (ResourceLaws.value(limit).signum() < 0) {
      inspection.forbidden(limit, "SizeLimit field must be a valid resource quantity");
    }
  }

  static void emptyDirMode(Field mode, Inspection inspection) {
    if (mode.number() < 0 || mode.number() > 01777) {
      inspection.invalid(mode, "must be a number between 0 and 01777 (octal), both inclusive");
    }
  }

  static void fileMode(Field mode, Inspection inspection) {
    if (mode.number() < 0 || mode.number() > 0777) {
      inspection.invalid(mode, "must be a number between 0 and 0777 (octal), both inclusive");
    }
  }

  static void hostPathType(Field hostPath, Inspection inspection) {
    Field type = hostPath.child("type");
    if (!hostPath.child("path").isEmpty()
        && type.isSet()
        && !HOST_PATH_TYPES.contains(type.text())) {
      inspection.unsupported(type, HOST_PATH_TYPES);
    }
  }

  /** The initiator's own name is made of the volume's name and the portal. */
  static void iscsiNameLength(Field volume, Inspection inspection) {
    Field iscsi = volume.child("iscsi");
    String name = volume.child("name").text() + ":" + iscsi.child("targetPortal").text();
    if (iscsi.child("initiatorName").isSet() && NameFormats.bytes(name) > ISCSI_NAME_MAX_BYTES) {
      inspection.invalid(
          volume.child("name"),
          "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if"
              + " iscsi.initiatorName is specified.");
    }
  }

  static void iscsi(Field iscsi, Inspection inspection) {
    Field iqn = iscsi.child("iqn");
    if (iqn.isEmpty()) {
      inspection.required(iqn, "");
    } else {
      iscsiName(iqn, inspection);
    }
    lun(iscsi.child("lun"), inspection);
    boolean chap =
        iscsi.child("chapAuthDiscovery").isTrue() || iscsi.child("chapAuthSession").isTrue();
    if (chap && !iscsi.child("secretRef").isSet()) {
      inspection.required(iscsi.child("secretRef"), "");
    }
    if (iscsi.child("initiatorName").isSet()) {
      iscsiName(iscsi.child("initiatorName").as("initiatorname"), inspection);
    }
  }

  private static void iscsiName(Field field, Inspection inspection) {
    String name = field.text();
    Pattern pattern =
        name.startsWith("iqn")
            ? IQN
            : name.startsWith("eui") ? EUI : name.startsWith("naa") ? NAA : null;
    if (pattern == null) {
      inspection.invalid(field, "must be valid format starting with iqn, eui, or naa");
    } else if (!pattern.matcher(name).find()) {
      inspection.invalid(field, "must be valid format");
    }
  }

  private static void lun(Field lun, Inspection inspection) {
    if (lun.number() < 0 || lun.number() > 255) {
      inspection.invalid(lun, "must be between 0 and 255, inclusive");
    }
  }

  static void fibreChannel(Field fc, Inspection inspection) {
    Field names = fc.child("targetWWNs");
    Field ids = fc.child("wwids");
    if (names.isEmpty() && ids.isEmpty()) {
      inspection.required(names, "must specify either targetWWNs or wwids, but not both");
    }
    if (!names.isEmpty() && !ids.isEmpty()) {
      inspection.invalid(names, "targetWWNs and wwids can not be specified simultaneously");
    }
    if (!names.isEmpty() && !fc.child("lun").isSet()) {
      inspection.required(fc.child("lun"), "lun is required if targetWWNs is specified");
    } else if (!names.isEmpty()) {
      lun(fc.child("lun"), inspection);
    }
  }

  static void flocker(Field flocker, Inspection inspection) {
    Field name = flocker.child("datasetName");
    Field id = flocker.child("datasetUUID");
    if (name.isEmpty() && id.isEmpty()) {
      inspection.required(flocker, "one of datasetName and datasetUUID is required");
    }
    if (!name.isEmpty() && !id.isEmpty()) {
      inspection.invalid(
          flocker,
          "\"resource\"",
          "datasetName and datasetUUID can not be specified simultaneously");
    }
    if (name.text().indexOf('/') >= 0) {
      inspection.invalid(name, "must not contain '/'");
    }
  }

  static void quobyte(Field quobyte, Inspection inspection) {
    Field registry = quobyte.child("registry");
    if (registry.isEmpty()) {
      inspection.required(
          registry, "must be a host:port pair or multiple pairs separated by commas");
    } else if (NameFormats.bytes(quobyte.child("tenant").text()) >= 65) {
      inspection.required(
          quobyte.child("tenant"), "must be a UUID and may not exceed a length of 64 characters");
    } else {
      for (String pair : registry.text().split(",", -1)) {
        if (!isHostAndPort(pair)) {
          inspection.invalid(
              registry, "must be a host:port pair or multiple pairs separated by commas");
        }
      }
    }
  }

  /** What Go's net.SplitHostPort takes; neither part needs to be valid, or to be there. */
  private static boolean isHostAndPort(String pair) {
    int colon = pair.lastIndexOf(':');
    if (colon < 0) {
      return false;
    }
    String host = pair.substring(0, colon);
    String port = pair.substring(colon + 1);
    boolean brackets = host.startsWith("[");
    if (brackets) {
      if (!host.endsWith("]") || host.indexOf(']') != host.length() - 1) {
        return false;
      }
      host = host.substring(1, host.length() - 1);
    }
    return (brackets || host.indexOf(':') < 0)
        && host.indexOf('[') < 0
        && host.indexOf(']') < 0
        && port.indexOf('[') < 0
        && port.indexOf(']') < 0;
  }

  static void flexOptions(Field options, Inspection inspection) {
    for (String key : options.keys()) {
      int slash = key.indexOf('/');
      String domain = slash < 0 ? key : key.substring(0, slash);
      String dotted = "." + domain.toLowerCase(Locale.ROOT);
      if (dotted.endsWith(".kubernetes.io") || dotted.endsWith(".k8s.io")) {
        inspection.invalid(
            options.key(key),
            GoText.quoted(key),
            "kubernetes.io and k8s.io namespaces are reserved");
      }
    }
  }

  static void azureDiskUri(Field disk, Inspection inspection) {
    Field kind = disk.child("kind");
    Field uri = disk.child("diskURI");
    if (!kind.isSet()) {
      return;
    }
    boolean managed = kind.is("Managed");
    if (managed && !uri.text().startsWith("/subscriptions/")) {
      inspection.unsupported(
          uri,
          List.of(
              "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute"
                  + "/disks/{disk-id}"));
    } else if (!managed && !uri.text().startsWith("https://")) {
      inspection.unsupported(
          uri,
          List.of("https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd"));
    }
  }

  static void csiDriver(Field driver, Inspection inspection) {
    if (driver.isEmpty()) {
      inspection.required(driver, "");
      if (inspection.since(35)) {
        return;
      }
    }
    if (NameFormats.bytes(driver.text()) > DRIVER_MAX_BYTES) {
      inspection.tooLong(driver, DRIVER_MAX_BYTES);
    }
    inspection.invalid(driver, NameFormats.dnsSubdomain(driver.text().toLowerCase(Locale.ROOT)));
  }

  static void publishSecret(Field secret, Inspection inspection) {
    Field name = secret.child("name");
    if (name.isEmpty()) {
      inspection.required(name, "");
    } else {
      // The server prints the name as one of the volume source.
      inspection.invalid(
          name.at(secret.path().parent().child("name")), NameFormats.dnsSubdomain(name.text()));
    }
  }

  static void claimTemplateRequired(Field template, Inspection inspection) {
    if (!template.isSet()) {
      inspection.required(template, "");
    }
  }

  /** The server prints the files of a downward API volume without their index. */
  static void downwardFiles(Field volume, Inspection inspection) {
    for (Field file : volume.child("items").items()) {
      inspection.apply("DownwardAPIFile", file.at(volume.path()));
    }
  }

  static void downwardSource(Field file, Inspection inspection) {
    Field field = file.child("fieldRef");
    Field resource = file.child("resourceFieldRef");
    if (field.isSet()) {
      EnvLaws.volumeFieldRef(field, inspection);
      if (resource.isSet()) {
        inspection.invalid(
            file,
            "\"resource\"",
            "fieldRef and resourceFieldRef can not be specified simultaneously");
      }
    } else if (resource.isSet()) {
      EnvLaws.volumeResourceField(resource, inspection);
    } else {
      inspection.required(file, "one of fieldRef and resourceFieldRef is required");
    }
  }
}
