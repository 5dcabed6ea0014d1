"""scikit-learn's answers that the tests of Rhetor.Learning hold theirs against (MadeUpProblem.cs makes the same data).

usage: learning_fixture.py     (Debian: python3-sklearn)
"""
import math

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score

MASK = (1 << 64) - 1


def make(rows, columns, seed):
    state = seed

    def following():
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) & MASK
        return (state >> 11) / 9007199254740992.0

    x = np.zeros((rows, columns))
    y = np.zeros(rows, int)
    for i in range(rows):
        for c in range(columns):
            first, second = following(), following()
            x[i, c] = 0 if first < 0.7 else math.floor(second * 33) / 8 - c % 2
        r = x[i]
        logit = -1 + 0.8 * r[0] - 0.6 * r[1] + 0.4 * r[2] + (1.5 if r[3] > 1 and r[4] <= 0 else 0) - (1 if r[5] > 2 else 0)
        y[i] = following() < 1 / (1 + math.exp(-logit))
    return x, y


x, y = make(300, 8, 42)
w = np.where(np.arange(300) % 3 == 0, 2.0, 1.0)
print("positives", y.sum())
for name, model, weights in [
    ("ridge C=0.5", LogisticRegression(C=0.5, tol=1e-10, max_iter=10000), None),
    ("ridge C=2, weights", LogisticRegression(C=2, tol=1e-10, max_iter=10000), w),
    ("elastic C=0.2 r=0.5", LogisticRegression(C=0.2, penalty="elasticnet", l1_ratio=0.5, solver="saga", tol=1e-12, max_iter=200000), None),
    ("lasso C=0.1", LogisticRegression(C=0.1, penalty="l1", solver="saga", tol=1e-12, max_iter=200000), None),
]:
    model.fit(x, y, weights)
    print(name, ", ".join(f"{v:.6f}" for v in model.coef_[0]), "|", f"{model.intercept_[0]:.6f}")

x, y = make(6000, 20, 7)
model = HistGradientBoostingClassifier(
    max_iter=100, max_leaf_nodes=20, learning_rate=0.1, min_samples_leaf=20, l2_regularization=1, early_stopping=False)
model.fit(x[:3000], y[:3000])
s = model.decision_function(x[3000:])
print("trees auc", roc_auc_score(y[3000:], s), "ap", average_precision_score(y[3000:], s))

s = np.array([0.1, 0.4, 0.35, 0.8, 0.8, 0.2, 0.6, 0.9, 0.35, 0.5])
t = np.array([0, 0, 1, 1, 0, 0, 1, 1, 0, 1])
print("auc", roc_auc_score(t, s), "ap", average_precision_score(t, s), "loss", log_loss(t, s), "brier", brier_score_loss(t, s))
