"""Writes the vectors beside this file: random data, and what other implementations say of them.

Exact signed-rank probabilities (up to 25 changes, ties too): R 4.2, exactRankTests::wilcox.exact; above that: SciPy 1.17,
wilcoxon with the normal approximation, continuity correction, zeros dropped. d_z and d_av: NumPy. The interval of d_av: SciPy's
noncentral t. Kappa: statsmodels 0.15 and scikit-learn 1.9 (they must agree). Alpha: NLTK 3.10, AnnotationTask with the ordinal
distance. Needs R with exactRankTests; it is not part of the build.
"""

import csv
import pathlib
import subprocess
import warnings

import numpy as np
from nltk.metrics.agreement import AnnotationTask
from scipy import optimize, stats
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import cohens_kappa, to_table

warnings.simplefilter("ignore")
HERE = pathlib.Path(__file__).parent
RANDOM = np.random.default_rng(20181206)


def words(values):
    return " ".join(f"{value:g}" for value in values)


def exact(before, after):
    script = (
        "suppressWarnings(suppressMessages(library(exactRankTests)));"
        "cat(sprintf('%.17g', wilcox.exact(c({}), c({}), paired=TRUE)$p.value))"
    ).format(",".join(f"{value:g}" for value in after), ",".join(f"{value:g}" for value in before))
    return float(subprocess.run(["Rscript", "-e", script], capture_output=True, text=True, check=True).stdout)


def interval(before, after):
    changes = after - before
    n = len(changes)
    error = changes.std(ddof=1) / np.sqrt(n)
    t = changes.mean() / error
    unit = error / ((before.std(ddof=1) + after.std(ddof=1)) / 2)
    def at(p):
        below = lambda noncentrality: stats.nct.cdf(t, n - 1, noncentrality) - p
        low, high = t - 2, t + 2
        while below(low) < 0:
            low -= 1
        while below(high) > 0:
            high += 1
        return optimize.brentq(below, low, high, xtol=1e-12)

    return at(0.975) * unit, at(0.025) * unit


def paired(n, levels, lean):
    before = RANDOM.integers(1, levels + 1, n).astype(float)
    after = np.clip(before + RANDOM.choice([-1, 0, 1, 2], n, p=lean), 1, levels)
    if levels > 10:
        before, after = before / 2, after / 2
    changes = after - before
    moved = changes[changes != 0]
    if len(moved) == 0 or changes.std() == 0 or before.std() + after.std() == 0:
        return None
    ranks = stats.rankdata(np.abs(moved))
    plus, minus = ranks[moved > 0].sum(), ranks[moved < 0].sum()
    p = (
        exact(before, after)
        if len(moved) <= 25
        else stats.wilcoxon(after, before, zero_method="wilcox", correction=True, method="asymptotic").pvalue
    )
    lower, upper = interval(before, after)
    return [
        words(before), words(after), len(moved), f"{plus:g}", f"{minus:g}", repr(float(p)),
        repr(float(stats.rankdata(np.abs(moved)) @ np.sign(moved) / ranks.sum())),
        repr(float(changes.mean() / changes.std(ddof=1))),
        repr(float(changes.mean() / ((before.std(ddof=1) + after.std(ddof=1)) / 2))),
        repr(float(lower)), repr(float(upper)), repr(float(np.median(changes))),
    ]


def agreement(n, levels, close):
    first = RANDOM.integers(1, levels + 1, n)
    second = np.where(RANDOM.random(n) < close, first, RANDOM.integers(1, levels + 1, n))
    scale = np.arange(1, levels + 1)  # every level, used or not: two apart stays two apart
    table = to_table(np.column_stack([first, second]), bins=np.arange(0.5, levels + 1))[0]
    kappa, weighted = cohens_kappa(table).kappa, cohens_kappa(table, wt="quadratic").kappa
    assert np.isclose(kappa, cohen_kappa_score(first, second, labels=scale))
    assert np.isclose(weighted, cohen_kappa_score(first, second, labels=scale, weights="quadratic"))
    return [words(first), words(second), int((first == second).sum()), repr(float(kappa)), repr(float(weighted)),
            repr(float(alpha([first, second])))]


def alpha(raters):
    """NLTK's alpha over the statements with two judgements or more; nan stands for a missing one."""
    columns = [column[~np.isnan(column)].astype(int) for column in np.array(raters, dtype=float).T]
    columns = [column for column in columns if len(column) > 1]
    given = np.concatenate(columns)
    often = {level: int((given == level).sum()) for level in set(given.tolist())}

    def apart(one, other):
        low, high = min(one, other), max(one, other)
        return (sum(count for level, count in often.items() if low <= level <= high)
                - (often[one] + often[other]) / 2) ** 2

    data = [(f"rater {r}", f"statement {s}", int(level)) for s, column in enumerate(columns)
            for r, level in enumerate(column)]
    return AnnotationTask(data=data, distance=apart).alpha()


def missing(statements, raters, levels, gone):
    truth = RANDOM.integers(1, levels + 1, statements)
    given = np.clip(truth + RANDOM.integers(-1, 2, (raters, statements)), 1, levels).astype(float)
    given[RANDOM.random((raters, statements)) < gone] = np.nan
    return ["|".join(" ".join("-" if np.isnan(v) else f"{v:g}" for v in row) for row in given), repr(float(alpha(given)))]


def write(name, heading, rows):
    with open(HERE / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(heading)
        writer.writerows(row for row in rows if row)


LEANS = [[0.25, 0.25, 0.25, 0.25], [0.05, 0.3, 0.4, 0.25], [0.5, 0.3, 0.15, 0.05], [0.4, 0.1, 0.4, 0.1]]
SIZES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 22, 24, 25, 26, 27, 30, 40, 60, 120]
write("paired.csv",
      ["before", "after", "n", "w_plus", "w_minus", "p", "r", "d_z", "d_av", "lower", "upper", "median"],
      [paired(n, levels, LEANS[(n + levels) % 4]) for n in SIZES for levels in (4, 7, 60)])
write("agreement.csv", ["first", "second", "agreed", "kappa", "weighted", "alpha"],
      [agreement(n, levels, close) for n in (5, 10, 30, 80, 300) for levels in (3, 4, 9) for close in (0, 0.5, 0.9)])
write("missing.csv", ["raters", "alpha"],
      [missing(s, r, levels, gone) for s in (6, 20, 80) for r in (2, 3, 6) for levels in (4, 5) for gone in (0.1, 0.5)])
