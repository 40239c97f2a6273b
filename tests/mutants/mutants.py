#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts single faults into the engine, one at a time, and asks whether the tests notice.

    tests/mutants/mutants.py [WORD ...]     all faults, or those whose names contain a word

The sources are copied to build/mutants and built there, with the tests of core/ alone. A fault that no test
notices is a hole in the tests: it is named, and the exit code is 1.
"""
import pathlib
import shutil
import subprocess
import sys

from faults import FAULTS

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "mutants"
SOURCE, BUILD = WORK / "source", WORK / "build"
# The quick and telling ones first; the first that fails ends it.
TESTS = ["tests/core/tcp/tcp_test", "tests/core/host/host_test", "tests/core/golden/golden_test",
         "tests/core/trace/trace_test", "tests/core/sim/sim_test", "tests/core/scenario/scenario_test",
         "tests/random/random_runs"]
ARGUMENTS = {"random_runs": ["1", "3000"]}
SECONDS = 120


def run(command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **more)


def copy_sources():
    SOURCE.mkdir(parents=True, exist_ok=True)
    for name in ("CMakeLists.txt", "cmake", "core", "tests", "resources"):
        path = ROOT / name
        if path.is_dir():
            shutil.rmtree(SOURCE / name, ignore_errors=True)
            # Without their times: what was built of a faulty file must not count as built of this one.
            shutil.copytree(path, SOURCE / name, copy_function=shutil.copy)
        else:
            shutil.copy(path, SOURCE / name)


def build():
    targets = [pathlib.Path(test).name for test in TESTS]
    return run(["cmake", "--build", BUILD, "--target", *targets])


def noticed_by():
    """The first test that fails, or nothing."""
    for test in TESTS:
        name = pathlib.Path(test).name
        try:
            result = run([BUILD / test, *ARGUMENTS.get(name, ["--gtest_brief=1", "--gtest_fail_fast"])],
                         timeout=SECONDS)
        except subprocess.TimeoutExpired:
            return f"{name} (it does not end)"
        if result.returncode != 0:
            return name
    return None


def main(words):
    chosen = [fault for fault in FAULTS if not words or any(word in fault[0] for word in words)]
    copy_sources()
    configured = run(["cmake", "-S", SOURCE, "-B", BUILD, "-G", "Ninja", "-DSYNSTEP_GUI=OFF",
                      "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_FLAGS_RELEASE=-O1"])
    sane = configured.returncode == 0 and build().returncode == 0
    if not sane or noticed_by():
        sys.exit("the engine as it is does not build, or does not pass its tests")
    unnoticed = []
    for number, (name, file, before, after) in enumerate(chosen, 1):
        path = SOURCE / "core" / file
        text = path.read_text()
        if text.count(before) != 1:
            sys.exit(f"{name}: core/{file} has the text {text.count(before)} times, not once:\n{before}")
        path.write_text(text.replace(before, after))
        built = build()
        by = "the compiler" if built.returncode != 0 else noticed_by()
        path.write_text(text)
        print(f"{number}/{len(chosen)} {name}: {by or 'NOT NOTICED'}", flush=True)
        if by is None:
            unnoticed.append(name)
        if built.returncode != 0:
            sys.exit(f"{name}: a fault that does not compile proves nothing\n{built.stdout}")
    print(f"{len(chosen) - len(unnoticed)} of {len(chosen)} faults were noticed")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
