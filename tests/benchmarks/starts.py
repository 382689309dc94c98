"""What a start costs: each command in turn with `python -c pass`, medians divided."""

from statistics import median

from tests.benchmarks.processes import PASS, run, studyguide

_ROUNDS = 15
SHIPPED = {
    "--help": ["--help"],
    "completion": [],
    "home": [],
    "show": ["show", "bert"],
    "compare": ["compare", "bert", "t5"],
    "search": ["search", "sentinel", "token"],
    "quiz": ["quiz", "week1", "--seed", "1"],
    "review": ["review"],
    "lab": ["lab", "causal-language-modeling"],
    "lab, fits": ["lab", "compute-optimal"],
}
LARGE = {
    "--help": ["--help"],
    "completion": [],
    "home": [],
    "show": ["show", "m7"],
    "compare": ["compare", "m7", "m8"],
    "search": ["search", "1234"],
    "quiz": ["quiz", "unit", "--seed", "1"],
    "lab": ["lab", "causal-language-modeling"],
}


def measure(
    commands: dict[str, list[str]], environment: dict[str, str], begun: str
) -> dict[str, float]:
    """Print what each command costs as times of `pass`, and return it.

    `begun` is the name that is typed when completion is asked for.
    """
    print(f"{'':12}{'x pass':>8}{'min':>8}{'max':>8}")
    ratios = {}
    for name, arguments in commands.items():
        extra = dict(environment)
        if name == "completion":
            extra["_STUDYGUIDE_COMPLETE"] = "complete_bash"
            extra |= {"COMP_WORDS": f"studyguide show {begun}", "COMP_CWORD": "2"}
        command = studyguide(*arguments)
        run(command, extra)
        pairs = [(run(command, extra).seconds, run(PASS).seconds) for _ in range(_ROUNDS)]
        each = [ours / theirs for ours, theirs in pairs]
        ratios[name] = median(ours for ours, _ in pairs) / median(theirs for _, theirs in pairs)
        print(f"{name:12}{ratios[name]:8.2f}{min(each):8.2f}{max(each):8.2f}", flush=True)
    return ratios
