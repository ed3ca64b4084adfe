"""The public API: results, state, sessions, timeouts, cancellation, streams, custom commands."""

from __future__ import annotations

import asyncio
import time

import pytest

from bash_env import BashEnv, ExecResult, Limits, VirtualClock


def run(env: BashEnv, script: str, **how: object) -> ExecResult:
    return asyncio.run(env.exec(script, **how))


def test_result() -> None:
    result = run(BashEnv(), "echo out; echo err >&2; exit 3")
    assert (result.stdout, result.stderr, result.exit_code) == ("out\n", "err\n", 3)
    assert not result.ok


def test_bytes_that_are_not_utf8() -> None:
    result = BashEnv().exec_sync(r"printf '\xff\n'")
    assert result.stdout_bytes == b"\xff\n"
    assert result.stdout == "\ufffd\n"


def test_relative_files_live_in_the_home_directory() -> None:
    env = BashEnv(files={"src/app.py": "x = 1\n", "/etc/thing": b"\x00"})
    assert env.exec_sync("cat src/app.py; pwd").stdout == "x = 1\n/home/user\n"
    assert env.exec_sync("wc -c < /etc/thing").stdout == "1\n"


def test_lazy_files_are_asked_once() -> None:
    asked = []

    async def later() -> str:
        await asyncio.sleep(0)
        asked.append("later")
        return "async\n"

    def now() -> bytes:
        asked.append("now")
        return b"sync\n"

    env = BashEnv(files={"a": now, "b": later, "c": later})
    assert asked == []
    assert run(env, "cat a b; cat b").stdout == "sync\nasync\nasync\n"
    assert asked == ["now", "later"]


def test_state_lasts() -> None:
    env = BashEnv()
    env.exec_sync("x=1; cd /tmp; f() { echo f$x; }; set -o pipefail; shopt -s extglob")
    assert (
        env.exec_sync("f; pwd; shopt -po pipefail; shopt -p extglob").stdout
        == "f1\n/tmp\nset -o pipefail\nshopt -s extglob\n"
    )
    assert env.cwd == "/tmp"
    assert env.get_variable("x") == "1"


def test_exit_does_not_end_the_environment() -> None:
    env = BashEnv()
    assert env.exec_sync("y=2; exit 7").exit_code == 7
    assert env.exec_sync("echo $y").stdout == "2\n"


def test_isolated_leaves_no_state() -> None:
    env = BashEnv()
    env.exec_sync("x=1")
    assert env.exec_sync("echo $x; x=2; cd /; f() { :; }", isolated=True).stdout == "1\n"
    assert env.exec_sync("echo $x; pwd; type f 2>&1").stdout == "1\n/home/user\nbash: line 1: type: f: not found\n"


def test_arguments_stdin_environment_and_directory_of_one_call() -> None:
    env = BashEnv()
    result = env.exec_sync('cat; echo "$1,$#,$V"; pwd', stdin="in\n", args=["a b"], env={"V": "v"}, cwd="/usr")
    assert result.stdout == "in\na b,1,v\n/usr\n"
    assert env.exec_sync('echo "$#,$V"; pwd').stdout == "0,\n/home/user\n"


def test_environment_replaces_the_default() -> None:
    env = BashEnv(env={"PATH": "/usr/bin", "A": "1"})
    assert env.exec_sync("echo $A,$USER; env | grep A=").stdout == "1,\nA=1\n"


def test_exec_calls_queue() -> None:
    async def both() -> list[str]:
        env = BashEnv()
        results = await asyncio.gather(env.exec("sleep 0.05; x=1; echo $x"), env.exec("echo $x"))
        return [r.stdout for r in results]

    assert asyncio.run(both()) == ["1\n", "1\n"]


def test_sessions_run_side_by_side() -> None:
    env = BashEnv()
    env.exec_sync("mkfifo p")

    async def through_a_pipe() -> str:
        other = env.session()
        reading, _ = await asyncio.gather(
            env.exec("read l < p; echo got $l", timeout=5), other.exec("echo hi > p", timeout=5)
        )
        return reading.stdout

    assert asyncio.run(through_a_pipe()) == "got hi\n"


