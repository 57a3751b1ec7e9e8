"""Writes samples/site/introduction.wav: two seconds of a five-note tune that stand in for a spoken self-introduction.

Mono, 8 kHz, 8 bits a sample (about 16 KB), so that a capture of the page stays small.
Usage: python3 introduction.py
"""
import math
import wave
from pathlib import Path

SITE = Path(__file__).resolve().parents[2] / "samples" / "site"
RATE_HZ = 8000
NOTE_S = 0.4
NOTES_HZ = (523.25, 587.33, 659.25, 783.99, 1046.50)


def note(pitch_hz):
    """One note that fades out, as unsigned 8-bit samples (128 is silence)."""
    count = int(RATE_HZ * NOTE_S)
    return bytes(
        128 + round(90 * (1 - at / count) * math.sin(2 * math.pi * pitch_hz * at / RATE_HZ)) for at in range(count)
    )


def write_introduction(path):
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(RATE_HZ)
        sound.writeframes(b"".join(map(note, NOTES_HZ)))


if __name__ == "__main__":
    write_introduction(SITE / "introduction.wav")
