"""Measure splink's weights on the pairs of measure_linking.py: Fellegi and Sunter's model, fitted by EM on DuckDB.

`python scripts/measure_splink.py LINKED` lets splink fit the weights of our levels on the pairs that blocking proposes,
without the answers, and clusters by them as `measure_linking.py --cross` does: thresholds of a part are chosen on the
others. A level's share among all these pairs stands for its share among pairs that are not one. Since the model takes
features for independent, one feature of each group that reads the same fields is given.
"""

import argparse
from collections import Counter
from collections.abc import Mapping
from math import log
from pathlib import Path
from typing import Any

import pyarrow as pa
from learn_linking import BY_HAND, Pairs
from measure_linking import HeldOut, held_out, parts
from muc4_linked import templates
from splink import DuckDBAPI, Linker, SettingsCreator
from splink.comparison_library import CustomComparison

from dateline.link.score import Model, shipped_model

FEATURES = ("kind", "time", "place", "target_weight", "doers", "killed")
_PAIRS = "l.met[r.number] IS NOT NULL"
_LEAST = 1e-4  # the smallest share of a level, so that one never seen does not decide alone
_SHIFTS = tuple(range(-4, 7))  # of the threshold, in natural logarithms of odds
_SHARE_AT_FIRST = 0.1  # of pairs that are one


def splink_model(pairs: Pairs) -> Model:
    """The model that splink fits to the pairs, with the weights that are set by hand as `fitted` keeps them."""
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[_comparison(feature, pairs) for feature in FEATURES],
        blocking_rules_to_generate_predictions=[_PAIRS],
        probability_two_random_records_match=_SHARE_AT_FIRST,
    )
    linker = Linker(DuckDBAPI().register(_table(pairs)), settings, log_level="ERROR")
    session = linker.training.estimate_parameters_using_expectation_maximisation(
        _PAIRS, fix_u_probabilities=True, record_sample_proportion=1.0
    )
    share = session.core_model_settings.probability_two_random_records_match
    learnt = linker.misc.save_model_to_json()["comparisons"]
    weights = {found["output_column_name"]: _weights(found["comparison_levels"]) for found in learnt}
    kept = {name: {**weights.get(name, {}), **BY_HAND.get(name, {})} for name in (*weights, *BY_HAND)}
    return Model(round(log(share / (1 - share)), 3), kept)


def _weights(levels: list[Mapping[str, Any]]) -> dict[str, float]:
    """The natural logarithm of how much likelier each level is among pairs that are one."""
    told = [level for level in levels if not level.get("is_null_level")]
    return {
        level["label_for_charts"]: round(log(max(level.get("m_probability", 0), _LEAST) / level["u_probability"]), 3)
        for level in told
    }


def _comparison(feature: str, pairs: Pairs) -> CustomComparison:
    """A feature's levels in the order of the weights that ship, for EM starts from the first as the most alike."""
    seen = Counter(level for row in pairs.levels for name, level in row if name == feature)
    order = sorted(seen, key=lambda level: (-shipped_model().weight(feature, level), level))
    at = f'"{feature}_l"["unique_id_r"]'
    untold = {"sql_condition": f"{at} IS NULL", "label_for_charts": "untold", "is_null_level": True}
    told = [
        {
            "sql_condition": f"{at} = '{level}'",
            "label_for_charts": level,
            "u_probability": max(seen[level] / seen.total(), _LEAST),
        }
        for level in order
    ]
    return CustomComparison([untold, *told], output_column_name=feature)


def _table(pairs: Pairs) -> pa.Table:
    """An event a row, with the level of each feature by the later event that it meets."""
    columns: dict[str, list[dict[int, str]]] = {name: [{} for _ in pairs.signatures] for name in (*FEATURES, "met")}
    for (left, right), levels in zip(pairs.positions, pairs.levels, strict=True):
        columns["met"][left][right] = "met"
        for name, level in levels:
            if name in columns:
                columns[name][left][right] = level
    levels_of = pa.map_(pa.int64(), pa.string())
    maps = {name: pa.array([list(row.items()) for row in rows], levels_of) for name, rows in columns.items()}
    numbers = pa.array(range(len(pairs.signatures)), pa.int64())
    return pa.table({"unique_id": numbers, "number": numbers, **maps})


class Splink(HeldOut):
    """Scores every pair by splink's model, which has seen no answer."""

    def __init__(self, pairs: Pairs, part: Mapping[str, int]) -> None:
        super().__init__(pairs, part)
        self.model = splink_model(pairs)

    def model_for(self, *_: int) -> Model:
        """The same for all parts."""
        return self.model


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("linked", type=Path, help="the folder that holds dev.jsonl of the linked templates")
    gold = templates(parser.parse_args().linked)
    part = parts(gold)
    model = Splink(Pairs(gold), part)
    for feature, weights in model.model.weights.items():
        print(feature, weights)
    print("splink's weights, start", model.model.start)
    print(held_out(gold, model, part, _SHIFTS))


if __name__ == "__main__":
    main()
