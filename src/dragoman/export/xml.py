"""What XML 1.0 has no place for (https://www.w3.org/TR/xml/#charsets)."""

from __future__ import annotations

NOT_IN_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF])
