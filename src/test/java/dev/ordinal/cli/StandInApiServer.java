package dev.ordinal.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * As much of an API server as {@code kubectl get} needs, on a port of the loopback: discovery,
 * lists in pages, refusals, and connections that break in the middle of an answer.
 */
final class StandInApiServer implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, List<String>> objects = new TreeMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private Set<String> forbidden = Set.of();
  private Set<String> forbiddenPaths = Set.of();
  private Set<String> broken = Set.of();

  StandInApiServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Adds an object, given as JSON, to the list of a resource such as {@code pods}. */
  StandInApiServer holding(String resource, String json) {
    objects.computeIfAbsent(resource, name -> new ArrayList<>()).add(json);
    return this;
  }

  StandInApiServer forbidding(String... resources) {
    forbidden = Set.of(resources);
    return this;
  }

  /** Refuses what ends like this, such as {@code /namespaces/db/secrets}. */
  StandInApiServer forbiddingPaths(String... endings) {
    forbiddenPaths = Set.of(endings);
    return this;
  }

  /** Lists of these resources end after some bytes, without the rest. */
  StandInApiServer breakingAt(String... resources) {
    broken = Set.of(resources);
    return this;
  }

  /** What was asked, each as method, path and query. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Writes a kubeconfig whose current context is this server. */
  Path kubeconfig(Path folder) throws IOException {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Files.writeString(
        folder.resolve("kubeconfig"),
        """
        apiVersion: v1
        kind: Config
        clusters: [{name: stand-in, cluster: {server: "%s"}}]
        users: [{name: nobody, user: {}}]
        contexts: [{name: stand-in, context: {cluster: stand-in, user: nobody, namespace: db}}]
        current-context: stand-in
        """
            .formatted(url));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = exchange.getRequestURI().getRawQuery();
    requests.add(exchange.getRequestMethod() + " " + path + (query == null ? "" : "?" + query));
    String resource = path.substring(path.lastIndexOf('/') + 1);
    if (path.equals("/version")) {
      send(exchange, 200, "{\"major\":\"1\",\"minor\":\"34\",\"gitVersion\":\"v1.34.2\"}");
    } else if (isDiscovery(path)) {
      send(exchange, 200, discovery(path));
    } else if (forbidden.contains(resource) || forbiddenPaths.stream().anyMatch(path::endsWith)) {
      send(exchange, 403, forbiddenStatus(resource));
    } else if (broken.contains(resource)) {
      breakOff(exchange);
    } else if (path.startsWith("/api/v1/namespaces/") && path.split("/").length == 5) {
      send(
          exchange,
          200,
          "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\""
              + resource
              + "\"}}");
    } else {
      send(exchange, 200, page(path, query == null ? "" : query));
    }
  }

  private static boolean isDiscovery(String path) {
    return path.equals("/api")
        || path.equals("/apis")
        || path.equals("/api/v1")
        || path.startsWith("/apis/") && path.split("/").length == 4;
  }

  private static String discovery(String path) {
    if (path.equals("/api")) {
      return "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"]}";
    }
    if (path.equals("/apis")) {
      return groups().stream()
          .map(
              group ->
                  """
                  {"name":"%1$s","versions":[{"groupVersion":"%1$s/%2$s","version":"%2$s"}],\
                  "preferredVersion":{"groupVersion":"%1$s/%2$s","version":"%2$s"}}"""
                      .formatted(group, version(group)))
          .collect(
              Collectors.joining(
                  ",", "{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":[", "]}"));
    }
    String group = path.equals("/api/v1") ? "" : path.split("/")[2];
    List<String> resources = new ArrayList<>();
    for (SnapshotKind kind : SnapshotKind.values()) {
      if (kind.group().equals(group)) {
        resources.add(
            """
            {"name":"%s","singularName":"","namespaced":%s,"kind":"%s","verbs":["get","list"]}"""
                .formatted(
                    kind.resource(), kind.scope() == SnapshotKind.Scope.NAMESPACE, kind.kind()));
      }
    }
    String groupVersion = group.isEmpty() ? "v1" : group + "/" + version(group);
    return "{\"kind\":\"APIResourceList\",\"groupVersion\":\""
        + groupVersion
        + "\",\"resources\":["
        + String.join(",", resources)
        + "]}";
  }

  private static Set<String> groups() {
    return List.of(SnapshotKind.values()).stream()
        .map(SnapshotKind::group)
        .filter(group -> !group.isEmpty())
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static String version(String group) {
    return group.equals("autoscaling") ? "v2" : "v1";
  }

  /** The page that limit and continue ask for. */
  private String page(String path, String query) {
    String resource = path.substring(path.lastIndexOf('/') + 1);
    int at = path.indexOf("/namespaces/");
    String namespace = at < 0 ? "" : "\"namespace\":\"" + path.substring(at).split("/")[2] + "\"";
    List<String> all =
        objects.getOrDefault(resource, List.of()).stream()
            .filter(json -> namespace.isEmpty() || json.contains(namespace))
            .toList();
    int limit = Integer.parseInt(parameter(query, "limit", "500"));
    int from = Integer.parseInt(parameter(query, "continue", "0"));
    int to = Math.min(all.size(), from + limit);
    String next = to < all.size() ? "\"continue\":\"" + to + "\"" : "";
    SnapshotKind kind =
        List.of(SnapshotKind.values()).stream()
            .filter(each -> each.resource().equals(resource))
            .findFirst()
            .orElseThrow();
    String version = kind.group().isEmpty() ? "v1" : kind.group() + "/" + version(kind.group());
    return "{\"kind\":\""
        + kind.kind()
        + "List\",\"apiVersion\":\""
        + version
        + "\",\"metadata\":{\"resourceVersion\":\"7\""
        + (next.isEmpty() ? "" : "," + next)
        + "},\"items\":["
        + String.join(",", all.subList(from, to))
        + "]}";
  }

  private static String parameter(String query, String name, String otherwise) {
    for (String pair : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return otherwise;
  }

  private static String forbiddenStatus(String resource) {
    return """
        {"kind":"Status","apiVersion":"v1","status":"Failure","reason":"Forbidden","code":403,\
        "message":"%s is forbidden: User \\"nobody\\" cannot list resource \\"%s\\" at the cluster scope"}"""
        .formatted(resource, resource);
  }

  private static void send(HttpExchange exchange, int code, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(code, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void breakOff(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 1_000_000);
    exchange
        .getResponseBody()
        .write("{\"kind\":\"PodList\",\"items\":[".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    exchange.close();
  }
}
