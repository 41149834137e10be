#!/usr/bin/env bash
# Measures EnumDns beside NSD, Knot DNS, BIND, PowerDNS and the ceiling of the socket interface, and writes the results.
# usage: benchmarks/peers/run.sh [--quick] [--only PART,PART...] [--out DIR]
#   --quick  smaller zones and a single round, under five minutes; its results go to artifacts/peers/ unless --out is given
#   --only   some parts only: see `compare --help`; with --add-to FILE.csv the other figures come from an earlier run
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 MSBUILDDISABLENODEREUSE=1
# Name servers live in sbin, which is not on everybody's path.
export PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"

# Each program that takes part, and the Debian package that brings it.
readonly peers=(
  nsd:nsd knotd:knot knotc:knot named:bind9 nsupdate:bind9-dnsutils
  pdns_server:pdns-server pdns_control:pdns-server '/usr/lib/*/pdns/libbindbackend.so:pdns-backend-bind' taskset:util-linux
)
readonly program=src/EnumDns/bin/Release/net10.0/enumdns
readonly harness=benchmarks/peers/bin/Release/net10.0/EnumDns.Peers

main() {
  [ "$(nproc)" -ge 2 ] || fail "The comparison needs two processors: one for the server, one for the load."
  tests/install-peers.sh "${peers[@]}"
  printf '== build\n'
  dotnet build benchmarks/peers -c Release -v quiet -nologo -clp:NoSummary

  local out=benchmarks/results work=${PEERS_WORK:-${XDG_CACHE_HOME:-$HOME/.cache}/enumdns-peers} commit argument
  commit=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)
  [ -z "$(git status --porcelain -- src benchmarks/peers 2>/dev/null)" ] || commit="$commit with changes"
  for argument in "$@"; do
    [ "$argument" != --quick ] || out=artifacts/peers
  done
  mkdir -p "$work"
  # What one run leaves behind of its servers is of no use to the next; zones and registries are.
  rm -rf "$work/run"
  # A later --out takes the place of an earlier one.
  exec "$harness" compare --program "$program" --work "$work" --commit "$commit" $(has_out "$@" || echo "--out $out") "$@"
}

has_out() {
  local argument
  for argument in "$@"; do
    [ "$argument" != --out ] || return 0
  done
  return 1
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

main "$@"
