"""`python -m dragoman`."""

from dragoman.cli.main import run

if __name__ == "__main__":  # a process that is started afresh imports this too
    run()
