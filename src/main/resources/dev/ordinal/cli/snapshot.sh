#!/bin/sh
# Takes a snapshot of a cluster for Ordinal: gets and lists, and nothing else. Of Secrets it keeps names and keys.
set -eu
umask 077
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
out=@OUT@
answered='' forbidden=''
: >"$folder/items"

# list KIND ARGUMENTS...: keeps what kubectl prints, remembers what is forbidden, and stops at any other error.
list() {
  kind=$1
  shift
  if kubectl "$@" >"$folder/list" 2>"$folder/error"; then
    answered="$answered $kind"
    if [ -s "$folder/list" ]; then
      [ ! -s "$folder/items" ] || printf ',\n' >>"$folder/items"
      cat "$folder/list" >>"$folder/items"
    fi
  elif grep -q 'Error from server (Forbidden)' "$folder/error"; then
    case ",$forbidden," in
      *",$kind,"*) ;;
      *) forbidden=${forbidden:+$forbidden,}$kind ;;
    esac
  elif ! grep -q "the server doesn't have a resource type" "$folder/error"; then
    cat "$folder/error" >&2
    exit 1
  fi
}

begun=$(date -u +%Y-%m-%dT%H:%M:%SZ)
@LISTINGS@
version=$(kubectl@CONNECTION@ version -o json | sed -n '/"serverVersion"/,$s/.*"gitVersion": *"\([^"]*\)".*/\1/p')
ended=$(date -u +%Y-%m-%dT%H:%M:%SZ)

kinds=''
for kind in $answered; do
  case ",$kinds,$forbidden," in
    *",$kind,"*) ;;
    *) kinds=${kinds:+$kinds,}$kind ;;
  esac
done
{
  printf '{"apiVersion":"v1","kind":"List","metadata":{"annotations":{'
  printf '"ordinal.dev/taken-at":"%s","ordinal.dev/taken-until":"%s",' "$begun" "$ended"
  [ -z "$version" ] || printf '"ordinal.dev/kube-version":"%s",' "$version"
  [ -z "$forbidden" ] || printf '"ordinal.dev/forbidden":"%s",' "$forbidden"
  printf '"ordinal.dev/namespaces":"%s","ordinal.dev/kinds":"%s"}},"items":[\n' @NAMESPACES@ "$kinds"
  cat "$folder/items"
  printf ']}\n'
} | gzip >"$out.part"
mv -f "$out.part" "$out"
[ -z "$forbidden" ] || printf 'not allowed to list: %s\n' "$forbidden" >&2
