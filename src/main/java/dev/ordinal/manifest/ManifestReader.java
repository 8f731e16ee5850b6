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
import java.util.function.Function;

/**
 * Reads files, folders and standard input. Documents arrive in the order of the arguments, the
 * files of a folder sorted by path, whatever number of threads reads them. What cannot be read is
 * reported in the summary, and everything else is read all the same.
 */
public final class ManifestReader<T> {

  private static final int BATCH_FILES = 64;
  private static final long BATCH_BYTES = 256 << 10;
  private static final int BATCHES_AHEAD = 8;
  private static final int THREADS = 2;

  private record Batch<T>(List<FileContent<T>> contents, List<InputReader.Read> reads) {}

  private final ReadOptions options;
  private final InputReader reader;
  private final Function<Document, T> work;
  private final Tally<T> tally;
  private final long total;

  private ManifestReader(
      ReadOptions options, InputFiles inputs, Function<Document, T> work, Consumer<T> results) {
    this.options = options;
    this.reader = new InputReader(options);
    this.work = work;
    this.tally = new Tally<>(work, results, options.digest());
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
    return read(names, options, document -> document, documents);
  }

  /**
   * Reads what was named, and does some work on each document before its tree is dropped.
   *
   * @param work is done on the threads that read, so that it must not change what they share
   * @param results takes what comes of the work, in the order of the documents, on the calling
   *     thread
   * @throws RuntimeException as the work threw it
   */
  public static <T> ReadSummary read(
      List<String> names, ReadOptions options, Function<Document, T> work, Consumer<T> results) {
    InputFiles inputs = InputFiles.find(names, options.layout());
    ManifestReader<T> reader = new ManifestReader<>(options, inputs, work, results);
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
    Deque<Future<Batch<T>>> ahead = new ArrayDeque<>();
    int submitted = 0;
    for (List<InputFile> batch : batches) {
      while (submitted < batches.size() && ahead.size() < BATCHES_AHEAD) {
        List<InputFile> later = batches.get(submitted++);
        ahead.add(
            pool.submit(
                () -> later.get(0).isLarge() ? new Batch<>(List.of(), List.of()) : read(later)));
      }
      Batch<T> ready = await(ahead.remove());
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

  private Batch<T> read(List<InputFile> files) {
    List<FileContent<T>> contents = new ArrayList<>();
    List<InputReader.Read> reads = new ArrayList<>();
    for (InputFile file : files) {
      FileContent<T> content = new FileContent<>(work);
      reads.add(reader.readWhole(file, content));
      contents.add(content);
    }
    return new Batch<>(contents, reads);
  }

  private void take(Batch<T> batch) {
    for (int i = 0; i < batch.reads().size(); i++) {
      tally.take(batch.contents().get(i));
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

  private static <T> Batch<T> await(Future<Batch<T>> future) {
    try {
      return future.get();
    } catch (InterruptedException problem) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", problem);
    } catch (ExecutionException problem) {
      if (problem.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (problem.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(problem.getCause());
    }
  }

  /** Hands results on and remembers what the summary needs. */
  private static final class Tally<T> implements DocumentSink {
    private final Function<Document, T> work;
    private final Consumer<T> consumer;
    private final boolean digested;
    private final List<Document> lists = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<byte[]> digests = new ArrayList<>();
    private boolean fileHasContent;
    private int files;
    private int documents;
    private long bytes;

    Tally(Function<Document, T> work, Consumer<T> consumer, boolean digested) {
      this.work = work;
      this.consumer = consumer;
      this.digested = digested;
    }

    void take(FileContent<T> content) {
      content.results().forEach(this::result);
      content.lists().forEach(this::list);
      content.unreadable().forEach(this::unreadable);
    }

    @Override
    public void document(Document document) {
      result(work.apply(document));
    }

    private void result(T result) {
      fileHasContent = true;
      documents++;
      consumer.accept(result);
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
