package dev.ordinal.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Laws about probes and lifecycle handlers. */
final class ProbeLaws {

  private static final String LINUX_SIGNAL_NAMES =
      "SIGABRT SIGALRM SIGBUS SIGCHLD SIGCLD SIGCONT SIGFPE SIGHUP SIGILL SIGINT SIGIO SIGIOT"
          + " SIGKILL SIGPIPE SIGPOLL SIGPROF SIGPWR SIGQUIT SIGSEGV SIGSTKFLT SIGSTOP SIGSYS"
          + " SIGTERM SIGTRAP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGUSR1 SIGUSR2 SIGVTALRM SIGWINCH"
          + " SIGXCPU SIGXFSZ SIGRTMIN SIGRTMAX";
  private static final List<String> LINUX_SIGNALS =
      Stream.concat(
              Stream.of(LINUX_SIGNAL_NAMES.split(" ")),
              Stream.concat(
                  IntStream.rangeClosed(1, 15).mapToObj(n -> "SIGRTMIN+" + n),
                  IntStream.rangeClosed(1, 14).mapToObj(n -> "SIGRTMAX-" + n)))
          .sorted()
          .toList();
  private static final List<String> WINDOWS_SIGNALS = List.of("SIGKILL", "SIGTERM");

  private ProbeLaws() {}

  /** What a lifecycle says about the time and the system of its Pod. */
  static void lifecycle(Field lifecycle, Field spec, Inspection inspection) {
    for (String hook : List.of("postStart", "preStop")) {
      sleep(lifecycle.child(hook), spec.child("terminationGracePeriodSeconds"), inspection);
    }
    Field signal = lifecycle.child("stopSignal");
    if (signal.isSet() && inspection.since(33)) {
      stopSignal(signal, spec.child("os"), inspection);
    }
  }

  private static void sleep(Field handler, Field grace, Inspection inspection) {
    Field sleep = handler.child("sleep");
    boolean another =
        Stream.of("exec", "httpGet", "tcpSocket").anyMatch(name -> handler.child(name).isSet());
    if (!sleep.isSet() || another || !grace.isSet()) {
      return;
    }
    boolean zero = inspection.since(32) && inspection.gate("PodLifecycleSleepActionAllowZero");
    long seconds = sleep.child("seconds").number();
    if (seconds < (zero ? 0 : 1) || seconds > grace.number()) {
      inspection.invalid(
          sleep,
          Long.toString(seconds),
          (zero ? "must be non-negative" : "must be greater than 0")
              + " and less than terminationGracePeriodSeconds ("
              + grace.text()
              + ")");
    }
  }

  private static void stopSignal(Field signal, Field os, Inspection inspection) {
    if (!os.isSet()) {
      inspection.forbidden(signal, "may not be set for containers with empty `spec.os.name`");
    } else if (os.child("name").is("windows") && !WINDOWS_SIGNALS.contains(signal.text())) {
      inspection.unsupported(signal, WINDOWS_SIGNALS);
    } else if (os.child("name").is("linux") && !LINUX_SIGNALS.contains(signal.text())) {
      inspection.unsupported(signal, LINUX_SIGNALS);
    }
  }

  static void httpHeaders(Field list, Inspection inspection) {
    for (Field header : list.items()) {
      Field name = header.child("name").at(list.path());
      inspection.invalid(name, TextFormats.httpHeader(name.text()));
    }
  }

  static void httpProtocol(Field action, Inspection inspection) {
    Field protocol = action.child("protocol");
    if (!protocol.isSet()) {
      return;
    }
    if (!Set.of("HTTP1", "HTTP2").contains(protocol.text())) {
      inspection.unsupported(protocol, List.of("HTTP1", "HTTP2"));
    } else if (protocol.is("HTTP2") && !action.child("scheme").is("HTTP")) {
      inspection.invalid(protocol, "is only supported with HTTP (H2C)");
    } else if (protocol.is("HTTP2") && !action.child("host").isEmpty()) {
      inspection.invalid(action.child("host"), "must be empty when `protocol` is \"HTTP2\"");
    }
  }

  static void exitCodesRequired(Field exitCodes, Inspection inspection) {
    if (!exitCodes.isSet()) {
      inspection.required(exitCodes, "must be specified");
    }
  }

  static void exitCodeCount(Field values, Inspection inspection) {
    if (values.size() > 255) {
      tooManyItems(values, 255, inspection);
    }
  }

  /** Before 1.36 the server called a list with too many items too long. */
  static void tooManyItems(Field list, int max, Inspection inspection) {
    if (inspection.since(36)) {
      inspection.tooMany(list, max);
    } else {
      inspection.tooLong(list, max);
    }
  }

  /** The names of all ports of a container. */
  static void portNames(Field list, Inspection inspection) {
    Set<String> seen = new HashSet<>();
    for (Field port : list.items()) {
      Field name = port.child("name");
      if (!name.isEmpty()
          && NameFormats.portName(name.text()).isEmpty()
          && !seen.add(name.text())) {
        inspection.duplicate(name);
      }
    }
  }
}
