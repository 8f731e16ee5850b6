package dev.ordinal.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Laws about projected volumes, whose sources share one directory. */
final class ProjectedVolumeLaws {

  private static final long TOKEN_MIN_SECONDS = 10 * 60;
  private static final long TOKEN_MAX_SECONDS = 1L << 32;
  private static final long CERTIFICATE_MIN_SECONDS = 3600;
  private static final long CERTIFICATE_MAX_SECONDS = 91 * 24 * 3600;
  private static final long KUBERNETES_CERTIFICATE_MAX_SECONDS = 24 * 3600;
  private static final List<String> CERTIFICATE_PATHS =
      List.of("credentialBundlePath", "keyPath", "certificateChainPath");
  private static final List<String> KINDS =
      List.of(
          "secret",
          "configMap",
          "downwardAPI",
          "serviceAccountToken",
          "clusterTrustBundle",
          "podCertificate");

  private ProjectedVolumeLaws() {}

  static void sources(Field volume, Inspection inspection) {
    Set<String> paths = new HashSet<>();
    for (Field source : volume.child("sources").items()) {
      objects(source, volume, paths, inspection);
      token(source.child("serviceAccountToken"), volume, inspection);
      Field bundle = source.child("clusterTrustBundle");
      if (bundle.isSet()) {
        Field printed = inspection.since(31) ? bundle : bundle.as("clusterTrustBundlePEM");
        inspection.apply("ClusterTrustBundle", printed);
        path(bundle.child("path"), volume, paths, inspection);
      }
      Field certificate = source.child("podCertificate");
      if (certificate.isSet() && inspection.since(34)) {
        inspection.apply("PodCertificate", certificate);
        for (String name : CERTIFICATE_PATHS) {
          if (!certificate.child(name).isEmpty()) {
            path(certificate.child(name), volume, paths, inspection);
          }
        }
      }
      if (KINDS.stream().filter(kind -> source.child(kind).isSet()).count() > 1) {
        inspection.forbidden(source, "may not specify more than 1 volume type per source");
      }
    }
  }

  private static void objects(
      Field source, Field volume, Set<String> paths, Inspection inspection) {
    for (String kind : List.of("secret", "configMap")) {
      Field object = source.child(kind);
      if (object.isSet()) {
        inspection.apply("ProjectedObject", object);
      }
      for (Field item : object.child("items").items()) {
        if (!item.child("path").isEmpty()) {
          path(item.child("path"), volume, paths, inspection);
        }
      }
    }
    Field downward = source.child("downwardAPI");
    for (Field file : downward.child("items").items()) {
      inspection.apply("DownwardAPIFile", file.at(downward.path()));
      if (!file.child("path").isEmpty()) {
        path(file.child("path"), volume, paths, inspection);
      }
    }
  }

  private static void path(Field path, Field volume, Set<String> paths, Inspection inspection) {
    if (!paths.add(path.text())) {
      inspection.invalid(path.at(volume.path()), "conflicting duplicate paths");
    }
  }

  private static void token(Field token, Field volume, Inspection inspection) {
    if (!token.isSet()) {
      return;
    }
    Field seconds = token.child("expirationSeconds");
    if (seconds.number() < TOKEN_MIN_SECONDS) {
      inspection.invalid(seconds, "may not specify a duration less than 10 minutes");
    }
    if (seconds.number() > TOKEN_MAX_SECONDS) {
      inspection.invalid(seconds, "may not specify a duration larger than 2^32 seconds");
    }
    // The server prints the path as one of the volume.
    Field path = token.child("path").at(volume.path().child("path"));
    if (path.isEmpty()) {
      inspection.required(path, "");
    } else if (!inspection.tolerates(Leniency.NON_LOCAL_TOKEN_PATH)) {
      inspection.invalid(path, TextFormats.projectedPath(path.text()));
    }
    Field user = token.child("user");
    if (user.number() < 0 || user.number() > Integer.MAX_VALUE) {
      inspection.invalid(user, "must be between 0 and 2147483647, inclusive");
    }
  }

