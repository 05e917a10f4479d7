"""Which ids lead to an incident is asked at every linking, of the incidents that change."""


def statements(words: dict[str, str]) -> list[str]:  # noqa: ARG001  alike in both kinds
    """The statements in the words of one database."""
    return ["create index redirects_new on redirects (new)"]
