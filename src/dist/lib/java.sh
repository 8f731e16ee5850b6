# Finds the Java that runs Ordinal, and names the start-up archive that belongs to this jar and this Java.
# Sourced with $home set; sets $java, its $major version, $jar, $archive, and the options $use_archive, $hush_archive.

fail() {
  printf 'ordinal: %s\n' "$1" >&2
  exit 69
}

find_java() {
  if [ -x "$home/runtime/bin/java" ]; then
    java=$home/runtime/bin/java
  elif [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, which has no bin/java; Ordinal needs Java 17 or newer"
  else
    java=$(command -v java) || fail 'no Java: JAVA_HOME is not set and java is not on the PATH; Ordinal needs Java 17 or newer'
    # The file "release" stands beside the real program, not beside a link to it.
    java=$(readlink -f "$java" 2>/dev/null || printf %s "$java")
  fi
}

# The version from the file "release": asking the JVM itself would cost as much as starting it.
read_version() {
  version= build=
  if [ -r "${java%/bin/java}/release" ]; then
    while [ -z "$version" ] && IFS='=' read -r key value; do
      value=${value#\"} value=${value%\"}
      case $key in
        JAVA_RUNTIME_VERSION) build=$value ;;
        JAVA_VERSION) version=$value ;;
      esac
    done <"${java%/bin/java}/release"
  fi
  if [ -z "$version" ]; then
    version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
  fi
  major=${version%%[!0-9]*}
  if [ -n "$major" ] && [ "$major" -lt 17 ]; then
    fail "$java is Java $version; Ordinal needs Java 17 or newer"
  fi
}

# The name holds the checksum and size of where the jar is and what it holds now. So no archive of another jar can be
# meant, even where the JVM itself would not notice (JDK-8377932); and none is tried in vain after a move or with
# another JVM.
name_archive() {
  set -- $({ printf '%s' "$jar" && cat "$jar"; } 2>/dev/null | cksum) ''
  archive=$home/lib/ordinal-$1-$2-java-${build:-$version}.jsa
}

# From 25 on there is a better kind, which also keeps how classes hang together.
name_archive_options() {
  if [ "${major:-0}" -ge 25 ]; then
    use_archive=-XX:AOTCache=$archive
    hush_archive='-Xlog:cds*=off,aot*=off:stderr'
  else
    use_archive=-XX:SharedArchiveFile=$archive
    hush_archive='-Xlog:cds*=off:stderr'
  fi
}

jar=$home/lib/ordinal.jar
find_java
read_version
name_archive
name_archive_options