def test_timeout_ends_everything_the_call_started() -> None:
    env = BashEnv()
    start = time.monotonic()
    result = run(env, "(sleep 5 & echo $!; wait)", timeout=0.3)
    assert time.monotonic() - start < 2
    assert result.timed_out
    assert result.exit_code == 124
    assert result.stdout.strip().isdigit()
    assert env.exec_sync("echo still here").stdout == "still here\n"


def test_an_endless_loop_stops_and_leaves_the_event_loop_free() -> None:
    """The processor time between two wakes is looked at, which does not depend on what else the machine does."""
    gaps = []

    async def watch() -> None:
        last = time.process_time()
        while True:
            await asyncio.sleep(0.005)
            now = time.process_time()
            gaps.append(now - last)
            last = now

    async def both() -> ExecResult:
        watcher = asyncio.create_task(watch())
        result = await BashEnv().exec("while :; do :; done", timeout=0.3)
        watcher.cancel()
        return result

    assert asyncio.run(both()).timed_out
    assert gaps
    assert max(gaps) < 0.1


def test_cancelling_ends_the_call() -> None:
    async def cancel() -> str:
        env = BashEnv()
        task = asyncio.create_task(env.exec("echo a > f; sleep 100; echo b > f"))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return (await env.exec("cat f; jobs")).stdout

    assert asyncio.run(cancel()) == "a\n"


def test_streams() -> None:
    async def collect() -> list[tuple[int, bytes]]:
        return [(c.fd, c.data) async for c in BashEnv().stream("echo a; sleep 0.01; echo b >&2")]

    assert asyncio.run(collect()) == [(1, b"a\n"), (2, b"b\n")]


def test_custom_commands_are_programs() -> None:
    env = BashEnv()

    @env.command("hello")
    async def hello(process: object) -> int:
        await asyncio.sleep(0)
        await process.write(b"hello " + " ".join(process.argv[1:]).encode() + b"\n")
        return 3

    result = run(env, "hello a | cat; echo x y | xargs hello > f; cat f; which hello; hello >/dev/null; echo $?")
    assert result.stdout == "hello a\nhello x y\n/usr/local/bin/hello\n3\n"


def test_files_of_the_environment() -> None:
    async def use() -> None:
        env = BashEnv()
        await env.write_file("d/e/f.txt", "text\n")
        assert (await env.exec("cat d/e/f.txt; rm d/e/f.txt; echo x > g")).stdout == "text\n"
        assert not await env.exists("d/e/f.txt")
        assert await env.read_file("g") == "x\n"
        assert await env.read_bytes("/home/user/g") == b"x\n"
        assert await env.list_directory() == ["d", "g"]
        await env.remove("d")
        assert await env.list_directory() == ["g"]
        with pytest.raises(FileNotFoundError):
            await env.read_file("nope")

    asyncio.run(use())


def test_a_virtual_clock_sleeps_in_no_time() -> None:
    env = BashEnv(clock=VirtualClock())
    start = time.monotonic()
    assert env.exec_sync("a=$SECONDS; sleep 3600; echo $((SECONDS - a))").stdout == "3600\n"
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    ("limits", "script", "words"),
    [
        ({"max_output_bytes": 1000}, "yes", "max_output_bytes"),
        ({"max_string_bytes": 1000}, "x=$(yes)", "max_string_bytes"),
        ({"max_call_depth": 50}, "f() { f; }; f", "max_call_depth"),
        ({"max_filesystem_bytes": 100_000}, "yes > f", "No space left on device"),
        ({"max_processes": 20}, "f() { f | f; }; f", "Resource temporarily unavailable"),
    ],
)
def test_limits_are_named_and_the_environment_stays_usable(limits: dict[str, int], script: str, words: str) -> None:
    env = BashEnv(limits=Limits(**limits))
    result = env.exec_sync(script, timeout=10)
    assert words in result.stderr
    assert not result.timed_out
    assert env.exec_sync("echo ok").stdout == "ok\n"


def test_deep_recursion() -> None:
    result = BashEnv().exec_sync("f() { (( $1 == 0 )) && return; f $(($1 - 1)); }; f 2000; echo done")
    assert (result.stdout, result.stderr) == ("done\n", "")


def test_a_deadlock_is_reported() -> None:
    result = BashEnv().exec_sync("mkfifo p; cat p")
    assert "deadlock" in result.stderr
