"""Getting the events of one passage out of a model, from the cache where they were asked for before."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from dateline.extract.base import UnreadableError
from dateline.extract.llm.answer import AnswerError, Told, read_answer
from dateline.extract.llm.cache import Cache
from dateline.extract.llm.chat import Chat, Reply
from dateline.extract.llm.endpoint import Endpoint
from dateline.extract.llm.prompt import request

REQUESTS, KEPT = "requests", "kept_answers"
PROMPT_TOKENS, COMPLETION_TOKENS = "prompt_tokens", "completion_tokens"


class Asking:
    """Asks one endpoint, and keeps the answers that have the form asked for."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._chat, self._cache = Chat(endpoint), Cache(endpoint.folder)

    def events(self, text: str, passage: str, used: Counter[str]) -> tuple[Told, ...]:
        """The events of a passage of a document of that text; what is spent and refused is counted in `used`.

        Raises UnreadableError where the model gives no answer of the form asked for, however often it is told.
        """
        question = request(self._endpoint.model, passage)
        known = self._known(text, question, used)
        if known is not None:
            return known
        answer, told = self._answer(passage, used)
        self._cache.put(text, question, answer)
        return told

    def _known(self, text: str, question: Mapping[str, Any], used: Counter[str]) -> tuple[Told, ...] | None:
        """The events of the kept answer; None where none is kept that can be read."""
        kept = self._cache.get(text, question)
        try:
            told = None if kept is None else read_answer(kept, used)
        except AnswerError:
            return None
        used[KEPT] += told is not None
        return told

    def _answer(self, passage: str, used: Counter[str]) -> tuple[str, tuple[Told, ...]]:
        earlier: list[tuple[str, str]] = []
        for _ in range(self._endpoint.tries):
            reply = self._reply(passage, earlier, used)
            try:
                return reply.content, read_answer(reply.content, used)
            except AnswerError as error:
                if reply.cut:
                    raise UnreadableError(
                        "the model's answer was cut off at its limit; raise the limit there"
                    ) from None
                earlier = [(reply.content, str(error))]
        told = f"the model's answer is not the JSON asked for, {self._endpoint.tries} times ({earlier[-1][1]})"
        raise UnreadableError(f"{told}; run again, or try another model")

    def _reply(self, passage: str, earlier: list[tuple[str, str]], used: Counter[str]) -> Reply:
        reply = self._chat.ask(request(self._endpoint.model, passage, earlier))
        used[REQUESTS] += 1
        used[PROMPT_TOKENS] += reply.prompt_tokens
        used[COMPLETION_TOKENS] += reply.completion_tokens
        return reply
