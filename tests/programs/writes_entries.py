"""Adds entries one by one and prints the id of each once it was acknowledged.

python writes_entries.py FOLDER NAME COUNT
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import make

from mou_cli.storage.register import Register

folder, name, count = sys.argv[1:]
register = Register(Path(folder), wait=120)
for number in range(int(count)):
    id_ = f"{int(name):04x}{number:016x}"
    entry = make.entry("ongoing", note=f"{name} {number}")._replace(id=id_)
    make.add(register, "nghe-an-quang-ngai-2023", entry)
    print(entry.id, flush=True)
