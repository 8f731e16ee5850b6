package dev.ordinal.schema;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One rule about the value of one field, as the rows of {@code constraints.txt} name them. */
interface FieldRule {

  /** What is wrong with a text; nothing if it is valid. */
  @FunctionalInterface
  interface Format extends Function<String, List<String>> {}

  /** The formats by the names of the table. */
  Map<String, Format> FORMATS =
      Map.ofEntries(
          Map.entry("dns-label", NameFormats::dnsLabel),
          Map.entry("dns-1035-label", NameFormats::dns1035Label),
          Map.entry("dns-subdomain", NameFormats::dnsSubdomain),
          Map.entry("dns-subdomain-with-underscore", NameFormats::dnsSubdomainWithUnderscore),
          Map.entry("qualified-name", NameFormats::qualifiedName),
          Map.entry("prefixed-name", NameFormats::prefixedName),
          Map.entry("label-value", NameFormats::labelValue),
          Map.entry("port-name", NameFormats::portName),
          Map.entry("env-name", TextFormats::relaxedEnvName),
          Map.entry("strict-env-name", TextFormats::strictEnvName),
          Map.entry("config-map-key", TextFormats::configMapKey),
          Map.entry("absolute-path", TextFormats::absolutePath),
          Map.entry("no-backsteps", TextFormats::pathWithoutBacksteps),
          Map.entry("descending-path", TextFormats::descendingPath),
          Map.entry("projected-path", TextFormats::projectedPath),
          Map.entry("sysctl-name", TextFormats::sysctlName),
          Map.entry("path-segment", NameFormats::pathSegment),
          Map.entry("domain-path", TextFormats::domainPath));

  /**
   * Reports what the value violates.
   *
   * @return false if the rest of the row does not apply
   */
  boolean judge(Field field, Inspection inspection);

  /** Whether the rule has something to say about a field that is empty. */
  default boolean judgesEmpty() {
    return false;
  }

  /** The words of a row, read one by one. */
  final class Words {
    private final Iterator<String> words;

    Words(List<String> words) {
      this.words = words.iterator();
    }

    boolean hasNext() {
      return words.hasNext();
    }

    String next() {
      return words.next();
    }

    long number() {
      return Long.parseLong(next());
    }

    List<String> rest() {
      List<String> rest = new java.util.ArrayList<>();
      words.forEachRemaining(rest::add);
      return List.copyOf(rest);
    }
  }

  /**
   * Reads the next rule of a row.
   *
   * @throws IllegalArgumentException if there is no such rule
   */
  static FieldRule parse(Words words) {
    String word = words.next();
    Format format = FORMATS.get(word);
    if (format != null) {
      return rule((field, inspection) -> inspection.invalid(field, format.apply(field.text())));
    }
    return switch (word) {
      case "required" -> new Required("");
      case "required-for" -> new Required(words.next());
      case "one-of" -> oneOf(words.rest());
      case "among" -> among(words.next(), words.rest());
      case "range" -> range(words.number(), words.number());
      case "min" -> min(words.number(), words.next());
      case "max" -> max(words.number(), words.next());
      case "max-bytes" -> maxBytes((int) words.number());
      case "max-items" -> maxItems((int) words.number());
      case "forbidden" -> {
        String detail = words.next();
        yield rule((field, inspection) -> inspection.forbidden(field, detail));
      }
      case "each" -> each(words.next());
      case "in" -> {
        String type = words.next();
        yield rule((field, inspection) -> inspection.apply(type, field));
      }
      case "unique" -> rule(ListLaws.unique(words.next()));
      case "check" -> {
        Constraint check = NamedChecks.byName(words.next());
        yield rule(check::judge);
      }
      default -> throw new IllegalArgumentException("no rule is called " + word);
    };
  }

  private static FieldRule rule(Constraint judge) {
    return (field, inspection) -> {
      judge.judge(field, inspection);
      return true;
    };
  }

  /** Refuses a field that is empty, and ends the row then. */
  record Required(String detail) implements FieldRule {
    @Override
    public boolean judge(Field field, Inspection inspection) {
      if (field.isEmpty()) {
        inspection.required(field, detail);
        return false;
      }
      return true;
    }

    @Override
    public boolean judgesEmpty() {
      return true;
    }
  }

  private static FieldRule oneOf(List<String> values) {
    return rule(
        (field, inspection) -> {
          if (!values.contains(field.text())) {
            inspection.unsupported(field, values);
          }
        });
  }

  private static FieldRule among(String detail, List<String> values) {
    return rule(
        (field, inspection) -> {
          if (!values.contains(field.text())) {
            inspection.invalid(field, detail);
          }
        });
  }

  private static FieldRule range(long low, long high) {
    String detail = "must be between " + low + " and " + high + ", inclusive";
    return rule(
        (field, inspection) -> {
          if (field.number() < low || field.number() > high) {
            inspection.invalid(field, detail);
          }
        });
  }

  private static FieldRule min(long low, String detail) {
    return rule(
        (field, inspection) -> {
          if (field.number() < low) {
            inspection.invalid(field, detail);
          }
        });
  }

  private static FieldRule max(long high, String detail) {
    return rule(
        (field, inspection) -> {
          if (field.number() > high) {
            inspection.invalid(field, detail);
          }
        });
  }

  private static FieldRule maxBytes(int max) {
    return rule(
        (field, inspection) -> {
          if (NameFormats.bytes(field.text()) > max) {
            inspection.tooLong(field, max);
          }
        });
  }

  private static FieldRule maxItems(int max) {
    return rule(
        (field, inspection) -> {
          if (field.size() > max) {
            inspection.tooMany(field, max);
          }
        });
  }

  private static FieldRule each(String type) {
    return rule(
        (field, inspection) -> {
          for (Field item : field.items()) {
            inspection.apply(type, item);
          }
        });
  }
}
