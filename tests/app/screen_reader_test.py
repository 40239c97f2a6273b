# SPDX-License-Identifier: GPL-3.0-or-later
"""The built program as a screen reader meets it: over AT-SPI, on a display and a session bus of its own.

    dbus-run-session -- /usr/bin/python3 screen_reader_test.py PROGRAM
"""
import os
import subprocess
import sys
import tempfile
import time
import warnings

warnings.simplefilter("ignore", DeprecationWarning)  # of how Python finds AT-SPI's functions

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

patience = 20  # seconds, for a machine that is busy


def start_display(home):
    """A virtual display with a number that nobody else uses, and somebody who gives windows the keyboard."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as answer:
        os.environ["DISPLAY"] = ":" + answer.readline().strip()
    manager = subprocess.Popen(["openbox", "--startup", f"touch {home}/managed"], stderr=subprocess.DEVNULL)
    eventually("the window manager", lambda: os.path.exists(f"{home}/managed"))
    return [server, manager]


def start_program(program, home):
    for folder in ("config", "data", "cache"):
        os.mkdir(f"{home}/{folder}")
        os.environ[f"XDG_{folder.upper()}_HOME"] = f"{home}/{folder}"
    os.mkdir(f"{home}/config/Synstep")
    with open(f"{home}/config/Synstep/Synstep.conf", "w") as settings:
        # The story of the lesson would wait for answers.
        settings.write("[General]\nlanguage=en\nmotion=false\nguided=false\n")
    os.environ.update(XDG_RUNTIME_DIR=home, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb",
                      LC_ALL="C.UTF-8")
    return subprocess.Popen([program, "third-ack-lost"])


def eventually(what, found):
    """What the function gives as soon as it gives something; the program answers when it has time to."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        try:
            result = found()
        except Exception:  # it is not there yet, or it is just being replaced
            result = None
        if result:
            return result
        time.sleep(0.02)
    raise AssertionError(f"not within {patience} s: {what}")


def children(node):
    return [node.get_child_at_index(i) for i in range(node.get_child_count())]


def everything(node):
    yield node
    for child in children(node):
        if child is not None:
            yield from everything(child)


def find(root, role, name):
    return next((n for n in everything(root) if n.get_role_name() == role and n.get_name() == name), None)


def names(node):
    return [child.get_name() for child in children(node)]


def press(node, action):
    which = next(i for i in range(node.get_n_actions()) if node.get_action_name(i) == action)
    assert node.do_action(which)


class Listener:
    """What the program tells of itself: kinds of events, and whom they are about."""

    def __init__(self, *kinds):
        self.heard = []
        self.listener = Atspi.EventListener.new(lambda event: self.heard.append(event.source.get_name()))
        for kind in kinds:
            self.listener.register(kind)

    def hears(self, said):
        while GLib.MainContext.default().iteration(False):
            pass
        return any(said(name) for name in self.heard)


def main():
    def running():
        desktop = Atspi.get_desktop(0)
        return next((app for app in children(desktop) if app and "synstep" in app.get_name().lower()), None)

    app = eventually("the program on the bus", running)
    ladder = eventually("the sequence diagram", lambda: find(app, "list", "Sequence diagram"))
    forward = eventually("the button for the next step", lambda: find(app, "push button", "Next"))

    steps = Listener("object:property-change:accessible-name")
    focus = Listener("object:state-changed:focused")
    # Step after step, until the third message is lost.
    lost = "Client to Server, ACK, sequence number 101, acknowledgment number 301, lost"
    for _ in range(12):
        if lost in names(ladder):
            break
        before = names(ladder)
        press(forward, "Press")
        eventually("a step", lambda: names(ladder) != before)
    told = names(ladder)
    assert lost in told, told
    assert told.index("Client to Server, SYN, sequence number 100") < told.index(lost), told
    assert "Client: SYN-SENT" in told, told
    assert any(name.startswith("Server: RTO 1 s") for name in told), told

    # Its loss is drawn with it, and counted once it is no longer in flight.
    press(forward, "Press")
    eventually("the announcement of a loss", lambda: steps.hears(
        lambda name: "1 lost" in name and "Client ESTABLISHED, Server SYN-RECEIVED" in name))

    # A message can be chosen from outside, and says that it is.
    message = next(child for child in children(ladder) if child.get_name() == lost)
    press(message, "SetFocus")
    eventually("the message chosen", lambda: message.get_state_set().contains(Atspi.StateType.SELECTED))
    eventually("the focus on the message", lambda: focus.hears(lambda name: name == lost))
    place = message.get_extents(Atspi.CoordType.SCREEN)
    assert place.width > 100 and place.height > 0, (place.width, place.height)

    chart = eventually("the state chart", lambda: find(app, "list", "State chart"))
    assert "Client: ESTABLISHED" in names(chart), names(chart)
    runs = eventually("the runs", lambda: find(app, "list", "Runs"))
    assert names(runs)[0].startswith("Run 1"), names(runs)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.chmod(home, 0o700)
        display = start_display(home)
        program = start_program(sys.argv[1], home)
        try:
            main()
        finally:
            program.terminate()
            program.wait()
            for one in reversed(display):
                one.terminate()
                one.wait()
