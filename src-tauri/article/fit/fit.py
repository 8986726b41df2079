#!/usr/bin/env python3
"""Fits the trees of src/body/judge.json.  Python 3.11, lightgbm, numpy, lxml.

usage: fit.py --scorer DIR --data DIR --evidence COMMAND --out DIR [--trees 100]
  --scorer    folder of score.py and diagnose.py (the benchmark's own programs)
  --data      folder of the unpacked benchmarks
  --evidence  target/bench-fast/examples/block_evidence
Writes OUT/judge.json, fitted on all pages, and OUT/fold0.json ... fold3.json, each fitted without the sites of its fold
(OUT/folds.json: path -> fold), to measure on sites the judge has not seen.

A block is wanted when it is in the truth (diagnose.member); on snippet benchmarks only blocks with a snippet count.
It weighs its share of the page's wanted text. Captions of benchmarks a and c, whose truth has none by convention, are left out.
When the evidence gets another number, put its name into judge.json's list first: block_evidence prints that list.
"""
import argparse, html, json, subprocess, sys, zlib
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import lightgbm as lgb
import numpy as np

CORPORA = "abcwpd"
EMPHASIS = {"a": 2.0, "b": 2.0, "d": 2.0, "c": 1.3, "p": 1.3, "w": 1.0}   # small benchmarks must not drown
FOLDS = 4
SETTINGS = dict(objective="binary", learning_rate=0.12, num_leaves=16, min_sum_hessian_in_leaf=60, min_data_in_leaf=200,
                feature_fraction=.4, bagging_fraction=.7, bagging_freq=1, lambda_l2=20, max_bin=63, verbose=-1)


def fold(url, page, corpus):
    """Pages of one site are always in one fold, whatever the benchmark."""
    parts = (urlsplit(url).hostname or f"{corpus}:{page}").lower().split(".")
    second = len(parts) > 2 and parts[-2] in ("co", "com", "org", "net", "gov", "ac", "edu")
    return zlib.crc32(".".join(parts[-3 if second else -2:]).encode()) % FOLDS


def wanted(S, D, corpus, truth, texts):
    """1 wanted, 0 not, -1 unknown, for every block of a page."""
    y = np.full(len(texts), -1)
    if corpus == "c":
        yes, no = ([S.norm_ws(w) for w in truth[key]] for key in ("with", "without"))
        for i, text in enumerate(texts):
            y[i] = 1 if any(w in text for w in yes) else 0 if any(w in text for w in no) else -1
        return y
    if corpus == "p":
        lead = [t.lower() for t in S.tokens(html.unescape(truth.get("lead") or ""))][:6]
        for i, text in enumerate(texts):
            words = [t.lower() for t in S.tokens(text)]
            if lead and any(words[j:j + len(lead)] == lead for j in range(len(words) - 3)):
                y[i] = 1
        return y
    reference = truth["_reftext"] if truth.get("html") is not None else truth["text"]
    if corpus == "w":
        reference, texts = reference.lower(), [t.lower() for t in texts]
    tokens = [S.tokens(t) for t in texts]
    inside = D.member(reference)(tokens)
    shingles, seen = S.shingles(S.tokens(reference)), Counter()
    lines = Counter(tuple(S.tokens(line)) for line in reference.split("\n"))
    for i, (key, there) in enumerate(zip(map(tuple, tokens), inside)):
        if not key:
            continue
        seen[key] += there
        most = min(shingles[key[j:j + 4]] for j in range(len(key) - 3)) if len(key) >= 4 else lines[key]
        y[i] = there and seen[key] <= max(1, most)      # a repeated text counts as often as the truth has it
    return y


def weights(corpus, y, size):
    if corpus in "cp":
        w = np.where(y >= 0, 0.06 if corpus == "c" else 0.3, 0)
    else:
        w = np.minimum(np.where(y >= 0, size / max(200, size[y == 1].sum()), 0), 0.5)
        w = w / max(1, w.sum() / 3)
    return w * EMPHASIS[corpus]


def written(model, names):
    """A fitted model in the form judge.rs reads: split = [number, limit, if at most, if more]; -1 is the first leaf."""
    trees = []
    for tree in model.dump_model()["tree_info"]:
        splits, leaves = [], []

        def walk(node):
            if "split_feature" not in node:
                leaves.append(round(node["leaf_value"], 4))
                return -len(leaves)
            at = len(splits)
            splits.append(None)
            low, high = walk(node["left_child"]), walk(node["right_child"])
            splits[at] = [node["split_feature"], float(f"{node['threshold']:.5g}"), low, high]
            return at
        walk(tree["tree_structure"])
        trees.append(json.dumps({"splits": splits, "leaves": leaves}, separators=(",", ":")))
    return '{"numbers": ' + json.dumps(names) + ',\n"trees": [\n' + ",\n".join(trees) + "\n]}\n"


def main():
    ap = argparse.ArgumentParser()
    for name in ("--scorer", "--data", "--evidence", "--out"):
        ap.add_argument(name, required=True)
    ap.add_argument("--trees", type=int, default=100)
    args = ap.parse_args()
    sys.path.insert(0, args.scorer)
    import diagnose as D
    import score as S
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    X, Y, W, F, folds = [], [], [], [], {}
    for corpus in CORPORA:
        _, truths, jobs, _ = S.load_corpus(args.data, corpus)
        stdin = "".join(json.dumps(job) + "\n" for job in jobs).encode()
        lines = subprocess.run([args.evidence], input=stdin, stdout=subprocess.PIPE, check=True).stdout.splitlines()
        names, pages = json.loads(lines[0]), {}
        for page, text, row in map(json.loads, lines[1:]):
            pages.setdefault(page, ([], []))
            pages[page][0].append(text)
            pages[page][1].append(row)
        for truth, job in zip(truths, jobs):
            k = folds[job["path"]] = fold(job["url"], truth["id"], corpus)
            if truth["id"] not in pages:
                continue
            texts, rows = pages[truth["id"]]
            x = np.array(rows, dtype="f4")
            y = wanted(S, D, corpus, truth, texts)
            if corpus in "ac":
                y[x[:, names.index("in_figure")] > 0] = -1
            w = weights(corpus, y, np.exp(x[:, names.index("size")]))
            known = (y >= 0) & (w > 0)
            X.append(x[known]), Y.append(y[known]), W.append(w[known]), F.append(np.full(known.sum(), k))
    X, Y, W, F = map(np.concatenate, (X, Y, W, F))
    (out / "folds.json").write_text(json.dumps(folds))
    for name, rows in [("judge", F >= 0)] + [(f"fold{k}", F != k) for k in range(FOLDS)]:
        data = lgb.Dataset(X[rows], Y[rows], weight=W[rows] * 1000, params=dict(max_bin=63, verbose=-1))
        (out / f"{name}.json").write_text(written(lgb.train(SETTINGS, data, args.trees), names))
        print(name, int(rows.sum()), "blocks", flush=True)


if __name__ == "__main__":
    main()
