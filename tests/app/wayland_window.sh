#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Opens the window under a Wayland compositor without a screen, and sees that it draws: wayland_window.sh PROGRAM
# Only processes that this started are ended.
set -euo pipefail
program=$1
folder=$(mktemp -d)
export XDG_RUNTIME_DIR=$folder XDG_DATA_HOME=$folder XDG_CONFIG_HOME=$folder
chmod 700 "$folder"
trap 'kill "${window:-}" "${compositor:-}" 2>/dev/null || true; wait; rm -rf "$folder"' EXIT
weston --backend=headless-backend.so --socket=synstep-test --idle-time=0 --width=1280 --height=800 \
    >"$folder/weston.log" 2>&1 & compositor=$!
for _ in $(seq 100); do [ -S "$folder/synstep-test" ] && break; sleep 0.05; done
log=$folder/window.log
fail() { tail -20 "$log"; echo "$1" >&2; exit 1; }
drawn() { grep -q 'wl_surface.*attach(wl_buffer' "$log"; }
titled() { grep -q 'set_title("Opening and closing' "$log"; }
WAYLAND_DISPLAY=synstep-test QT_QPA_PLATFORM=wayland WAYLAND_DEBUG=1 "$program" >"$log" 2>&1 & window=$!
for _ in $(seq 400); do
    drawn && titled && break
    kill -0 "$window" 2>/dev/null || fail "the program ended"
    sleep 0.05
done
sleep 0.5
kill -0 "$window" || fail "the program ended"
drawn || fail "nothing was drawn"
titled || fail "the first lesson is not in the title"
echo "a window with a title, drawn"
