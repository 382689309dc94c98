"""The account of the course: 24 bytes a parameter to train, one to four to load."""

from studyguide.lab.accounts.course import ACCOUNT
from tests.lab.accounts.trainings import by_label, training


def test_a_billion_parameters_take_24_gigabytes_to_train_and_4_to_load() -> None:
    ways = by_label(ACCOUNT, training(parameters=1e9))
    assert {label: way.total for label, way in ways.items()} == {
        "Train, FP32": 24e9,
        "Load, FP32": 4e9,
        "Load, 16-bit": 2e9,
        "Load, 8-bit": 1e9,
    }


def test_twenty_of_the_bytes_are_beside_the_weights() -> None:
    terms = by_label(ACCOUNT, training(parameters=1e9))["Train, FP32"].terms
    assert terms == {"Weights": 4e9, "Gradients": 4e9, "Optimiser": 8e9, "Activations": 8e9}
