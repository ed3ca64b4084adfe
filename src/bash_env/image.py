"""The tree that a new machine starts with; made once, every environment forks it."""

from __future__ import annotations

import stat as st

from bash_env.commands.registry import names
from bash_env.fs.memory import MemoryFileSystem
from bash_env.kernel.devices import DEVICE_FILES
from bash_env.kernel.machine import MAGIC

_DIRECTORIES = [
    "/boot",
    "/dev",
    "/etc",
    "/etc/skel",
    "/home",
    "/media",
    "/mnt",
    "/opt",
    "/proc",
    "/root",
    "/run",
    "/run/user",
    "/srv",
    "/sys",
    "/usr",
    "/usr/bin",
    "/usr/games",
    "/usr/include",
    "/usr/lib",
    "/usr/local",
    "/usr/local/bin",
    "/usr/local/lib",
    "/usr/local/sbin",
    "/usr/local/share",
    "/usr/sbin",
    "/usr/share",
    "/usr/src",
    "/var",
    "/var/backups",
    "/var/cache",
    "/var/lib",
    "/var/log",
    "/var/opt",
    "/var/spool",
]
_SHARED_DIRECTORIES = ("/dev/shm", "/run/lock", "/tmp", "/var/tmp")
_LINKS = {"/etc/mtab": "/proc/mounts", "/run/shm": "/dev/shm", "/var/lock": "/run/lock", "/var/run": "/run"}
_MERGED = ("bin", "lib", "sbin")  # since the usrmerge these are links into /usr
_FILES = {
    "/etc/passwd": "root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n"
    "user:x:1000:1000:user:/home/user:/bin/bash\n",
    "/etc/group": "root:x:0:\nnogroup:x:65534:\nuser:x:1000:\n",
    "/etc/hostname": "bash-env\n",
    "/etc/hosts": "127.0.0.1\tlocalhost\n",
    "/etc/shells": "/bin/sh\n/bin/bash\n",
    "/etc/os-release": 'PRETTY_NAME="bash-env"\nNAME="bash-env"\nID=bash-env\nID_LIKE=debian\n',
    "/usr/share/awk/ord.awk": """# ord(text): the code of the first character of a text; chr(code): the character of a code
BEGIN {
    for (_ord_code = 0; _ord_code < 128; _ord_code++)
        _ord_codes[sprintf("%c", _ord_code)] = _ord_code
}
function ord(text) {
    return _ord_codes[substr(text, 1, 1)]
}
function chr(code) {
    return sprintf("%c", code + 0)
}
""",
}
_KERNEL_FILES = {  # what proc(5) shows of a machine with one processor that has just been switched on
    "cpuinfo": "processor\t: 0\nvendor_id\t: bash-env\ncpu family\t: 6\n"
    "model\t\t: 1\nmodel name\t: bash-env virtual processor\n"
    "cpu MHz\t\t: 1000.000\ncache size\t: 1024 KB\nphysical id\t: 0\nsiblings\t: 1\ncore id\t\t: 0\ncpu cores\t: 1\n"
    "flags\t\t: fpu\nbogomips\t: 2000.00\n\n",
    "filesystems": "nodev\tproc\nnodev\ttmpfs\n",
    "loadavg": "0.00 0.00 0.00 1/1 1\n",
    "meminfo": "MemTotal:        2097152 kB\nMemFree:         1966080 kB\nMemAvailable:    1966080 kB\n"
    "Buffers:               0 kB\nCached:           131072 kB\nShmem:                 0 kB\nSReclaimable:          0 kB\n"
    "SwapTotal:             0 kB\nSwapFree:              0 kB\n",
    "mounts": "tmpfs / tmpfs rw 0 0\nproc /proc proc rw 0 0\n",
    "stat": "cpu  0 0 0 0 0 0 0 0 0 0\ncpu0 0 0 0 0 0 0 0 0 0 0\n",
    "sys/kernel/hostname": "bash-env\n",
    "sys/kernel/osrelease": "6.1.0-bash-env\n",
    "sys/kernel/ostype": "Linux\n",
    "uptime": "1.00 1.00\n",
    "version": "Linux version 6.1.0-bash-env (bash-env) #1 SMP bash-env\n",
}
_image: MemoryFileSystem | None = None


def program_file(name: str) -> bytes:
    """The content of the executable that runs our program `name`."""
    return MAGIC + name.encode() + b"\n"


def base_image() -> MemoryFileSystem:
    """A fork of the initial tree."""
    global _image
    if _image is None:
        _image = _build()
    return _image.fork()


def _build() -> MemoryFileSystem:
    fs = MemoryFileSystem()
    for path in _DIRECTORIES:
        fs.add_dir(path)
    fs.add_dir("/home/user", uid=1000, gid=1000)
    for path in _SHARED_DIRECTORIES:
        fs.add_dir(path, mode=0o1777)
    for name in _MERGED:
        fs.add_symlink(f"/{name}", f"usr/{name}")
    for path, target in _LINKS.items():
        fs.add_symlink(path, target)
    for path, text in _FILES.items():
        fs.add_file(path, text)
    for name, text in _KERNEL_FILES.items():
        fs.add_file(f"/proc/{name}", text, mode=0o444)
    for name in names():
        fs.add_file(f"/usr/bin/{name}", program_file(name), mode=0o755)
    for name, mode, number in DEVICE_FILES:
        fs.add_device(f"/dev/{name}", st.S_IFCHR | mode, number)
    for name, number in (("stdin", 0), ("stdout", 1), ("stderr", 2)):
        fs.add_symlink(f"/dev/{name}", f"/proc/self/fd/{number}")
    fs.add_symlink("/dev/fd", "/proc/self/fd")
    return fs
