"""Runs a command and prints what it took, as JSON; for measure.py, as a process of its own.

Linux counts the peak memory of whoever starts a process as that process's own, so the starter has to be small.
"""

import json
import os
import sys
import time

RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes of ru_maxrss
MIB = 1024 * 1024

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a tool finds its modules compiled, ours too, as pip leaves them with a user
start = time.perf_counter()
process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)])
_, status, used = os.wait4(process, 0)
seconds = time.perf_counter() - start
print(json.dumps([seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * RSS_UNIT / MIB]))
sys.exit(min(os.waitstatus_to_exitcode(status) % 256, 255))
