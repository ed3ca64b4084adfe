"""`python -m bash_env`."""

from bash_env.cli.main import run

run()
