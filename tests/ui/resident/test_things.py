"""What to bring is called as the visitor calls it, wherever it is read."""

from __future__ import annotations

from tests.ui.resident.test_bringing import listed
from tests.ui.resident.test_route import looked_at
from ui.common.markup import plain

OWN, OFFICE = "あなたの本人確認書類", "来庁者の本人確認書類"


def test_the_visitor_is_addressed_and_the_city_keeps_its_word() -> None:
    flow = looked_at("outcome")
    assert flow.state.outcome is not None
    assert OFFICE in [one.text("ja") for one in flow.state.outcome.bring]
    assert OWN in [plain(one["title"]) for one in listed(flow)]


def test_why_says_it_as_the_list_does() -> None:
    things = next(one["value"] for one in looked_at("why").view()["sections"] if one["icon"] == "bag")
    assert plain(things).splitlines()[-1] == OWN
