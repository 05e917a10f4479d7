"""How far two codings agree: gold against system, one measure a module, each with the source of its definition."""
