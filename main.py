# -*- coding: utf-8 -*-
"""Starts 备齐: makes sure of its environment, then hands over to the program."""

import sys

if sys.version_info < (3, 8):  # older ones cannot even read app/environment
    sys.stderr.write(
        "Beiqi needs Python 3.11 - 3.14. / 备齐需要 Python 3.11 到 3.14，请安装后再启动。\n"
    )
    sys.exit(2)

if __name__ == "__main__":
    from app import environment

    environment.enter()

    from app import launch

    sys.exit(launch.main(sys.argv[1:]))
