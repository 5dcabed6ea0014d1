"""TF-IDF (words, characters) + logistic regression, one a label: the baseline that a trained model has to beat.

usage: baseline_tfidf.py TRAIN.jsonl DEV.jsonl [--language CODE]
Trains on one file and measures on the other. The thresholds are chosen for F1 by cross-validation over the training file.
Needs Debian's python3-sklearn and its python3.
"""
import json
import sys

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_union


def load(path, language):
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    return [r for r in rows if language is None or r.get("lang") == language]


def vectorizer():
    return make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=2))


def fit(x, y):
    return LogisticRegression(C=10, class_weight="balanced", max_iter=400, solver="liblinear").fit(x, y)


def group_of(row):
    return row.get("group") or row.get("doc") or row["id"]


def measure(train, dev):
    """Precision, recall and F1 over all decisions, and the mean F1 of the labels."""
    groups = [group_of(r) for r in train]
    vec = vectorizer()
    x = vec.fit_transform([r["text"] for r in train])
    z = vec.transform([r["text"] for r in dev])
    tp = fp = fn = 0
    scores = []
    for label in sorted({m for r in train for m in r["labels"]}):
        y = np.array([label in r["labels"] for r in train])
        t = np.array([label in r["labels"] for r in dev])
        if y.sum() < 12:
            fn += t.sum()
            continue
        held = np.zeros(len(train))
        for a, b in GroupKFold(5).split(train, None, groups):
            if y[a].any():
                held[b] = fit(x[a], y[a]).predict_proba(x[b])[:, 1]
        best = max(np.unique(held), key=lambda th: 2 * ((held >= th) & y).sum() / max(1, (held >= th).sum() + y.sum()))
        p = fit(x, y).predict_proba(z)[:, 1] >= best
        a, b, c = (p & t).sum(), (p & ~t).sum(), (~p & t).sum()
        tp, fp, fn = tp + a, fp + b, fn + c
        if t.any():
            scores.append(2 * a / max(1, 2 * a + b + c))
    return tp / max(1, tp + fp), tp / max(1, tp + fn), 2 * tp / max(1, 2 * tp + fp + fn), np.mean(scores)


def main():
    args = sys.argv[1:]
    language = None
    if "--language" in args:
        at = args.index("--language")
        language = args[at + 1]
        del args[at:at + 2]
    train, dev = load(args[0], language), load(args[1], language)
    precision, recall, micro, macro = measure(train, dev)
    print(f"rows {len(train)} + {len(dev)}: micro P {precision:.3f} R {recall:.3f} F1 {micro:.3f} macro F1 {macro:.3f}")


if __name__ == "__main__":
    main()
