package dev.ordinal.manifest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipException;

/** Finds the files to read: what was named, and the manifests of named folders, sorted. */
final class InputFiles {

  private static final String STANDARD_INPUT = "-";
  private static final String PATCHES = "files that a kustomization patches or generates with";
  private static final String TEMPLATES = "chart templates";
  private static final String LEFT_OUT = "left out by the configuration";

  private final Layout layout;
  private final List<InputFile> found = new ArrayList<>();
  private final List<Unreadable> missing = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();
  private final Map<String, Skipped> skipped = new LinkedHashMap<>();
  private final Map<Path, Path> parts = new HashMap<>();
  private final Set<Path> seen = new HashSet<>();

  private InputFiles(Layout layout) {
    this.layout = layout;
  }

  /**
   * Looks at everything that was named.
   *
   * @param names files, folders, {@code -} for standard input
   * @param layout what is left out, and what belongs together
   */
  static InputFiles find(List<String> names, Layout layout) {
    InputFiles files = new InputFiles(layout);
    for (String name : names) {
      files.add(name);
    }
    return files;
  }

  /** What is to be read, in order. */
  List<InputFile> found() {
    return found;
  }

  List<Unreadable> missing() {
    return missing;
  }

  List<Unreadable> unreadable() {
    return unreadable;
  }

  List<Skipped> skipped() {
    return List.copyOf(skipped.values());
  }

  private void add(String name) {
    if (name.equals(STANDARD_INPUT)) {
      found.add(new InputFile(Optional.empty(), new Source(STANDARD_INPUT, ""), -1));
      return;
    }
    try {
      Path path = Path.of(name).normalize();
      Path real = path.toString().isEmpty() ? Path.of(".") : path;
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      if (layout.leavesOut(real)) {
        skip(LEFT_OUT, "");
      } else if (attributes.isDirectory()) {
        addFolder(real);
      } else if (seen.add(real)) {
        long size = attributes.isRegularFile() ? attributes.size() : -1;
        found.add(new InputFile(Optional.of(real), source(real, ""), size));
      }
    } catch (NoSuchFileException | InvalidPathException problem) {
      missing.add(problem(name, "there is no such file or folder; check the path"));
    } catch (IOException problem) {
      unreadable.add(problem(name, explain(problem)));
    }
  }

  private void addFolder(Path root) {
    int before = passedOver();
    List<InputFile> candidates = new ArrayList<>();
    walk(root, Folder.root(root), candidates);
    boolean any = false;
    for (InputFile candidate : candidates) {
      Path path = candidate.path().orElseThrow();
      Path kustomization = parts.get(path);
      if (kustomization != null) {
        skip(PATCHES, "kustomize build " + kustomization);
      } else if (seen.add(path)) {
        found.add(candidate);
      }
      any = true;
    }
    if (!any && before == passedOver()) {
      missing.add(
          problem(
              root.toString(),
              "no *.yaml, *.yml or *.json file is in this folder; name another folder or a file"));
    }
  }

  /** How many files were seen and are not read. */
  private int passedOver() {
    return unreadable.size() + skipped.values().stream().mapToInt(Skipped::count).sum();
  }

  private void walk(Path folder, Folder parent, List<InputFile> candidates) {
    Map<String, Entry> entries = list(folder);
    Folder here = parent.inside(folder, entries.keySet());
    for (Map.Entry<String, Entry> each : entries.entrySet()) {
      Path path = each.getValue().path();
      String name = path.getFileName().toString();
      if (layout.leavesOut(path)) {
        skip(LEFT_OUT, "");
      } else if (each.getValue().attributes().isDirectory()) {
        walk(path, here.into(name), candidates);
      } else if (Kustomization.isOne(name)) {
        readKustomization(path);
      } else if (isManifest(name)) {
        long size = each.getValue().attributes().size();
        switch (here.use(name)) {
          case READ ->
              candidates.add(new InputFile(Optional.of(path), source(path, here.unit()), size));
          case RENDER -> skip(TEMPLATES, "helm template " + here.chart().orElse(folder));
          case IGNORE -> {}
        }
      }
    }
  }

  private record Entry(Path path, BasicFileAttributes attributes) {}

  /** The files and folders in a folder, sorted as their paths will be; hidden ones left out. */
  private Map<String, Entry> list(Path folder) {
    Map<String, Entry> entries = new TreeMap<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
      for (Path each : paths) {
        Path path = each.normalize();
        String name = path.getFileName().toString();
        if (name.startsWith(".")) {
          continue;
        }
        try {
          BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
          boolean linked = attributes.isDirectory() && Files.isSymbolicLink(path);
          if (!linked) {
            String suffix = attributes.isDirectory() ? "/" : "";
            entries.put(name + suffix, new Entry(path, attributes));
          }
        } catch (IOException problem) {
          if (isManifest(name)) {
            unreadable.add(problem(path.toString(), explain(problem)));
          }
        }
      }
    } catch (IOException problem) {
      unreadable.add(problem(folder.toString(), explain(problem)));
    } catch (DirectoryIteratorException problem) {
      unreadable.add(problem(folder.toString(), explain(problem.getCause())));
    }
    return entries;
  }

  private void readKustomization(Path file) {
    Path folder = file.getParent() == null ? Path.of("") : file.getParent();
    try {
      Documents read = Documents.parse(Files.readString(file), file.toString());
      unreadable.addAll(read.unreadable());
      for (Document document : read.documents()) {
        for (Path part : Kustomization.parts(document.map(), folder)) {
          parts.put(part, folder.toString().isEmpty() ? Path.of(".") : folder);
        }
      }
    } catch (IOException problem) {
      unreadable.add(problem(file.toString(), explain(problem)));
    }
  }

  private static boolean isManifest(String name) {
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return plain.endsWith(".yaml") || plain.endsWith(".yml") || plain.endsWith(".json");
  }

  private Source source(Path path, String unit) {
    return new Source(path.toString(), layout.unit(path).orElse(unit));
  }

  private void skip(String what, String command) {
    skipped.merge(
        what + command,
        new Skipped(what, 1, command),
        (old, one) -> new Skipped(what, old.count() + 1, command));
  }

  /** Why a file cannot be read, and what to do. */
  static String explain(IOException problem) {
    if (problem instanceof AccessDeniedException) {
      return "permission is denied; let yourself read it, or run as a user who may";
    }
    if (problem instanceof NoSuchFileException) {
      return "the file has gone, or is a link to nothing; check the path";
    }
    if (problem instanceof EOFException || problem instanceof ZipException) {
      return "the packed file ends too early, or is damaged; pack it again";
    }
    return "reading broke off: " + problem.getMessage();
  }

  private static Unreadable problem(String file, String message) {
    return new Unreadable(file, Position.NONE, message);
  }
}
