#!/usr/bin/env bash
# Everything that must hold before a change lands: peers, restore, build, format, tests.
# usage: tests/all.sh    The last line is "N passed, N failed, N skipped"; the exit code is 0 only if all is well.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# A build node that outlives the build would keep the caller's pipe open.
export MSBUILDDISABLENODEREUSE=1
# Name servers live in sbin, which is not on everybody's path.
export PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"

# The most that one test project may take; a test that hangs is a failed test.
readonly project_limit=30m
# Each peer program that tests start, and the Debian package that brings it.
readonly peers=(
  nsd:nsd nsd-checkzone:nsd knotd:knot kdig:knot-dnsutils kzonecheck:knot-dnssecutils
  named:bind9 named-checkzone:bind9-utils dnssec-signzone:bind9-utils dig:bind9-dnsutils delv:bind9-dnsutils
  ldns-compare-zones:ldnsutils unbound:unbound kamailio:kamailio unshare:util-linux mount:mount ip:iproute2 ps:procps curl:curl
  zsh:zsh fish:fish man:man-db groff:groff-base mandoc:mandoc
)

main() {
  results=$(mktemp -d)
  trap finish EXIT

  step 'peers'
  tests/install-peers.sh "${peers[@]}"
  step 'restore'
  dotnet restore EnumDns.sln --locked-mode -v quiet
  step 'build'
  dotnet build EnumDns.sln -c Release --no-restore -warnaserror -v quiet -nologo -clp:NoSummary
  step 'format'
  dotnet format EnumDns.sln --verify-no-changes --no-restore || add_failure format
  local project
  for project in tests/*/*.csproj; do
    # What other tests share is a library.
    ! grep -q '<IsTestProject>false' "$project" || continue
    step "$(basename "$project" .csproj)"
    run_tests "$project"
  done
  step "done in $SECONDS s"
}

step() {
  printf '== %s\n' "$*"
}

# Runs one test project by its own runner, which prints failures and the reasons of skips.
run_tests() {
  local name code=0
  name=$(basename "$1" .csproj)
  timeout --kill-after=30s "$project_limit" dotnet exec "${1%/*}/bin/Release/net10.0/$name.dll" \
    -noLogo -noColor -trx "$results/$name.trx" </dev/null || code=$?
  # A runner that was killed or fell over has written no results, or claims that none failed.
  if [ ! -s "$results/$name.trx" ] || { [ "$code" != 0 ] && [ "$(count "$results/$name.trx" Failed)" = 0 ]; }; then
    printf '%s: the runner ended with code %s and no result\n' "$name" "$code"
    add_failure "$name"
  elif [ "$(count "$results/$name.trx" '[A-Za-z]*')" = 0 ]; then
    printf '%s: no test ran\n' "$name"
    add_failure "$name"
  fi
}

# Counts a failure that no test runner reports.
add_failure() {
  printf '<UnitTestResult testName="%s" outcome="Failed">\n' "$1" >>"$results/checks.trx"
}

# How many results in the given files have an outcome.
count() {
  { grep -ohE '<UnitTestResult [^>]*' "$1" || true; } | { grep -cE " outcome=\"$2\"" || true; }
}

# The closing line, whatever happened before it.
finish() {
  local code=$? passed failed skipped
  [ "$code" = 0 ] || add_failure all.sh
  cat "$results"/*.trx >"$results/all" || true
  passed=$(count "$results/all" Passed)
  failed=$(count "$results/all" Failed)
  skipped=$(count "$results/all" NotExecuted)
  rm -rf "$results"
  printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" = 0 ] && [ "$passed" != 0 ] || exit 1
}

main "$@"
