"""A language model's questions, asked by the protocol's own client."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

import pytest

pytest.importorskip("mcp", reason="the mcp extra is not installed")

TOOLS = {"find_events", "event", "accounts", "statements", "who", "coverage"}


async def asks(name: str) -> dict[str, Any]:
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client

    command = ["-m", "dragoman", "mcp", "--record", name]
    path = {"PYTHONPATH": os.pathsep.join(sys.path)}  # a server is given no environment but what is named
    server = StdioServerParameters(command=sys.executable, args=command, env=path)
    out: dict[str, Any] = {}
    async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        out["tools"] = (await session.list_tools()).tools

        async def ask(tool: str, **arguments: Any) -> Any:
            result = await session.call_tool(tool, arguments)
            text = result.content[0].text
            return json.loads(text)["answer"] if not result.is_error else text

        out["events"] = await ask("find_events", parties="مصر, Russia", since="2023-12", most=5, language="fa")
        first = out["events"]["events"][0]["id"]
        out["event"] = await ask("event", id=first)
        out["accounts"] = await ask("accounts", id=first)
        out["said"] = await ask("statements", party="Egypt", most=3)
        out["who"] = await ask("who", name="پوتین")
        out["coverage"] = await ask("coverage")
        out["none"] = await ask("event", id="nothing")
        out["wrong"] = await ask("find_events", since="yesterday")
    return out


@pytest.mark.filterwarnings("ignore")
def test_every_tool_answers(samples: str) -> None:
    anyio = pytest.importorskip("anyio")
    told = anyio.run(asks, samples)
    assert {tool.name for tool in told["tools"]} == TOOLS
    assert all(tool.description for tool in told["tools"])
    assert told["events"]["count"] >= len(told["events"]["events"]) >= 1
    assert all(set(event["parties"]) >= {"EGY", "RUS"} for event in told["events"]["events"])
    assert told["event"]["quotes"]
    assert told["accounts"]["points"]
    assert told["said"]["statements"][0]["words"]
    assert any(one["name"] == "Vladimir Putin" for one in told["who"]["found"])
    assert sum(one["articles"] for one in told["coverage"]["sources"]) > 20
    assert "nothing" in told["none"]
    assert "yesterday" in told["wrong"]
