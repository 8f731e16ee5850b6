package dev.ordinal.manifest;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Reads files, folders and standard input. Documents arrive in the order of the arguments, the
 * files of a folder sorted by path, whatever number of threads reads them. What cannot be read is
 * reported in the summary, and everything else is read all the same.
 */
public final class ManifestReader {

  private static final int BATCH_FILES = 64;
  private static final long BATCH_BYTES = 256 << 10;
  private static final int BATCHES_AHEAD = 8;
  private static final int THREADS = 2;

  private record Batch(List<FileContent> contents, List<InputReader.Read> reads) {}

  private final ReadOptions options;
  private final InputReader reader;
  private final Tally tally;
  private final long total;

  private ManifestReader(ReadOptions options, InputFiles inputs, Consumer<Document> documents) {
    this.options = options;
    this.reader = new InputReader(options);
    this.tally = new Tally(documents, options.digest());
    long size = 0;
    for (InputFile file : inputs.found()) {
      size += Math.max(0, file.size());
    }
    this.total = size;
  }

  /**
   * Reads what was named.
   *
   * @param names files, folders (with all below them), {@code -} for standard input
   * @param options how to read
   * @param documents takes each document, on the calling thread
   * @return what else there is to say; bad input never throws
   */
  public static ReadSummary read(
      List<String> names, ReadOptions options, Consumer<Document> documents) {
    InputFiles inputs = InputFiles.find(names, options.units());
    ManifestReader reader = new ManifestReader(options, inputs, documents);
    reader.readAll(inputs.found());
    return reader.tally.summary(inputs);
  }

  private void readAll(List<InputFile> files) {
    List<List<InputFile>> batches = batches(files);
    if (batches.size() < 2 * THREADS) {
      for (InputFile file : files) {
        readNow(file);
      }
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(THREADS, ManifestReader::daemon);
    try {
      readAhead(batches, pool);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "read");
    thread.setDaemon(true);
    return thread;
  }

  private void readAhead(List<List<InputFile>> batches, ExecutorService pool) {
    Deque<Future<Batch>> ahead = new ArrayDeque<>();
    int submitted = 0;
    for (List<InputFile> batch : batches) {
      while (submitted < batches.size() && ahead.size() < BATCHES_AHEAD) {
        List<InputFile> later = batches.get(submitted++);
        ahead.add(
            pool.submit(
                () -> later.get(0).isLarge() ? new Batch(List.of(), List.of()) : read(later)));
      }
      Batch ready = await(ahead.remove());
      if (batch.get(0).isLarge()) {
        readNow(batch.get(0));
      } else {
        take(ready);
      }
    }
  }

  /** Small files by the dozen; a large one alone, which is then not read ahead. */
  private static List<List<InputFile>> batches(List<InputFile> files) {
    List<List<InputFile>> batches = new ArrayList<>();
    List<InputFile> batch = new ArrayList<>();
    long bytes = 0;
    for (InputFile file : files) {
      boolean full = batch.size() == BATCH_FILES || bytes >= BATCH_BYTES || file.isLarge();
      if (full && !batch.isEmpty()) {
        batches.add(batch);
        batch = new ArrayList<>();
        bytes = 0;
      }
      batch.add(file);
      bytes += file.isLarge() ? BATCH_BYTES : file.size();
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }

  private Batch read(List<InputFile> files) {
    List<FileContent> contents = new ArrayList<>();
    List<InputReader.Read> reads = new ArrayList<>();
    for (InputFile file : files) {
      FileContent content = new FileContent();
      reads.add(reader.readWhole(file, content));
      contents.add(content);
    }
    return new Batch(contents, reads);
  }

  private void take(Batch batch) {
    for (int i = 0; i < batch.reads().size(); i++) {
      batch.contents().get(i).replay(tally);
      tally.fileRead(batch.reads().get(i));
    }
    options.progress().report(tally.bytes(), total);
  }

  private void readNow(InputFile file) {
    long before = tally.bytes();
    InputReader.Read read =
        file.isLarge()
            ? reader.readStream(
                file, tally, bytes -> options.progress().report(before + bytes, total))
            : reader.readWhole(file, tally);
    tally.fileRead(read);
    options.progress().report(tally.bytes(), total);
  }

  private static Batch await(Future<Batch> future) {
    try {
      return future.get();
    } catch (InterruptedException problem) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", problem);
    } catch (ExecutionException problem) {
      throw new IllegalStateException("a file could not be read", problem.getCause());
    }
  }

  /** Hands documents on and remembers what the summary needs. */
  private static final class Tally implements DocumentSink {
    private final Consumer<Document> consumer;
    private final boolean digested;
    private final List<Document> lists = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<byte[]> digests = new ArrayList<>();
    private boolean fileHasContent;
    private int files;
    private int documents;
    private long bytes;

    Tally(Consumer<Document> consumer, boolean digested) {
      this.consumer = consumer;
      this.digested = digested;
    }

    @Override
    public void document(Document document) {
      fileHasContent = true;
      documents++;
      consumer.accept(document);
    }

    @Override
    public void list(Document list) {
      fileHasContent = true;
      lists.add(list);
    }

    @Override
    public void unreadable(Unreadable problem) {
      fileHasContent = true;
      unreadable.add(problem);
    }

    void fileRead(InputReader.Read read) {
      files += fileHasContent ? 1 : 0;
      fileHasContent = false;
      bytes += read.bytes();
      digests.add(read.digest());
    }

    long bytes() {
      return bytes;
    }

    ReadSummary summary(InputFiles inputs) {
      List<Unreadable> problems = new ArrayList<>(inputs.unreadable());
      problems.addAll(unreadable);
      return new ReadSummary(
          files,
          documents,
          bytes,
          digest(),
          List.copyOf(lists),
          List.copyOf(inputs.missing()),
          List.copyOf(problems),
          inputs.skipped());
    }

    private String digest() {
      if (!digested) {
        return "";
      }
      byte[] whole;
      if (digests.size() == 1) {
        whole = digests.get(0);
      } else {
        MessageDigest digest = InputReader.sha256();
        digests.forEach(digest::update);
        whole = digest.digest();
      }
      return "sha256:" + HexFormat.of().formatHex(whole);
    }
  }
}
