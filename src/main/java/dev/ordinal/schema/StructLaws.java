package dev.ordinal.schema;

import java.util.ArrayList;
import java.util.List;

/** The laws of {@code constraints.txt} that are about a struct and not about one field of it. */
final class StructLaws {

  private StructLaws() {}

  /**
   * Reads a row that begins with a star.
   *
   * @throws IllegalArgumentException if there is no such law
   */
  static Constraint parse(List<String> words) {
    FieldRule.Words rest = new FieldRule.Words(words);
    String word = rest.next();
    return switch (word) {
      case "check" -> NamedChecks.byName(rest.next());
      case "include" -> {
        String type = rest.next();
        yield (struct, inspection) -> inspection.apply(type, struct);
      }
      case "name" -> MetadataLaws.name(FieldRule.FORMATS.get(rest.next()));
      case "union" -> Union.parse(rest.next(), rest.rest());
      default -> throw new IllegalArgumentException("no law is called " + word);
    };
  }

  /**
   * A struct of which exactly one member must be set. Members are judged in their order: the first
   * that is set by its type, the others are refused.
   *
   * @param kind what the server calls a member
   */
  private record Union(String kind, List<Member> members) implements Constraint {

    /**
     * @param printed its name in paths
     * @param refused its name in the path of a refusal
     * @param type empty if nothing is judged inside
     */
    private record Member(String name, String printed, String refused, String type) {}

    /** Members are written {@code name[>printed][~refused][:type]}. */
    static Union parse(String kind, List<String> words) {
      List<Member> members = new ArrayList<>(words.size());
      for (String word : words) {
        int colon = word.indexOf(':');
        String type = colon < 0 ? "" : word.substring(colon + 1);
        String names = colon < 0 ? word : word.substring(0, colon);
        int arrow = names.indexOf('>');
        int tilde = names.indexOf('~');
        String name = arrow >= 0 ? names.substring(0, arrow) : names;
        name = tilde >= 0 ? names.substring(0, tilde) : name;
        members.add(
            new Member(
                name,
                arrow >= 0 ? names.substring(arrow + 1) : name,
                tilde >= 0 ? names.substring(tilde + 1) : name,
                type));
      }
      return new Union(kind, List.copyOf(members));
    }

    @Override
    public void judge(Field struct, Inspection inspection) {
      boolean found = false;
      for (Member member : members) {
        Field field = struct.child(member.name());
        if (!field.isSet()) {
          continue;
        }
        if (found) {
          inspection.forbidden(
              field.as(member.refused()), "may not specify more than 1 " + kind + " type");
        } else if (!member.type().isEmpty()) {
          inspection.apply(member.type(), field.as(member.printed()));
        }
        found = true;
      }
      if (!found) {
        inspection.required(struct, "must specify a " + kind + " type");
      }
    }
  }
}
