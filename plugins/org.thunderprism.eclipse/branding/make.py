#!/usr/bin/env python3
"""Makes the pictures of the product from the SVG files beside this one; run it by hand after a change of those.

Needs rsvg-convert (Debian: librsvg2-bin).
"""
import pathlib
import struct
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2] / "features" / "org.thunderprism.platform.feature" / "root"
SIZES = (16, 32, 48, 64, 128, 256)
ICNS_TYPES = {128: b"ic07", 256: b"ic08", 32: b"ic11", 64: b"ic12"}


def png(source: str, width: int) -> bytes:
    return subprocess.run(["rsvg-convert", "-w", str(width), str(HERE / source)], check=True, stdout=subprocess.PIPE).stdout


def icon(size: int) -> bytes:
    """Small sizes have a picture of their own, with fewer and thicker lines."""
    return png("thunderprism-small.svg" if size <= 32 else "thunderprism.svg", size)


def ico(pictures: dict[int, bytes]) -> bytes:
    """An ICO file whose entries are PNGs, as Windows reads them since Vista."""
    offset = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    for size, data in pictures.items():
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return directory + b"".join(pictures.values())


def icns(pictures: dict[int, bytes]) -> bytes:
    """An ICNS file whose entries are PNGs."""
    body = b"".join(kind + struct.pack(">I", 8 + len(pictures[size])) + pictures[size] for size, kind in ICNS_TYPES.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> None:
    pictures = {size: icon(size) for size in SIZES}
    for size, data in pictures.items():
        (HERE / f"thunderprism-{size}.png").write_bytes(data)
    (HERE / "about.png").write_bytes(png("about.svg", 240))
    (ROOT / "linux" / "thunderprism.svg").write_bytes((HERE / "thunderprism.svg").read_bytes())
    (ROOT / "win32" / "thunderprism.ico").write_bytes(ico(pictures))
    (ROOT / "macosx" / "thunderprism.icns").write_bytes(icns(pictures))


if __name__ == "__main__":
    main()
