#!/bin/sh
# Takes a snapshot of a cluster for Ordinal: gets and lists, and nothing else. Of Secrets it keeps names and keys.
set -eu
umask 077
folder=$(mktemp -d)
out=@OUT@ cluster=@CLUSTER@
trap 'rm -rf "$folder" "$out.part"' EXIT
answered='' refused='' not_served=''
: >"$folder/items"

# list KIND NAMESPACE ARGUMENTS...: keeps what kubectl prints, remembers what is forbidden, and stops at any other error.
list() {
  kind=$1 namespace=$2
  shift 2
  if kubectl "$@" >"$folder/list" 2>"$folder/error"; then
    answered="$answered $kind"
    if [ -s "$folder/list" ]; then
      [ ! -s "$folder/items" ] || printf ',\n' >>"$folder/items"
      cat "$folder/list" >>"$folder/items"
    fi
  elif grep -q 'Error from server (Forbidden)' "$folder/error"; then
    refused="$refused $kind/$namespace"
  elif grep -q "the server doesn't have a resource type" "$folder/error"; then
    not_served=$(add "$not_served" "$kind")
  else
    cat "$folder/error" >&2
    exit 1
  fi
}

# add LIST WORD: the list with the word, words between commas and none twice.
add() {
  case ",$1," in
    *",$2,"*) printf %s "$1" ;;
    *) printf %s "${1:+$1,}$2" ;;
  esac
}

begun=$(date -u +%Y-%m-%dT%H:%M:%SZ)
@LISTINGS@
version=$(kubectl@CONNECTION@ version -o json | sed -n '/"serverVersion"/,$s/.*"gitVersion": *"\([^"]*\)".*/\1/p')
ended=$(date -u +%Y-%m-%dT%H:%M:%SZ)

kinds='' forbidden='' forbidden_in=''
for pair in $refused; do
  kind=${pair%%/*}
  forbidden=$(add "$forbidden" "$kind")
  case " $answered " in
    *" $kind "*) forbidden_in=$(add "$forbidden_in" "$pair") ;;
  esac
done
for kind in $answered; do
  case ",$forbidden," in
    *",$kind,"*) ;;
    *) kinds=$(add "$kinds" "$kind") ;;
  esac
done
{
  printf '{"apiVersion":"v1","kind":"List","metadata":{"annotations":{'
  printf '"ordinal.dev/taken-at":"%s","ordinal.dev/taken-until":"%s",' "$begun" "$ended"
  [ -z "$cluster" ] || printf '"ordinal.dev/cluster":"%s",' "$cluster"
  [ -z "$version" ] || printf '"ordinal.dev/kube-version":"%s",' "$version"
  [ -z "$forbidden" ] || printf '"ordinal.dev/forbidden":"%s",' "$forbidden"
  [ -z "$forbidden_in" ] || printf '"ordinal.dev/forbidden-in":"%s",' "$forbidden_in"
  [ -z "$not_served" ] || printf '"ordinal.dev/not-served":"%s",' "$not_served"
  printf '"ordinal.dev/namespaces":"%s","ordinal.dev/kinds":"%s"}},"items":[\n' @NAMESPACES@ "$kinds"
  cat "$folder/items"
  printf ']}\n'
} | gzip >"$out.part"
mv -f "$out.part" "$out"
[ -z "$forbidden" ] || printf 'not allowed to list: %s\n' "$forbidden" >&2
