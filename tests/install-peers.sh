#!/usr/bin/env bash
# Installs the Debian packages of programs that are missing, without starting what they bring.
# usage: tests/install-peers.sh PROGRAM:PACKAGE...
#   PROGRAM  is looked for on the path; one with a slash is a pattern of files, for libraries
#   PACKAGE  is what Debian calls the package that brings it
# example: tests/install-peers.sh nsd:nsd '/usr/lib/*/pdns/libbindbackend.so:pdns-backend-bind'
# Says what is missing; needs apt-get and root or sudo only then. The exit code is 0 unless something could not be installed.
set -euo pipefail

# Name servers live in sbin, which is not on everybody's path.
export PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"

main() {
  local peer missing=() root=()
  for peer in "$@"; do
    is_there "${peer%:*}" || missing+=("${peer##*:}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  mapfile -t missing < <(printf '%s\n' "${missing[@]}" | sort -u)
  printf 'missing: %s\n' "${missing[*]}"
  command -v apt-get >/dev/null || fail "Other DNS software is needed. Install what Debian calls: ${missing[*]}"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "Run as root or install: ${missing[*]}"
    root=(sudo)
  fi

  # invoke-rc.d asks this file before it starts a daemon; 101 means no.
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    trap '"${root[@]}" rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' | "${root[@]}" tee "$policy" >/dev/null
    "${root[@]}" chmod 755 "$policy"
  fi

  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null
}

is_there() {
  case $1 in
    */*) compgen -G "$1" >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

main "$@"
