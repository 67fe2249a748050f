"""`mou`, which prints a line once it is loaded, before it does anything.

python says_when_it_starts.py ARGUMENTS…
"""

from mou_cli.__main__ import main

print("started", flush=True)
main()
