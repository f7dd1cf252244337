#!/bin/sh
# install-packages.sh SECTION…
#
# Installs what the named sections of packages.txt list and this system does
# not have. Asks apt for nothing when nothing is missing, never removes a
# package, and asks no questions. Uses sudo unless run by root.
# shellcheck disable=SC2086  # $missing, $packages: names without blanks.
set -eu

list=$(dirname "$0")/../packages.txt

# The lines of the named sections, without comments: one need to a line.
needs() {
  awk -v wanted=" $* " '
    { sub(/#.*/, ""); gsub(/[ \t]+/, "") }
    /^\[.*\]$/ { keep = index(wanted, " " substr($0, 2, length($0) - 2) " ") }
    !/^\[/ && NF && keep' "$list"
}

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

apt_install() {
  as_root apt-get install --yes --quiet --no-install-recommends --no-remove \
    "$@"
}

# Prints the first of the alternatives of a need, "a|b", that apt can install
# beside what is there; fails if it can install none.
choose() {
  for package in $(echo "$1" | tr '|' ' '); do
    if apt-get install --simulate --no-install-recommends --no-remove \
      "$package" >/dev/null 2>&1; then
      echo "$package"
      return 0
    fi
  done
  return 1
}

# Prints the needs that no installed package meets.
unmet() {
  for need in $(needs "$@"); do
    met=no
    for package in $(echo "$need" | tr '|' ' '); do
      if is_installed "$package"; then met=yes; fi
    done
    if [ "$met" = no ]; then echo "$need"; fi
  done
}

# Prints a package for each need; fails at the first that has none.
choose_all() {
  for need in "$@"; do
    choose "$need" || {
      echo "no package for: $need" >&2
      return 1
    }
  done
}

missing=$(unmet "$@")
if [ -z "$missing" ]; then exit 0; fi
echo "installing:" $missing

# What apt knows may be absent or out of date; only then is it fetched anew.
if packages=$(choose_all $missing 2>/dev/null) && apt_install $packages; then
  exit 0
fi
as_root apt-get update --quiet
packages=$(choose_all $missing)
apt_install $packages
