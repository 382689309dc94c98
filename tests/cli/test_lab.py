"""`lab` lists the labs, and runs one on what it is given."""

import json
import subprocess
import sys

import pytest

from studyguide.lab.labs import LABS
from tests.cli.conftest import Run

SPANS = "span-corruption"


def test_alone_it_lists_every_lab(run: Run) -> None:
    ended = run("lab")
    assert (ended.code, ended.err) == (0, "")
    assert all(name in ended.out and about in ended.out for name, about in LABS.items())
    listed = json.loads(run("lab", "--format", "json").out)
    assert listed == [{"name": name, "about": about} for name, about in LABS.items()]


def test_a_lab_runs_on_a_text_in_one_word_or_many(run: Run) -> None:
    one = run("lab", SPANS, "Thank you for inviting me.", "--seed", "3")
    many = run("lab", SPANS, "Thank", "you", "for", "inviting", "me.", "--seed", "3")
    assert (one.code, one.err) == (0, "")
    assert one.out == many.out
    assert "Thank you for inviting me <extra_id_0>\n" in one.out


def test_what_comes_from_a_topic_is_told_on_the_page_and_beside_numbers(run: Run) -> None:
    model = ("lab", "compute-optimal", "--parameters", "chinchilla", "--tokens", "chinchilla")
    told = "Taken from Chinchilla: 70B parameters, 1.4T tokens.\n"
    assert told in run(*model).out
    assert run(*model).err == ""
    numbers = run(*model, "--format", "json")
    assert (numbers.err, json.loads(numbers.out)["model"]["tokens"]) == (told, 1.4e12)


def test_json_has_what_it_found(run: Run) -> None:
    found = json.loads(run("lab", "causal-language-modeling", "a b c", "--format", "json").out)
    assert found["lab"] == "causal-language-modeling"
    assert (found["inputs"], found["targets"]) == (["a", "b"], ["b", "c"])


def test_the_same_seed_shows_the_same(run: Run) -> None:
    once, again = (run("lab", SPANS, "--seed", "5").out for _ in range(2))
    assert once == again


def test_help_tells_of_its_inputs_with_what_they_are_unless_given(run: Run) -> None:
    told = " ".join(run("lab", SPANS, "--help").out.split())
    assert "Usage: studyguide lab span-corruption [OPTIONS] [TEXT]..." in told
    assert "--rate SHARE The share of tokens that are hidden. [default: 0.15]" in told
    assert "--permute / --no-permute" in " ".join(
        run("lab", "text-infilling", "--help").out.split()
    )


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("spancorruption",), 1, "Error: No lab is called 'spancorruption'.\nDid you mean span-"),
        (("span",), 1, "Error: No lab is called 'span'.\nDid you mean span-corruption?"),
        (("zzz", "a"), 1, "Error: No lab is called 'zzz'.\nList them all with: studyguide lab"),
        (("--plain", SPANS), 2, "Error: Options of a lab stand behind its name.\nWrite: studyg"),
        ((SPANS, ""), 2, "Error: The text is empty.\nSee: studyguide lab span-corruption --help"),
        ((SPANS, "one"), 2, "Error: The text has 1 token; at least 2 are needed.\nSee: study"),
        ((SPANS, "a b", "--rate", "2"), 2, "Error: --rate: '2' is not from 0.01 to 0.99.\nThe sh"),
        ((SPANS, "a b", "--rate", "nan"), 2, "Error: --rate: 'nan' is not a number.\nThe share"),
        ((SPANS, "a b", "--sed", "1"), 2, "Error: No such option: --sed\nDid you mean --seed?"),
        ((SPANS, "a b", "--zzz"), 2, "Error: No such option: --zzz\nSee: studyguide lab span-"),
        ((SPANS, "a " * 50_000), 2, "Error: The text has 100,000 characters; at most 400 tokens"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(
    run: Run, arguments: tuple[str, ...], code: int, told: str
) -> None:
    ended = run("lab", *arguments)
    assert (ended.code, ended.out) == (code, "")
    assert ended.err.startswith(told)


@pytest.mark.parametrize("text", ["🙂 👩‍🚀 🇫🇷 !", "שלום עולם, מה שלומך?", "\u202eevil\x1b[31m b c"])
def test_any_writing_is_taken_as_it_is(run: Run, text: str) -> None:
    ended = run("lab", "masked-language-modeling", text)
    assert (ended.code, ended.err) == (0, "")
    assert "\x1b" not in ended.out
    assert "\u202e" not in ended.out


def test_no_lab_is_imported_that_is_not_meant() -> None:
    imported = _imported("lab", SPANS)
    assert {name for name in imported if "infilling" in name or "masking" in name} == set()
    assert {name for name in _imported("topics") if name.startswith("studyguide.lab")} == set()
    quiz = _imported("quiz", "gpt-3", "--no-record")
    assert {name for name in quiz if name.startswith("studyguide.lab.")} == {"studyguide.lab.labs"}
    assert {name for name in _imported("lab") if name.startswith("studyguide.lab.")} <= {
        "studyguide.lab.labs",
        "studyguide.lab.interface",
    }


def _imported(*arguments: str) -> set[str]:
    """The modules that the program imports, in a process of its own."""
    code = (
        "import sys\nfrom studyguide.cli.app import build_app\n"
        f"build_app({list(arguments)!r})({list(arguments)!r}, standalone_mode=False)\n"
        "sys.stderr.write(' '.join(sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("lab", ["training-memory", "parameter-count", "compute-optimal"])
@pytest.mark.parametrize("more", [(), ("--plain",), ("--format", "json")])
def test_a_lab_for_numbers_runs_alone(run: Run, lab: str, more: tuple[str, ...]) -> None:
    ended = run("lab", lab, *more)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out


def test_a_lab_for_numbers_takes_a_model_by_its_name(run: Run) -> None:
    named = run("lab", "training-memory", "--parameters", "bert-large", "--format", "json")
    assert named.err == "Taken from BERT-Large: 340M parameters.\n"
    assert json.loads(named.out)["training"]["parameters"] == 340e6


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("training-memory", "--parameters", "0"), "'0' is not from 1,000 to"),
        (("training-memory", "--parameters", "7 GB"), "'7 GB' does not count parameters."),
        (("training-memory", "--parameters", "NaN"), "'NaN' is neither a number nor the name"),
        (("training-memory", "--account", "deepspeed", "--sharding", "ddp"), "DeepSpeed estimates"),
        (("parameter-count", "--width", "-1"), "'-1' is not from 1 to"),
        (("compute-optimal", "--gpus", "8"), "GPUs and days make a budget only together."),
        (("compute-optimal", "--compute", "1e99"), "'1e99' is not from"),
    ],
)
def test_numbers_that_cannot_be_are_told_in_a_sentence(
    run: Run, arguments: tuple[str, ...], told: str
) -> None:
    ended = run("lab", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err.splitlines()[0]