  static void trustBundle(Field bundle, Inspection inspection) {
    Field name = bundle.child("name");
    Field signer = bundle.child("signerName");
    Field selector = bundle.child("labelSelector");
    if (name.isSet() && signer.isSet()) {
      inspection.invalid(bundle, "only one of name and signerName may be used");
    } else if (name.isSet()) {
      bundleName(name, inspection);
      if (selector.isSet()) {
        inspection.invalid(selector, "labelSelector must be unset if name is specified");
      }
    } else if (signer.isSet()) {
      signerName(signer, inspection);
      inspection.apply("LabelSelector", selector);
    } else {
      inspection.required(bundle, "either name or signerName must be specified");
    }
  }

  private static void bundleName(Field name, Inspection inspection) {
    if (name.isEmpty()) {
      inspection.required(name, "must be a valid object name");
    }
    String last = name.text().substring(name.text().lastIndexOf(':') + 1);
    for (String fault : NameFormats.dnsSubdomain(last)) {
      inspection.invalid(name, "not a valid clustertrustbundlename: " + fault);
    }
  }

  static void signerName(Field signer, Inspection inspection) {
    if (signer.isEmpty()) {
      inspection.required(signer, "");
      return;
    }
    String[] parts = signer.text().split("/", -1);
    if (parts.length != 2) {
      inspection.invalid(
          signer,
          "must be a fully qualified domain and path of the form 'example.com/signer-name'");
      return;
    }
    if (NameFormats.bytes(parts[0]) > 253) {
      inspection.tooLong(signer, 253);
    }
    String[] labels = parts[0].split("\\.", -1);
    for (String label : labels) {
      if (!NameFormats.dnsLabel(label).isEmpty()) {
        inspection.invalid(signer, NameFormats.dnsLabel(label));
        break;
      }
    }
    if (labels.length < 2) {
      inspection.invalid(signer, "should be a domain with at least two segments separated by dots");
    }
    for (String label : parts[1].split("\\.", -1)) {
      if (!NameFormats.dnsSubdomain(label).isEmpty()) {
        inspection.invalid(signer, NameFormats.dnsSubdomain(label));
        break;
      }
    }
    if (NameFormats.bytes(parts[1]) > 253 + 63 + 1) {
      inspection.tooLong(signer, 253 + 63 + 1);
    }
  }

  static void userAnnotations(Field annotations, Inspection inspection) {
    long size = 0;
    for (String key : annotations.keys()) {
      Field value = annotations.key(key).at(annotations.path());
      if (key.isEmpty()) {
        inspection.required(value, "");
      } else {
        for (String fault : NameFormats.prefixedName(key.toLowerCase(Locale.ROOT))) {
          inspection.invalid(value, GoText.quoted(key), fault);
        }
      }
      size += NameFormats.bytes(key) + NameFormats.bytes(value.text());
    }
    if (size > 256 * 1024) {
      inspection.tooLong(annotations, 256 * 1024);
    }
  }

  static void certificateLifetime(Field certificate, Inspection inspection) {
    Field seconds = certificate.child("maxExpirationSeconds");
    if (!seconds.isSet()) {
      return;
    }
    if (seconds.number() < CERTIFICATE_MIN_SECONDS) {
      inspection.invalid(seconds, "if provided, maxExpirationSeconds must be >= 3600");
    }
    boolean kubernetes = certificate.child("signerName").text().startsWith("kubernetes.io/");
    long max = kubernetes ? KUBERNETES_CERTIFICATE_MAX_SECONDS : CERTIFICATE_MAX_SECONDS;
    if (seconds.number() > max) {
      inspection.invalid(seconds, "if provided, maxExpirationSeconds must be <= " + max);
    }
  }

  static void certificatePaths(Field certificate, Inspection inspection) {
    if (CERTIFICATE_PATHS.stream().allMatch(path -> certificate.child(path).isEmpty())) {
      inspection.required(
          certificate,
          "specify at least one of credentialBundlePath, keyPath, and certificateChainPath");
    }
  }
}
