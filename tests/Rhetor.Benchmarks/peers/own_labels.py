"""The tool on labels of one's own, beside TF-IDF with logistic regression, on several random splits.

usage: own_labels.py LANGUAGE FILE.jsonl… [--seeds N] -- TOOL…
For each seed a fifth of the groups (documents, or rows that have none) is held out; the tool trains with its standard settings on the
rest (train, then evaluate), and so does the baseline. TOOL is the command that starts the tool, such as "rhetor".
Needs Debian's python3-sklearn and its python3.
"""
import json
import os
import random
import subprocess
import sys
import tempfile

import numpy as np

from baseline_tfidf import group_of, load, measure


def split(rows, seed):
    groups = sorted({group_of(r) for r in rows})
    random.Random(seed).shuffle(groups)
    held = set(groups[:len(groups) // 5])
    return [r for r in rows if group_of(r) not in held], [r for r in rows if group_of(r) in held]


def run_tool(tool, language, train, dev):
    with tempfile.TemporaryDirectory() as folder:
        for name, rows in (("train", train), ("dev", dev)):
            with open(os.path.join(folder, name + ".jsonl"), "w", encoding="utf-8") as file:
                file.writelines(json.dumps({**r, "group": group_of(r)}, ensure_ascii=False) + "\n" for r in rows)
        subprocess.run([*tool, "train", "--data", folder + "/train.jsonl", "--language", language, "--discover-markers", "--outer-folds", "0", "--output", folder + "/m"],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        out = subprocess.run([*tool, "evaluate", "--data", folder + "/dev.jsonl", "--models", folder + "/m", "--format", "json"],
                             check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    report = json.loads(out)
    borne = [m["f1"]["value"] for m in report["markers"] if m["positives"] > 0]
    return *(report["micro"][k]["value"] for k in ("precision", "recall", "f1")), np.mean(borne)


def main():
    args, tool = sys.argv[1:sys.argv.index("--")], sys.argv[sys.argv.index("--") + 1:]
    seeds = 3
    if "--seeds" in args:
        at = args.index("--seeds")
        seeds = int(args[at + 1])
        del args[at:at + 2]
    rows = sum((load(path, None) for path in args[1:]), [])
    figures = []
    for seed in range(1, seeds + 1):
        train, dev = split(rows, seed)
        figures.append((run_tool(tool, args[0], train, dev), measure(train, dev)))
        print(f"seed {seed}, rows {len(train)} + {len(dev)}: " + ", ".join(
            f"{name} micro {f[2]:.3f} macro {f[3]:.3f}" for name, f in zip(("rhetor", "tf-idf"), figures[-1])), flush=True)
    for at, name in enumerate(("rhetor", "tf-idf")):
        print(f"mean, {name}: micro P {np.mean([f[at][0] for f in figures]):.3f} R {np.mean([f[at][1] for f in figures]):.3f}"
              f" F1 {np.mean([f[at][2] for f in figures]):.3f} macro F1 {np.mean([f[at][3] for f in figures]):.3f}")


if __name__ == "__main__":
    main()
