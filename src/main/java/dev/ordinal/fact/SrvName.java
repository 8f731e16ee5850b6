package dev.ordinal.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An SRV name in some text, {@code _client._tcp.db.shop.svc}.
 *
 * @param port the name of the port
 * @param protocol TCP, UDP or SCTP
 * @param service the first label after it
 * @param path the field whose value mentions it
 */
public record SrvName(String text, String port, String protocol, String service, String path) {

  /** The SRV names in a text, in its order. */
  public static List<SrvName> allIn(String text, String path) {
    if (!text.contains("._")) {
      return List.of();
    }
    List<SrvName> names = new ArrayList<>();
    for (String word : text.split("[^-_.a-zA-Z0-9]+")) {
      String[] labels = word.split("\\.");
      if (labels.length > 2 && labels[0].startsWith("_") && isProtocol(labels[1])) {
        String protocol = labels[1].substring(1).toUpperCase(Locale.ROOT);
        names.add(new SrvName(word, labels[0].substring(1), protocol, labels[2], path));
      }
    }
    return names;
  }

  private static boolean isProtocol(String label) {
    return label.equals("_tcp") || label.equals("_udp") || label.equals("_sctp");
  }
}
