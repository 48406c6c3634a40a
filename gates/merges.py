"""Whether reports of one contact came together and look-alikes stayed apart. Standard library only.

Judged over the contacts that were found and whose real contact is known by its key: B-cubed, that is, for
every report the share of its merged event's reports that are of the same contact (precision), and the share
of the contact's reports that are in its merged event (recall), averaged; `merged` is their harmonic mean.
"""

from __future__ import annotations

from typing import Any

Report = tuple[str, str]


def merged(pairs: list[tuple[str, str, str]], events: list[dict[str, Any]]) -> dict[str, float]:
    """`pairs` are page, key and the id that `read` printed; `events` what `timeline` printed."""
    home = {(r["source"], r["event"]): event["id"] for event in events for r in event["reports"]}
    keys: dict[Report, str] = {(page, event): key for page, key, event in pairs}
    mine = {report: home.get(report, "") for report in keys}
    precision = recall = 0.0
    for report, key in keys.items():
        together = [other for other in keys if mine[other] == mine[report]]
        same = [other for other in keys if keys[other] == key]
        both = sum(keys[other] == key for other in together)
        precision += both / len(together)
        recall += both / len(same)
    count = max(len(keys), 1)
    precision, recall = precision / count, recall / count
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        "merged": round(f1, 3),
        "merged_precision": round(precision, 3),
        "merged_recall": round(recall, 3),
    }
