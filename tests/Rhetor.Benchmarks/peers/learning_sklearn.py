"""scikit-learn on the problem that the C# benchmark wrote: prints one line of JSON.

usage: learning_sklearn.py trees|linear FILE [key=value ...]     (Debian: python3-sklearn)
"""
import json
import sys
import time

import numpy as np
import scipy.sparse as sp
from sklearn.metrics import average_precision_score, roc_auc_score


def read(path):
    raw = open(path, "rb").read()
    rows, columns, train, nnz = np.frombuffer(raw, "<i4", 4)
    at = 16
    starts = np.frombuffer(raw, "<i4", rows + 1, at)
    at += 4 * (rows + 1)
    indices = np.frombuffer(raw, "<i4", nnz, at)
    at += 4 * nnz
    values = np.frombuffer(raw, "<f4", nnz, at)
    at += 4 * nnz
    labels = np.frombuffer(raw, "u1", rows, at)
    matrix = sp.csr_matrix((values.astype(np.float64), indices, starts), shape=(rows, columns))
    return matrix, labels.astype(int), int(train)


def main():
    kind, path = sys.argv[1:3]
    given = dict(a.split("=", 1) for a in sys.argv[3:])
    x, y, train = read(path)
    answer = {}
    if kind == "trees":
        from sklearn.ensemble import HistGradientBoostingClassifier

        x = x.toarray()
        model = HistGradientBoostingClassifier(
            max_iter=int(given["trees"]), max_leaf_nodes=int(given["leaves"]), learning_rate=float(given["rate"]),
            min_samples_leaf=int(given["min"]), l2_regularization=float(given["l2"]), early_stopping=False, random_state=1)
        warm = HistGradientBoostingClassifier(max_iter=2, early_stopping=False)
        warm.fit(x[:1000], y[:1000])
    else:
        from sklearn.linear_model import LogisticRegression

        l1 = float(given.get("l1", "0"))
        model = LogisticRegression(
            C=float(given["cost"]), tol=float(given.get("tol", "1e-4")), max_iter=5000, solver=given.get("solver", "lbfgs"),
            **({"penalty": "elasticnet", "l1_ratio": l1, "random_state": 1} if l1 > 0 else {}))
    times, processor = [], []
    for _ in range(int(given.get("repeat", "3"))):
        begin, used = time.perf_counter(), time.process_time()
        model.fit(x[:train], y[:train])
        times.append(time.perf_counter() - begin)
        processor.append(time.process_time() - used)
    scores = model.decision_function(x[train:])
    answer["seconds"] = min(times)
    answer["cpu"] = min(processor)
    answer["auc"] = roc_auc_score(y[train:], scores)
    answer["ap"] = average_precision_score(y[train:], scores)
    if kind == "linear":
        answer["intercept"] = float(model.intercept_[0])
        answer["weights"] = [[int(i), float(model.coef_[0][i])] for i in np.argsort(-np.abs(model.coef_[0]))[:200]]
    print(json.dumps(answer))


main()
