# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by scripts/run and scripts/test: which Debian packages are missing, and how to get them.
# Everything here speaks on standard error: standard output belongs to the program.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

# packages_of SECTION …: the packages of these sections of scripts/packages ("# build", "# run", "# test").
packages_of() {
    awk -v wanted=" $* " '/^# (build|run|test)/ { section = $2; sub(/:$/, "", section); next }
                          /^#/ || /^$/ { next }
                          index(wanted, " " section " ") { print $1 }' "$root/scripts/packages"
}

# missing_packages SECTION …: those of them that are not installed.
missing_packages() {
    local package
    for package in $(packages_of "$@"); do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | head -c 9)" = installed ] ||
            printf '%s\n' "$package"
    done
}

# need SECTION …: installs what is missing, or says the one line that would and fails.
need() {
    local missing line
    missing=$(missing_packages "$@" | paste -sd ' ')
    [ -n "$missing" ] || return 0
    line="apt install --no-install-recommends $missing"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if sudo -n true 2>/dev/null; then
            as_root=(sudo -n)
        else
            say "Packages are missing, and installing them takes root. As root, run:"
            say "$line"
            return 1
        fi
    fi
    say "Installing: $missing"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=1
               -o Acquire::http::Timeout=20 -o Dpkg::Use-Pty=0)
    # An old index may still do, so that a failed update alone does not end it.
    "${apt[@]}" update >&2 || true
    # shellcheck disable=SC2086
    if ! "${apt[@]}" install -y --no-install-recommends $missing >&2; then
        say "The packages could not be installed. When the network is there, run as root:"
        say "$line"
        return 1
    fi
}
