"""Where envoys are posted: "the Iranian ambassador to Russia", «السفير التركي لدى بغداد», and their names behind it."""

from __future__ import annotations

import msgspec

from dragoman.extraction.actors.definite import defined
from dragoman.extraction.actors.english import English
from dragoman.extraction.actors.mention import Phrase
from dragoman.language.lexicon import Found
from dragoman.text.signs import COMMAS

POSTED = frozenset(("ambassador", "envoy", "diplomat"))  # "to X", «لدى X» say where, not whose
SENT = ("envoy",)  # an ambassador whom somebody sends something is at his post
SENDING = frozenset(("send-person", "dispatch"))  # the sets of verbs that send somebody
GOING = frozenset(("visit", "arrival", "setting-out", "return-trip", "reach", "return"))  # nouns and verbs of going
LEAVING = frozenset(("arrive", "depart", "travel", "return"))  # the sets of Arabic verbs of going with «إلى»
NAMED = frozenset(("actor.person", "actor.short", "actor.title", "actor.state", "actor.city"))
REGION = 3  # words of where an envoy is sent («إلى الشرق الأوسط»)


class Posting(English):
    """Takes where somebody is posted into his phrase."""

    def _posted(self, phrase: Phrase, hit: Found, sort: str) -> bool:
        """ "the Iranian ambassador to Russia", «السفير التركي لدى مقديشو»: where, not whose."""
        if phrase.office in POSTED and phrase.state is not None and sort == "body" and self._at_body(phrase, hit):
            return True
        if phrase.office not in POSTED or phrase.people or sort not in ("state", "city"):
            return False
        if self._joint(phrase, hit):
            return True
        if self._sent_off(phrase, hit) or self._goes(phrase, hit):
            return False
        words = range(phrase.j, hit.i)
        if not self.english and phrase.state is not None and self._accredited(phrase, hit):
            return True
        if phrase.state is not None and self.charged.get(phrase.j) == hit.i:
            return True
        if not self.english:
            return phrase.state is not None and len(words) == 1 and words[0] in self.toward
        inner = all(self.passage.fold(t) in self.passage.pack.inner for t in words)
        return 1 <= len(words) <= 3 and inner and self._directs(phrase.j, hit.i)

    def _sent_off(self, phrase: Phrase, hit: Found) -> bool:
        """«إرسال مبعوث لبيونغ يانغ», "sent his envoy to Kyiv": who is sent is not posted there."""
        at = phrase.i
        while at > 0 and self.passage.fold(at - 1) in self.passage.pack.opening:
            at -= 1
        sends = self.passage.ending("frame", at)
        sent = sends is not None and any(e.value in SENDING for e in sends.all("frame.verb"))
        if not sent or "actor.body" in hit.kinds or phrase.office not in (SENT if self.english else POSTED):
            return False
        return self.passage.fold(self._end(hit)) not in self.passage.pack.articles  # "sent its envoy to X a note"

    def _at_body(self, phrase: Phrase, hit: Found) -> bool:
        """«نماینده دائم ایران نزد سازمان ملل»: whether a Persian envoy serves at a body."""
        late = self.passage.pack.data.pack.order == "SOV"
        return late and hit.i == phrase.j + 1 and phrase.j in self.toward

    def _goes(self, phrase: Phrase, hit: Found) -> bool:
        """«فرستاده ویژه چین به مسکو سفر کرد», «سفر نماینده چین به کابل»: who goes there is not posted there."""
        if self.passage.pack.data.pack.order != "SOV":
            return self._arrives(phrase, hit)
        at = phrase.i
        while at > 0 and self.passage.fold(at - 1) in self.passage.pack.qualifiers | self.passage.pack.modifiers:
            at -= 1  # «سفر دو روزه …»
        beside = (self.passage.ending("frame", at), self.passage.starting("frame", self._end(hit)))
        entries = (e for f in beside if f is not None for k in ("frame.noun", "frame.verb") for e in f.all(k))
        return any(e.value in GOING for e in entries)

    def _arrives(self, phrase: Phrase, hit: Found) -> bool:
        """«وصل مبعوث الرئيس الروسي إلى دمشق»: right behind an Arabic verb of going, where an envoy goes; with his name
        or another place behind it, where he is posted («وصل المبعوث الأمريكي إلى سوريا توم باراك إلى بيروت»).
        """
        verb = self.passage.ending("frame", phrase.i)
        goes = verb is not None and any(e.value in LEAVING for e in verb.all("frame.verb"))
        if not goes or self.english or hit.i != phrase.j + 1 or phrase.j not in self.toward:
            return False
        end = self._end(hit)
        behind = self.passage.starting("actor", end + (self.passage.fold(end) in COMMAS))
        named = behind is not None and not behind.pre and not behind.kinds.isdisjoint(NAMED)
        return not named and end not in self.toward and self.name_after(end, True) <= end

    def _described(self, hit: Found) -> bool:
        """ "the head of the German carmaker": whether an English adjective is that of a plain word behind it, which is
        no service of the state ("of Egyptian intelligence").
        """
        behind = self.passage.tokens[hit.j] if hit.j < len(self.passage.tokens) else None
        layers = ("actor", "func", "frame", "light", "say", "date")
        if behind is None or behind.form.kind != "w" or any(self.passage.starting(n, hit.j) for n in layers):
            return False
        return behind.form.fold not in self.passage.pack.data.words.services

    def _accredited(self, phrase: Phrase, hit: Found) -> bool:
        """Arabic «السفير التركي في بغداد فلان», «سفيرة الهند المعتمدة لدى عمان», «سفير الصين بالخرطوم فلان»: where an
        envoy is posted, behind «في» or «بـ» only with his name behind it, as what was told was there too.
        """
        if self.passage.pack.data.pack.order != "VSO":
            return False
        clitic = self.passage.pack.clitics.get(hit.pre)
        sent = phrase.office in SENT and self._for(clitic.preposition if clitic else "")
        written = sent or self._within(clitic.preposition if clitic else "")
        end = hit.i if written else hit.i - 1
        if end < phrase.j or not self.gap(phrase.j, end):
            return False
        if not written and end in self.toward:
            return True
        if not written and hit.i not in self.placed:
            return False
        if phrase.office == "envoy" and hit.get("actor.state") is not None and not written:
            return hit.get("actor.capital") is None  # «مبعوث الأمم المتحدة في اليمن» may be anywhere
        behind = self.passage.starting("actor", self._end(hit))
        listed = behind is not None and bool(behind.kinds & {"actor.person", "actor.title"}) and not behind.pre
        return listed or self.name_after(self._end(hit), True) > self._end(hit)

    def _joint(self, phrase: Phrase, hit: Found) -> bool:
        """«المبعوث الخاص للأمم المتحدة وجامعة الدول العربية»: the second body that sends one envoy, who speaks for the
        first.
        """
        clitic = self.passage.pack.clitics.get(hit.pre)
        added = bool(clitic and clitic.conjunction and not clitic.preposition)
        body = "actor.body" in hit.kinds and phrase.office == "envoy" and phrase.state is not None
        return not self.english and body and added and hit.i == phrase.j

    def _posted_also(self, phrase: Phrase, hit: Found) -> bool:
        """«السفير السعودي لدى إيطاليا ومالطا»: the next land where one ambassador is."""
        clitic = self.passage.pack.clitics.get(hit.pre)
        added = bool(clitic and clitic.conjunction and not clitic.preposition)
        return not self.english and added and hit.i == phrase.j and self._sort(hit) == "state"

    def _sent_to(self, phrase: Phrase, k: int) -> Phrase | None:
        """Arabic «مبعوث ترامب إلى الشرق الأوسط ستيف ويتكوف»: a listed name behind where an envoy is sent."""
        whose = phrase.state or phrase.sender
        if self.english or phrase.office not in POSTED or phrase.people or not whose or k >= len(self.hits):
            return None
        hit = self.hits[k]
        words = range(phrase.j + 1, hit.i)
        if phrase.j not in self.toward or not 1 <= len(words) <= REGION or self._sort(hit) != "person" or hit.pre:
            return None
        if not all(defined(self.passage, t) for t in words):
            return None
        people, full = self._people(hit)
        fits = tuple(p for p in people if self.known(p, phrase.office if phrase.state else None, phrase.state))
        return (
            msgspec.structs.replace(phrase, j=hit.j, people=fits, full=full, kind="person", sender=()) if fits else None
        )

    def _for(self, prep: str) -> bool:
        """«المبعوث الأميركي الخاص لكوريا الشمالية ستيفن بيغون»: for where somebody is sent, with his name behind it."""
        vso = self.passage.pack.data.pack.order == "VSO"
        return vso and self.passage.pack.clitic_marks.get(prep) == "to-clitic"

    def _within(self, prep: str) -> bool:
        """«بالسفارة»: in a house."""
        vso = self.passage.pack.data.pack.order == "VSO"
        return vso and self.passage.pack.clitic_marks.get(prep) == "by-clitic"
